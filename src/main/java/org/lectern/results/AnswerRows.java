package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.bank.PartialMarks;
import org.lectern.web.Sql;

/// Reads and writes the marks of submitted answers; trials are not among them.
@ApplicationScoped
class AnswerRows {

    private static final String ANSWERS = """
            select r.learner_id, r.attempt_id, t.penalty, r.position, r.question_id, r.version, q.version,
                cast(r.response as text), r.points, r.override, r.fraction, r.rightness, r.marked_version
            from attempt t
            join response r on r.learner_id = t.learner_id and r.attempt_id = t.attempt_id
            join question q on q.id = r.question_id
            where t.assignment_id = ? and not t.trial and t.state = 'SUBMITTED' %s
            order by r.learner_id, r.attempt_id, r.position""";

    private static final String HOLD = """
            select attempt_id from attempt
            where learner_id = ?1 and assignment_id = ?2 and not trial and state = 'SUBMITTED'
            order by attempt_id for update""";

    private static final String MARK = """
            update response set marked_version = ?4, rightness = ?5, fraction = ?6
            where learner_id = ?1 and attempt_id = ?2 and position = ?3""";

    private static final String ACCEPTED = """
            select question_id, answer from accepted_answer where assignment_id = ?1""";

    private static final String PARTIAL = "select partial from assignment where id = ?1";

    private final Session database;

    AnswerRows(Session database) {
        this.database = database;
    }

    List<MarkedAnswer> of(UUID assignment) {
        return list(ANSWERS.formatted(""), assignment);
    }

    /// Those that are not right.
    List<MarkedAnswer> notRight(UUID assignment) {
        return list(ANSWERS.formatted("and r.rightness <> 'right'"), assignment);
    }

    /// A hundred thousand rows: by the driver alone.
    private List<MarkedAnswer> list(String sql, Object... values) {
        return database.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                Sql.bind(statement, values);
                var once = new Once();
                return Sql.list(statement, row -> MarkedAnswer.read(row, once));
            }
        });
    }

    /// A learner's, her attempts held until the transaction ends.
    List<MarkedAnswer> hold(UUID assignment, UUID learner) {
        database.createNativeQuery(HOLD, Object.class)
                .setParameter(1, learner)
                .setParameter(2, assignment)
                .getResultList();
        return list(ANSWERS.formatted("and t.learner_id = ?"), assignment, learner);
    }

    void mark(MarkedAnswer answer, Remarking.Judged judged) {
        database.createNativeMutationQuery(MARK)
                .setParameter(1, answer.learner())
                .setParameter(2, answer.attempt())
                .setParameter(3, answer.position())
                .setParameter(4, judged.version())
                .setParameter(5, judged.rightness())
                .setParameter(6, judged.fraction())
                .executeUpdate();
    }

    /// The typed answers that were accepted in an assignment, folded, by question.
    Map<String, Set<String>> accepted(UUID assignment) {
        var accepted = new HashMap<String, Set<String>>();
        database.createNativeQuery(ACCEPTED, Object[].class)
                .setParameter(1, assignment)
                .getResultStream()
                .forEach(row -> accepted.computeIfAbsent((String) row[0], _ -> new HashSet<>())
                        .add((String) row[1]));
        return accepted;
    }

    PartialMarks partial(UUID assignment) {
        return PartialMarks.valueOf(database.createNativeQuery(PARTIAL, String.class)
                .setParameter(1, assignment)
                .getSingleResult());
    }
}
