package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.bank.Kind;
import org.lectern.bank.StudyQuestion;
import org.lectern.scheduling.StudyDays;
import org.lectern.web.Sql;

/// The second step: after a claim, a report or a definition a learner may be asked who said it first, or what kind of
/// statement it is. It is kept apart from the reviews and changes no card.
@ApplicationScoped
class SecondSteps {

    private static final String INSERT = """
            insert into second_step (learner_id, step_id, question_id, version, asks, answer, is_right, answered_at, study_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (learner_id, step_id) do nothing""";

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
            return question.kind() != Kind.FACT
                    && (this == KIND || !question.assertedBy().isEmpty());
        }

        boolean isRight(StudyQuestion question, String answer) {
            return switch (this) {
                case KIND -> question.kind().slug().equals(answer);
                case SPEAKER -> question.assertedBy().getFirst().equals(answer);
            };
        }
    }

    /// An answer.
    ///
    /// @param id made by the device, so that it may be sent again
    /// @param answer a kind, or the name of a speaker
    record Step(UUID id, StudyQuestion question, Asks asks, String answer, Instant answeredAt) {}

    private final DataSource database;

    SecondSteps(DataSource database) {
        this.database = database;
    }

    /// Takes an answer; one that is there already stays as it is.
    void take(UUID learner, StudyDays days, Step step) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(
                    connection,
                    INSERT,
                    learner,
                    step.id,
                    step.question.id(),
                    step.question.version(),
                    step.asks.word(),
                    step.answer,
                    step.asks.isRight(step.question, step.answer),
                    step.answeredAt,
                    days.dayOf(step.answeredAt));
        }
    }
}
