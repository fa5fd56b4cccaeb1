package org.lectern.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.forecast.PlannedRecall.ExamDay;
import org.lectern.web.Dates;
import org.lectern.web.Parameters;
import org.lectern.web.Spans;

/// The day to which a learner looks ahead in a text, and what she does until then: she follows her plans, or studies
/// nothing.
///
/// @param ahead how far
/// @param exam the exam whose day is one of those that she can look to; null where no plan has questions of the text
record Horizon(Ahead ahead, LocalDate today, @Nullable ExamDay exam, boolean follows) {

    /// What one can choose without a slider.
    enum Ahead {
        TODAY("Today"),
        EXAM("Exam day"),
        MONTH("In a month"),
        QUARTER("In three months"),
        YEAR("In a year");

        private final String label;

        Ahead(String label) {
            this.label = label;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Ahead of(String slug) {
            return Arrays.stream(values())
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElse(TODAY);
        }
    }

    /// One of the days that a link leads to.
    ///
    /// @param days from today
    record Step(String slug, String label, int days, boolean chosen) {}

    /// @param slug of the [Ahead], or the id of a plan for the day of its exam; the first exam's is `exam`
    /// too. Today where it is none of these
    /// @param follows whether the plans are followed; nothing is, where there are none
    /// @param exams that have questions of the text, the first exam first
    static Horizon of(@Nullable String slug, boolean follows, LocalDate today, List<ExamDay> exams) {
        var wanted = Parameters.given(slug);
        var named = exams.stream()
                .filter(exam -> exam.plan().toString().equals(wanted))
                .findFirst();
        var ahead = named.isPresent() ? Ahead.EXAM : Ahead.of(wanted);
        return new Horizon(
                ahead == Ahead.EXAM && exams.isEmpty() ? Ahead.TODAY : ahead,
                today,
                named.orElse(exams.isEmpty() ? null : exams.getFirst()),
                follows && !exams.isEmpty());
    }

    public LocalDate day() {
        return on(ahead);
    }

    private LocalDate on(Ahead one) {
        return switch (one) {
            case TODAY -> today;
            case EXAM -> exam == null ? today : exam.date();
            case MONTH -> today.plusMonths(1);
            case QUARTER -> today.plusMonths(3);
            case YEAR -> today.plusYears(1);
        };
    }

    int studyDay() {
        return Math.toIntExact(day().toEpochDay());
    }

    public boolean isToday() {
        return day().equals(today);
    }

    /// Whether there is a plan to follow.
    public boolean hasPlan() {
        return exam != null;
    }

    /// As addresses name the day.
    public String slug() {
        return slug(ahead);
    }

    private String slug(Ahead one) {
        return one == Ahead.EXAM && exam != null ? exam.plan().toString() : one.slug();
    }

    /// What is recalled of a text on that day. Of today no figure is given.
    ///
    /// @param recall the mean probability of it
    /// @param questions how many ask about the text
    String sentence(double recall, int questions) {
        if (isToday()) {
            return "What you remember today. Look ahead to see %s."
                    .formatted(follows ? "what the plan makes of it" : "it fade");
        }
        return "On %s, if you %s: %s of its %s recalled on average."
                .formatted(
                        Dates.withYear(day()),
                        follows ? "follow the plan" : "study nothing until then",
                        Spans.percent(recall),
                        Spans.of(questions, "question"));
    }

    public String todayIso() {
        return today.toString();
    }

    /// In the order of time.
    public List<Step> steps() {
        return Arrays.stream(Ahead.values())
                .filter(one -> one != Ahead.EXAM || exam != null)
                .sorted(Comparator.comparing(this::on))
                .map(one -> new Step(
                        slug(one), one.label, (int) (on(one).toEpochDay() - today.toEpochDay()), on(one).equals(day())))
                .toList();
    }

    /// Where a text is shown on this day, in one of the two futures.
    ///
    /// @param page of the text, counted from 1
    public String address(String text, int page, boolean follows) {
        return address(text, page, slug(), follows);
    }

    /// Where a text is shown on another day, in this future.
    public String address(String text, int page, Step step) {
        return address(text, page, step.slug(), follows);
    }

    private static String address(String text, int page, String slug, boolean follows) {
        var values = new LinkedHashMap<String, String>();
        values.put("page", page > 1 ? Integer.toString(page) : "");
        values.put("ahead", slug);
        values.put("follows", follows ? "plan" : "");
        return Parameters.address("/read/" + text, values);
    }
}
