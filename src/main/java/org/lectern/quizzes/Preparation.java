package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.QuestionCatalogue.Candidate;
import org.lectern.web.Sql;

/// What a learner can still prepare for: assignments of her courses that are open or to come, and their questions.
@ApplicationScoped
public class Preparation {

    /// An assignment that she has to do.
    ///
    /// @param on the day on which it is due, by the course's clock; null where it has no date
    /// @param version of its set: with another one other questions may be hers
    public record Aim(
            UUID id, String title, boolean quiz, @Nullable LocalDate on, int version) {}

    /// A quiz that takes no further attempt of hers is behind her.
    private static final String AIMS = """
            select distinct a.id, a.title, a.kind, a.zone, coalesce(x.due_at, a.due_at) as due_at, s.version
            from enrolment e
            join course c on c.id = e.course_id and c.archived_at is null
            join assignment_course ac on ac.course_id = e.course_id
            join assignment a on a.id = ac.assignment_id and a.archived_at is null
            join question_set s on s.id = a.set_id
            left join extension x on x.learner_id = e.learner_id and x.assignment_id = a.id
            where e.learner_id = ? and e.ended_at is null and coalesce(x.due_at, a.due_at, 'infinity') > ?
                and case a.kind when 'study' then coalesce(x.opens_at, a.opens_at, '-infinity') <= ?
                    else coalesce(x.attempts, a.attempts, 1000) > (select count(*) from attempt t
                        where t.learner_id = e.learner_id and t.assignment_id = a.id and not t.trial) end
            order by due_at, a.id""";

    private static final String DEALT = """
            select question_id from dealt_question where learner_id = ? and assignment_id = ? order by position""";

    private final DataSource database;
    private final Assignments assignments;
    private final QuestionSets sets;
    private final Composition composition;

    Preparation(DataSource database, Assignments assignments, QuestionSets sets, Composition composition) {
        this.database = database;
        this.assignments = assignments;
        this.sets = sets;
        this.composition = composition;
    }

    /// Those that are due first before others. One query: it is part of every request for cards.
    public List<Aim> aims(UUID learner, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AIMS)) {
            Sql.bind(statement, learner, now, now);
            return Sql.list(statement, Preparation::aim);
        }
    }

    private static Aim aim(ResultSet row) throws SQLException {
        var due = Sql.instant(row, "due_at");
        return new Aim(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind").equals("quiz"),
                due == null
                        ? null
                        : due.atZone(ZoneId.of(row.getString("zone"))).toLocalDate(),
                row.getInt("version"));
    }

    /// What she studies for it, in its order: what was dealt to her, or all that a quiz may ask and that is not kept
    /// for
    /// tests.
    @Transactional
    public List<String> questions(UUID learner, Aim aim) throws SQLException {
        if (aim.quiz) {
            return mayBeAsked(aim.id);
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DEALT)) {
            Sql.bind(statement, learner, aim.id);
            return Sql.list(statement, row -> row.getString(1));
        }
    }

    private List<String> mayBeAsked(UUID assignment) {
        var set = sets.findById(assignments.findById(assignment).set());
        var asked = new LinkedHashSet<String>();
        composition
                .of(set)
                .forEach(place -> place.pool().stream().map(Candidate::id).forEach(asked::add));
        if (!asked.isEmpty()) {
            asked.removeAll(new HashSet<>(sets.reserved(asked)));
        }
        return List.copyOf(asked);
    }
}
