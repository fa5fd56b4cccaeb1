package org.lectern.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.lectern.scheduling.Calibration;
import org.lectern.web.Dates;
import org.lectern.web.Spans;

/// What was foretold of a learner's exams, and what came of them.
///
/// @param lines of the exams that have come, the latest first
/// @param calibration of all their answers
public record TrackRecord(List<Line> lines, Calibration calibration) {

    /// What an exam came to.
    public enum Source {
        /// The answers of her first attempt.
        QUIZ,
        /// The same, which she is not shown yet.
        WITHHELD_QUIZ,
        /// Her answers while studying, from the exam's day on.
        STUDY
    }

    /// An exam.
    ///
    /// @param nights before it that the last prediction was made: 1 is the night before
    /// @param cards of the exam, met or not
    /// @param nightBefore what the last prediction said of all its cards
    /// @param weekBefore the same about a week before; empty where there was none
    /// @param held its answers
    public record Line(
            String title,
            LocalDate date,
            Source source,
            int nights,
            int cards,
            double nightBefore,
            OptionalDouble weekBefore,
            Calibration held) {

        public String day() {
            return Dates.withYear(date);
        }

        /// What was said and what came; empty where there is nothing to compare.
        public String verdict() {
            return source == Source.WITHHELD_QUIZ || held.answers() == 0
                    ? ""
                    : "We said %s, you got %s"
                            .formatted(Spans.percent(held.forecast()), Spans.percent(held.recalled()));
        }

        /// What it is about, or why there is nothing to compare.
        public String detail() {
            return switch (source) {
                case WITHHELD_QUIZ -> "How you did is not shown yet.";
                case QUIZ ->
                    held.answers() == 0
                            ? "You answered no question in the quiz that you had studied before."
                            : "%d of %s right in the quiz, to questions that you had studied."
                                    .formatted(right(), Spans.of(held.answers(), "answer"));
                case STUDY ->
                    held.answers() == 0
                            ? "Without a quiz here your answers in the week from that day on count: none so far."
                            : "%d of %s recalled while studying, in the week from that day on."
                                    .formatted(right(), Spans.of(held.answers(), "card"));
            };
        }

        /// What was foretold of all its cards.
        public String foretold() {
            var week =
                    weekBefore.isEmpty() ? "" : "a week before %s, ".formatted(Spans.percent(weekBefore.getAsDouble()));
            return "Your plan’s forecast for the exam’s day, over %s: %s%s %s."
                    .formatted(Spans.of(cards, "card"), week, before(), Spans.percent(nightBefore));
        }

        /// The same for the page of the quiz itself.
        String besideTheMark() {
            return "Forecast of %s: %s. Your result: %s (%d of %s to questions that you had studied)."
                    .formatted(
                            before(),
                            Spans.percent(held.forecast()),
                            Spans.percent(held.recalled()),
                            right(),
                            Spans.of(held.answers(), "answer"));
        }

        private long right() {
            return Math.round(held.recalled() * held.answers());
        }

        private String before() {
            return nights <= 1 ? "the night before" : "%d nights before".formatted(nights);
        }
    }
}
