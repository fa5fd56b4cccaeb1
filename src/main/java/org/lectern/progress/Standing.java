package org.lectern.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.StudyDays;
import org.lectern.study.Card;
import org.lectern.web.Dates;

/// Where a card stands, in words.
final class Standing {

    private Standing() {}

    /// @param card null where the learner has not met the question
    static String of(@Nullable Card card, StudyDays days, Instant now) {
        if (card != null && card.suspendedAt() != null) {
            return "suspended";
        }
        if (card != null && card.setAsideAt() != null) {
            return "set aside";
        }
        if (card == null || card.state().phase() == Phase.NEW) {
            return "not met yet";
        }
        return due(card.dueAt(), days, now);
    }

    private static String due(Instant due, StudyDays days, Instant now) {
        if (!due.isAfter(now)) {
            return "due now";
        }
        return "due " + Dates.coming(day(due, days), day(now, days));
    }

    /// The study day of an instant.
    static LocalDate day(Instant instant, StudyDays days) {
        return LocalDate.ofEpochDay(days.dayOf(instant));
    }
}
