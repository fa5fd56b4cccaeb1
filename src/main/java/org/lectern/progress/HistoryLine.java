package org.lectern.progress;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.StudyDays;
import org.lectern.web.Spans;

/// A line of a card's history.
///
/// @param when in the learner's zone
/// @param what the rating, or that the card was put off
/// @param next until it was due
/// @param took how long it took; empty for what is no answer
/// @param undone whether it was taken back
record HistoryLine(String when, String what, String next, String took, boolean undone) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    static HistoryLine of(CardHistory.Event event, StudyDays days) {
        return new HistoryLine(
                WHEN.format(event.at().atZone(days.zone())),
                event.rating() == null ? (event.placed() ? "Rescheduled" : "Put off") : name(event.rating()),
                next(event, days),
                event.rating() == null ? "" : Spans.of(Math.max(1, Math.round(event.tookMs() / 1000.0)), "second"),
                event.undone());
    }

    private static String next(CardHistory.Event event, StudyDays days) {
        int day = event.rating() == null ? days.dayOf(event.at()) : event.studyDay();
        int away = StudyDays.elapsed(day, days.dayOf(event.dueAfter()));
        var wait = Duration.between(event.at(), event.dueAfter());
        return away > 0 && wait.toHours() > 0
                ? Spans.of(away, "day")
                : Spans.of(Math.max(1, wait.toMinutes()), "minute");
    }

    private static String name(Rating rating) {
        return switch (rating) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }
}
