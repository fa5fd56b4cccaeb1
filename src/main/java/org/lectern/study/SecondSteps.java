package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.bank.Chain;
import org.lectern.bank.Given;
import org.lectern.bank.Kind;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.Withholding;
import org.lectern.scheduling.StudyDays;
import org.lectern.web.Sql;

/// The second step: after a claim, a report or a definition a learner may be asked who said it first, or what kind of
/// statement it is. It is kept apart from the reviews and changes no card.
@ApplicationScoped
class SecondSteps {

    private static final String INSERT = """
            insert into second_step
                (learner_id, step_id, question_id, version, asks, answer, is_right, answered_at, claimed_at, study_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (learner_id, step_id) do nothing""";

    private static final String SAME = """
            select from second_step where learner_id = ? and step_id = ?
                and question_id = ? and version = ? and asks = ? and answer = ? and claimed_at = ?""";

    /// The step is answered before the card is rated, so on the first meeting there is no card yet.
    private static final String MET = """
            select from question q where q.id = ? and (
                exists (select from card c where c.learner_id = ? and c.question_id = q.id)
                or q.served and %s and %s)""".formatted(Withholding.notFrom("?"), Given.to("?"));

    /// What is asked.
    enum Asks {
        KIND,
        SPEAKER;

        static Optional<Asks> of(String word) {
            return Stream.of(values()).filter(asks -> asks.word().equals(word)).findFirst();
        }

        String word() {
            return Words.of(this);
        }

        /// Whether it can be asked after a question.
        boolean fits(StudyQuestion question) {
            return !question.own()
                    && question.kind() != Kind.FACT
                    && (this == KIND || !question.assertedBy().isEmpty());
        }

        boolean isRight(StudyQuestion question, String answer) {
            return switch (this) {
                case KIND -> question.kind().slug().equals(answer);
                case SPEAKER -> isFirst(question.assertedBy().getFirst(), answer);
            };
        }

        /// A page that a device has kept for long gives the name in place of the id.
        private static boolean isFirst(Chain.Speaker speaker, String answer) {
            return speaker.id().equals(answer) || speaker.name().equals(answer);
        }
    }

    /// An answer.
    ///
    /// @param id made by the device, so that it may be sent again
    /// @param answer a kind, or the id of a speaker
    /// @param claimedAt when, as the device says
    record Step(UUID id, StudyQuestion question, Asks asks, String answer, Instant claimedAt) {}

    private final DataSource database;

    SecondSteps(DataSource database) {
        this.database = database;
    }

    /// Whether a learner has a card of the question, or may meet it now.
    boolean mayBeAsked(UUID learner, String question) throws SQLException {
        try (var connection = database.getConnection()) {
            return isAny(connection, MET, question, learner, learner, learner, learner, learner);
        }
    }

    /// Takes an answer; the same one again changes nothing.
    ///
    /// @return whether it is there now; false where its id was used for another answer
    boolean take(UUID learner, StudyDays days, Step step, Instant now) throws SQLException {
        var answeredAt = DeviceTime.clamped(step.claimedAt, now);
        try (var connection = database.getConnection()) {
            var added = Sql.update(
                    connection,
                    INSERT,
                    learner,
                    step.id,
                    step.question.id(),
                    step.question.version(),
                    step.asks.word(),
                    step.answer,
                    step.asks.isRight(step.question, step.answer),
                    answeredAt,
                    step.claimedAt,
                    days.dayOf(answeredAt));
            return added > 0
                    || isAny(
                            connection,
                            SAME,
                            learner,
                            step.id,
                            step.question.id(),
                            step.question.version(),
                            step.asks.word(),
                            step.answer,
                            step.claimedAt);
        }
    }

    private static boolean isAny(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, values);
            return !Sql.list(statement, _ -> true).isEmpty();
        }
    }
}
