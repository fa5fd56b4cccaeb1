package org.lectern.study;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.ReviewLog;
import org.lectern.scheduling.StudyDays;
import org.lectern.web.Sql;

/// The answers that count, of one learner or of several: what weights are fitted to.
final class TrainingLog {

    /// The order within one instant is that of ids as unsigned bytes, as PostgreSQL and
    /// [LogEntry#ORDER] have it.
    private static final String ANSWERS = """
            select r.review_id, r.question_id, r.key_version, r.rating, r.study_day, r.answered_at,
                r.stability_before, r.weights_id
            from review r
            where r.learner_id = ? and r.rating is not null and not exists (
                select from review u where u.learner_id = r.learner_id and u.question_id = r.question_id
                    and u.voids = r.review_id)
            order by r.answered_at, r.review_id""";

    private static final int ROWS_AT_ONCE = 5_000;

    /// An answer.
    ///
    /// @param card a number for each card, and another one for each key of its question
    /// @param stability of the card's memory before it, as it was then; null for a first answer
    /// @param weights the number of those by which it was worked out
    record Answer(
            int card,
            int studyDay,
            Rating rating,
            Instant at,
            UUID review,
            @Nullable Double stability,
            int weights) {}

    private record Key(int card, int version) {}

    private final List<Answer> answers = new ArrayList<>();
    private int cards;
    private int learners;

    static TrainingLog of(Connection connection, UUID learner) throws SQLException {
        var log = new TrainingLog();
        log.add(connection, learner);
        return log;
    }

    /// Adds all answers of a learner.
    void add(Connection connection, UUID learner) throws SQLException {
        var keys = new HashMap<String, Key>();
        int before = answers.size();
        try (var statement = connection.prepareStatement(ANSWERS)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    answers.add(answer(row, keys));
                }
            }
        }
        learners += answers.size() > before ? 1 : 0;
    }

    /// A memory begins anew where the key has changed; a late answer to a former key does not bring
    /// the old one back.
    private Answer answer(ResultSet row, Map<String, Key> keys) throws SQLException {
        int version = row.getInt("key_version");
        var key = keys.compute(
                row.getString("question_id"),
                (_, known) -> known == null || version > known.version ? new Key(cards++, version) : known);
        return new Answer(
                key.card,
                row.getInt("study_day"),
                Rating.of(row.getInt("rating")),
                Objects.requireNonNull(Sql.instant(row, "answered_at")),
                row.getObject("review_id", UUID.class),
                row.getObject("stability_before", Double.class),
                row.getInt("weights_id"));
    }

    int size() {
        return answers.size();
    }

    int learners() {
        return learners;
    }

    /// In order of time.
    ReviewLog inOrder() {
        var log = new ReviewLog.Builder();
        answers.stream()
                .sorted(Comparator.comparing(Answer::at))
                .forEach(answer -> log.add(answer.card, answer.studyDay, answer.rating));
        return log.build();
    }

    /// The recall that was expected before each answer of one learner, in order of time; not a number where nothing
    /// was.
    ///
    /// @param weights by number
    double[] forecasts(Map<Integer, WeightSet> weights) {
        var days = new HashMap<Integer, Integer>();
        return answers.stream()
                .mapToDouble(answer -> {
                    var before = days.put(answer.card, answer.studyDay);
                    return before == null || answer.stability == null
                            ? Double.NaN
                            : weights.getOrDefault(answer.weights, WeightSet.DEFAULT)
                                    .fsrs()
                                    .retrievability(StudyDays.elapsed(before, answer.studyDay), answer.stability);
                })
                .toArray();
    }

    /// The last of one learner.
    Optional<Answer> last() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }
}
