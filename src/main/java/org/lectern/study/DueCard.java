package org.lectern.study;

import java.time.Duration;
import java.time.Instant;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.scheduling.Phase;

/// A card in the queue, with the version of its question that would be asked now.
record DueCard(Card card, int currentVersion) {

    /// Waits on steps that are not waited for: such a card is due as soon as there is nothing before it.
    static final Duration NOT_WAITED_FOR = Duration.ofMinutes(20);

    /// The version of its question that would be asked now.
    Ref ref() {
        return new Ref(card.question(), currentVersion);
    }

    boolean isNew() {
        return card.state().phase() == Phase.NEW;
    }

    boolean isOnDays() {
        return card.state().phase() == Phase.REVIEW;
    }

    boolean isOnSteps() {
        return card.state().phase() == Phase.LEARNING || card.state().phase() == Phase.RELEARNING;
    }

    boolean isDueAt(Instant now) {
        return !card.dueAt().isAfter(isOnSteps() ? now.plus(NOT_WAITED_FOR) : now);
    }
}
