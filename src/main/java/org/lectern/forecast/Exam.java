package org.lectern.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An exam that a learner prepares for, and how.
///
/// @param title of the exam, or what its cards are called
/// @param ownTitle as she typed it; empty where she has not
/// @param examDay as an epoch day; nothing is studied for it on that day any more
/// @param ownDay the same where she has set it; null where it is the assignment's
/// @param ownMinutes a day that she gives it; null for her usual ones
/// @param minutes a day
/// @param ended whether she has ended it
public record Exam(
        UUID id,
        String title,
        String ownTitle,
        PlanCards cards,
        int examDay,
        @Nullable Integer ownDay,
        @Nullable Integer ownMinutes,
        int minutes,
        boolean ended) {

    /// In days ahead.
    static final int FURTHEST = 366;

    static final int LONGEST_TITLE = 120;

    /// Whether a course gave it.
    public boolean isAssignment() {
        return cards instanceof PlanCards.OfAssignment;
    }

    /// The text whose cards these are; empty where they are others.
    public Optional<String> text() {
        return cards instanceof PlanCards.OfText(var text) ? Optional.of(text) : Optional.empty();
    }

    /// Whether it still lies ahead, or is today.
    boolean isAhead(int today) {
        return examDay >= today;
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(examDay);
    }

    public String href() {
        return "/plan/" + id;
    }
}
