package org.lectern.forecast;

import java.time.LocalDate;
import java.util.UUID;
import org.lectern.web.Dates;
import org.lectern.web.Spans;

/// An exam in a list.
///
/// @param words when it is, and what she will know
record ExamLine(UUID id, String title, String words) {

    static ExamLine of(Exam exam, int today, PlannedDayRows.Kept kept) {
        var words = when(exam, today);
        var recall = kept.recall(exam.id());
        return new ExamLine(
                exam.id(),
                exam.title(),
                exam.ended() || recall.isEmpty()
                        ? words
                        : "%s: %s at %s a day"
                                .formatted(
                                        words,
                                        Spans.aboutPercent(recall.getAsDouble()),
                                        Spans.of(exam.minutes(), "minute")));
    }

    /// The date, and how far it is.
    static String when(Exam exam, int today) {
        int days = exam.examDay() - today;
        var date = exam.date();
        var written = date.getYear() == LocalDate.ofEpochDay(today).getYear()
                ? Dates.withWeekday(date)
                : Dates.withYear(date);
        return days == 0 ? "today" : "%s, in %s".formatted(written, Spans.of(days, "day"));
    }

    public String href() {
        return "/plan/" + id;
    }
}
