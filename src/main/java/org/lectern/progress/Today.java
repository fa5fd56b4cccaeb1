package org.lectern.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.forecast.ExamsAhead;
import org.lectern.progress.Shelf.Book;
import org.lectern.quizzes.LearnersAssignments;
import org.lectern.web.Dates;
import org.lectern.web.Spans;

/// What the first page says.
///
/// @param coming the days ahead, tomorrow first
/// @param place where the last question stood; null where none did
/// @param started whether anything was ever answered
/// @param answeredReports reports of hers whose answer she has not seen yet
/// @param assignments what her courses have given her
/// @param exams that she plans for
/// @param waiting cards that are due but that her plans keep for another day
record Today(
        LocalDate date,
        TodaysSession session,
        List<Coming> coming,
        Rhythm rhythm,
        List<Book> books,
        @Nullable Place place,
        boolean started,
        int answeredReports,
        List<LearnersAssignments.Line> assignments,
        List<ExamsAhead.Ahead> exams,
        int waiting) {

    /// A day ahead and the cards that come due on it.
    record Coming(LocalDate date, int cards) {

        public String weekday() {
            return date.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH);
        }

        public String day() {
            return Dates.brief(date);
        }
    }

    /// A paragraph to read on from.
    record Place(String title, String href, int paragraph) {}

    public String heading() {
        return Dates.withWeekday(date);
    }

    public List<Book> studied() {
        return books.stream().filter(Book::studied).toList();
    }

    public boolean nothingDue() {
        return session.isEmpty();
    }

    /// Whether nothing is offered because it is a day off.
    public boolean canStudyAllTheSame() {
        return session.isDayOff() && session.isEmpty();
    }

    public String sentence() {
        if (!session.nothingWaits()) {
            return session.sentence();
        }
        if (waiting > 0) {
            return "You have done what your plan has for today. What is due besides waits for a better day.";
        }
        return coming.stream()
                .filter(day -> day.cards > 0)
                .findFirst()
                .map(day -> "Nothing due until %s.".formatted(Dates.coming(day.date, date)))
                .orElse("Nothing is due in the next %d days.".formatted(coming.size()));
    }

    /// When an exam is, and what its plan foresees.
    public String inWords(ExamsAhead.Ahead exam) {
        var day = Dates.coming(exam.date(), date);
        return exam.recall().isEmpty()
                ? day
                : "%s: you will know %s"
                        .formatted(day, Spans.aboutPercent(exam.recall().getAsDouble()));
    }

    public String answersInWords() {
        return answeredReports == 1
                ? "Your report was answered"
                : "%d reports of yours were answered".formatted(answeredReports);
    }

    public String rhythmInWords() {
        return rhythm.sentence().orElse("");
    }

    /// The text to begin with.
    public @Nullable Book first() {
        return studied().stream().findFirst().orElse(null);
    }
}
