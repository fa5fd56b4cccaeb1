package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// How a question was answered the first time by those who met it, as it was last counted.
@Entity
class QuestionTally {

    /// Below, a share says nothing.
    static final int ENOUGH = 10;

    @Id
    private String questionId;

    private int firstAnswers;
    private int firstRight;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected QuestionTally() {}

    QuestionTally(String question, FirstAnswers.Count count) {
        this.questionId = question;
        this.firstAnswers = count.answers();
        this.firstRight = count.right();
    }

    String questionId() {
        return questionId;
    }

    /// In words.
    String facility() {
        return firstAnswers < ENOUGH
                ? "too few answers to tell"
                : "%d %% of %d right at first".formatted(Math.round(100.0 * firstRight / firstAnswers), firstAnswers);
    }
}
