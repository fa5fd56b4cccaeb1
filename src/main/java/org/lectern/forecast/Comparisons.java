package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.scheduling.Calibration.Outcome;
import org.lectern.web.Sql;

/// Holds the last prediction of each exam against what came, by the marks and the log as they are now: a mark that was
/// corrected and an answer that was taken back count as they stand.
@ApplicationScoped
class Comparisons {

    /// In days: an older prediction is of a plan that was left, and compared with nothing.
    static final int LATEST = 3;

    /// In days from the exam's on: what is studied later says little of that day.
    static final int STUDIED = 7;

    /// The last predictions `p`, each with the learner's first attempt `t` where it is of a quiz that she has begun.
    static final String LAST = """
            from prediction p
            left join attempt t on t.learner_id = p.learner_id and t.assignment_id = p.plan_id and not t.trial
                and t.number = 1""";

    /// Those of them that are compared. Its parameters are learners and plans.
    static final String COMPARED = """
            where p.learner_id = any (?) and p.plan_id = any (?) and p.questions is not null
                and (p.study_day >= p.exam_day - %1$d or t.attempt_id is not null)
                and (t.attempt_id is null or t.started_at < p.made_at + interval '%1$d days')
                and not exists (select from exam_plan e where e.learner_id = p.learner_id and e.plan_id = p.plan_id
                    and extract(epoch from e.ended_at) < p.exam_day * 86400.0)""".formatted(LATEST);

    /// Of a quiz the answers that were given and marked; what waits for a person is not.
    private static final String IN_QUIZZES = """
            select s.*, c.answered, c.recalled from said s
            cross join lateral (
                select array_agg(r.question_id) as answered, array_agg(
                    case when r.override is null then r.fraction >= 1 else r.override >= r.points end) as recalled
                from response r
                where r.learner_id = s.learner_id and r.attempt_id = s.attempt_id and r.fraction is not null
                    and r.rightness <> 'empty'
                    and not (r.rightness = 'near' and r.override is null and exists (
                        select from question_version v where v.question_id = r.question_id
                            and v.version = r.marked_version and v.type = 'basic'))) as c
            where s.state = 'SUBMITTED' and c.answered is not null""";

    /// Without a quiz the first answer from the exam's day on, where it came after the prediction. Of a card that was
    /// answered before it is the first of its day, and so on a later day than the one before.
    private static final String IN_STUDY = """
            select s.*, c.answered, c.recalled from said s
            cross join lateral (
                select array_agg(f.question_id) as answered, array_agg(a.rating > 1) as recalled
                from unnest(s.questions) as f (question_id)
                cross join lateral (
                    select r.rating, r.answered_at, r.phase_before from review r
                    where r.learner_id = s.learner_id and r.question_id = f.question_id and r.rating is not null
                        and r.answered_at > s.made_at - interval '2 days'
                        and r.study_day >= s.exam_day and r.study_day < s.exam_day + %d
                        and not exists (select from review u where u.learner_id = r.learner_id
                            and u.question_id = r.question_id and u.voids = r.review_id)
                    order by r.answered_at, r.review_id limit 1) as a
                where a.answered_at > s.made_at and a.phase_before <> 'new') as c
            where s.attempt_id is null and s.exam_day <= ? and c.answered is not null""".formatted(STUDIED);

    /// A row for each exam: to find the forecast of each answer is dearer in the database than here.
    private static final String ALL = """
            with said as materialized (
                select p.learner_id, p.plan_id, p.exam_day, p.made_at, p.questions, p.chances, t.attempt_id, t.state
                %s %s)
            %s union all %s""".formatted(LAST, COMPARED, IN_QUIZZES, IN_STUDY);

    private static final String PLANS = "select plan_id from prediction where learner_id = ? and questions is not null";

    private final DataSource database;

    Comparisons(DataSource database) {
        this.database = database;
    }

    /// A question of an exam: what was foretold, and what came.
    record Answer(UUID learner, UUID plan, boolean inQuiz, Outcome outcome) {}

    /// Of these plans, or assignments, of these learners.
    List<Answer> of(Collection<UUID> learners, Collection<UUID> plans, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL)) {
            Sql.bind(statement, ids(connection, learners), ids(connection, plans), lastDay(now));
            return Sql.list(statement, Comparisons::answers).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /// The answers of an exam of which something was foretold.
    private static List<Answer> answers(ResultSet row) throws SQLException {
        var chances = chances(row);
        var learner = row.getObject("learner_id", UUID.class);
        var plan = row.getObject("plan_id", UUID.class);
        boolean inQuiz = row.getObject("attempt_id") != null;
        var answered = (String[]) row.getArray("answered").getArray();
        var recalled = (Boolean[]) row.getArray("recalled").getArray();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < answered.length; i++) {
            var chance = chances.get(answered[i]);
            if (chance != null) {
                answers.add(new Answer(learner, plan, inQuiz, new Outcome(chance, recalled[i])));
            }
        }
        return answers;
    }

    private static Map<String, Float> chances(ResultSet row) throws SQLException {
        var questions = (String[]) row.getArray("questions").getArray();
        var chances = (Float[]) row.getArray("chances").getArray();
        var map = new HashMap<String, Float>();
        for (int i = 0; i < questions.length; i++) {
            map.put(questions[i], chances[i]);
        }
        return map;
    }

    /// All plans of a learner of which something is foretold.
    List<UUID> plans(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PLANS)) {
            statement.setObject(1, learner);
            return Sql.list(statement, row -> row.getObject(1, UUID.class));
        }
    }

    /// No study day of anybody is after it now.
    private static int lastDay(Instant now) {
        return Math.toIntExact(now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay()) + 1;
    }

    static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
