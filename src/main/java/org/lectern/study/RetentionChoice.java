package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.study.RetentionCosts.Assumed;
import org.lectern.web.Sql;

/// Shows a learner what her choice of a desired retention costs, at her own pace and for as many cards as she has.
@ApplicationScoped
class RetentionChoice {

    /// Cards that she has, or those that her texts hold if they are more.
    private static final String CARDS = """
            select greatest(
                (select count(*) from card where learner_id = ?),
                (select count(*) from question q where q.served and (
                    exists (select from study_scope s
                        where s.learner_id = ? and s.left_at is null and s.text_id = q.text_id)
                    or not exists (select from study_scope s where s.learner_id = ?))))""";

    private static final int ROUGHLY = 100;
    private static final int MOST_CARDS = 1_000;
    private static final int USUAL_NEW = 10;
    private static final int MOST_NEW = 50;

    private final DataSource database;
    private final Queues queues;
    private final Paces paces;
    private final YearsOfStudy years;

    RetentionChoice(DataSource database, Queues queues, Paces paces, YearsOfStudy years) {
        this.database = database;
        this.queues = queues;
        this.paces = paces;
        this.years = years;
    }

    RetentionCosts of(UUID id) throws SQLException {
        var pace = paces.of(id);
        Learner learner;
        long cards;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CARDS)) {
            learner = queues.learner(connection, id).orElseThrow();
            Sql.bind(statement, id, id, id);
            cards = Sql.list(statement, row -> row.getLong(1)).getFirst();
        }
        var assumed = new Assumed(rounded(cards), newADay(learner));
        return new RetentionCosts(
                assumed,
                pace,
                learner.minutesADay(),
                years.of(assumed, learner.fsrs().weights()));
    }

    private static int rounded(long cards) {
        return Math.clamp((cards + ROUGHLY - 1) / ROUGHLY * ROUGHLY, ROUGHLY, MOST_CARDS);
    }

    private static int newADay(Learner learner) {
        return learner.newADay() == 0 ? USUAL_NEW : Math.min(learner.newADay(), MOST_NEW);
    }
}
