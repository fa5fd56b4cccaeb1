package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Evaluation;
import org.lectern.scheduling.Fit;
import org.lectern.web.Ids;
import org.lectern.web.Sql;

/// The weights that were fitted to each learner, and which of them her cards are to be under. Every
/// statement names her; none changes weights.
@ApplicationScoped
class LearnersWeights {

    static final String NOT_BETTER = "not-better";

    private static final String OF =
            "select %s from weights where learner_id = ? order by weights_id desc".formatted(Fitted.COLUMNS);

    private static final String IN_USE =
            "select %s from account a where a.id = ?".formatted(WeightSet.column("a", "weights_id", "weights"));

    private static final String SETS = "select weights_id, weights from weights where learner_id = ?";

    private static final String ADD = """
            insert into weights (learner_id, weights_id, weights, fitted_at, asked_by, answers, items,
                last_answered_at, last_review_id, course_id, course_version, compared_id, later_items,
                log_loss_before, log_loss_after, rmse_before, rmse_after, auc_before, auc_after, refused)
            values (?, (select coalesce(max(weights_id), 0) + 1 from weights where learner_id = ?),
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning weights_id""";

    private static final String CHOOSE = "update account set weights_id = ? where id = ?";

    private static final String NOTE = """
            insert into weights_choice (learner_id, choice_id, weights_id, chosen_at, chosen_by)
            values (?, ?, ?, ?, ?)""";

    private static final String CHOICES = """
            select weights_id, chosen_at, chosen_by from weights_choice where learner_id = ?
            order by chosen_at desc, choice_id desc""";

    /// What is laid down with fitted weights besides how they did.
    record Origin(boolean byNight, TrainingLog log, CourseWeights.Start start, WeightSet current) {}

    /// A change of the weights in use.
    record Choice(int weights, Instant at, boolean byLearner) {}

    /// All that were fitted to her, the last first.
    List<Fitted> of(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(OF)) {
            statement.setObject(1, learner);
            return Sql.list(statement, Fitted::read);
        }
    }

    Optional<Fitted> last(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(OF + " limit 1")) {
            statement.setObject(1, learner);
            return Sql.list(statement, Fitted::read).stream().findFirst();
        }
    }

    /// The ones that her cards are to be under.
    WeightSet inUse(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(IN_USE)) {
            statement.setObject(1, learner);
            return Sql.list(statement, row -> WeightSet.read(row, "weights_id", "weights"))
                    .getFirst();
        }
    }

    /// All weights that her answers may have been worked out by, by number.
    Map<Integer, WeightSet> sets(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(SETS)) {
            statement.setObject(1, learner);
            return Stream.concat(
                            Stream.of(WeightSet.DEFAULT),
                            Sql.list(statement, row -> WeightSet.read(row, "weights_id", "weights")).stream())
                    .collect(Collectors.toMap(WeightSet::id, Function.identity()));
        }
    }

    /// Adds fitted weights under the next number. Nobody else may do that for her at the same time:
    /// whoever does holds her job.
    int add(Connection connection, UUID learner, Fit fit, Origin origin, Instant now) throws SQLException {
        var log = origin.log;
        var last = log.last().orElseThrow();
        var later = fit.heldOut();
        try (var statement = connection.prepareStatement(ADD)) {
            Sql.bind(
                    statement,
                    learner,
                    learner,
                    CourseWeights.array(connection, fit.weights()),
                    now,
                    origin.byNight ? "night" : "learner",
                    log.size(),
                    fit.whole().current().items(),
                    last.at(),
                    last.review(),
                    origin.start.course(),
                    origin.start.version(),
                    origin.current.id(),
                    later.current().items(),
                    later.current().logLoss(),
                    later.fitted().logLoss(),
                    later.current().rmseBins(),
                    later.fitted().rmseBins(),
                    auc(later.current()),
                    auc(later.fitted()),
                    fit.adopted() ? null : NOT_BETTER);
            return Sql.list(statement, row -> row.getInt(1)).getFirst();
        }
    }

    private static @Nullable Double auc(Evaluation evaluation) {
        return evaluation.auc().isPresent() ? evaluation.auc().getAsDouble() : null;
    }

    /// From now on her new cards are under these; those that she has follow one by one.
    void choose(Connection connection, UUID learner, int weights, boolean byLearner, Instant now) throws SQLException {
        Sql.update(connection, CHOOSE, weights, learner);
        Sql.update(connection, NOTE, learner, Ids.make(now), weights, now, byLearner ? "learner" : "gate");
    }

    /// The last first.
    List<Choice> choices(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(CHOICES)) {
            statement.setObject(1, learner);
            return Sql.list(
                    statement,
                    row -> new Choice(
                            row.getInt("weights_id"),
                            row.getObject("chosen_at", java.time.OffsetDateTime.class)
                                    .toInstant(),
                            row.getString("chosen_by").equals("learner")));
        }
    }
}
