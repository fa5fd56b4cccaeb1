package org.lectern.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Dates;

/// The day to which a reader looks ahead in a text.
///
/// @param ahead how far
/// @param exam the next exam on the text; null where there is none
/// @param follows whether the plan for it is followed until then; else nothing is studied
record Horizon(Ahead ahead, LocalDate today, @Nullable LocalDate exam, boolean follows) {

    /// What one can choose without a slider.
    enum Ahead {
        TODAY("Today"),
        EXAM("Exam"),
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

        static Ahead of(@Nullable String slug) {
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

    Horizon {
        if (exam == null && ahead == Ahead.EXAM) {
            throw new IllegalArgumentException("There is no exam to look ahead to");
        }
    }

    /// @param slug of the [Ahead]; today where it is none, or the exam's without an exam
    static Horizon of(@Nullable String slug, LocalDate today, @Nullable LocalDate exam, boolean follows) {
        var wanted = Ahead.of(slug);
        return new Horizon(wanted == Ahead.EXAM && exam == null ? Ahead.TODAY : wanted, today, exam, follows);
    }

    public LocalDate day() {
        return on(ahead);
    }

    private LocalDate on(Ahead one) {
        return switch (one) {
            case TODAY -> today;
            case EXAM -> java.util.Objects.requireNonNull(exam);
            case MONTH -> today.plusMonths(1);
            case QUARTER -> today.plusMonths(3);
            case YEAR -> today.plusYears(1);
        };
    }

    public boolean isToday() {
        return ahead == Ahead.TODAY;
    }

    public String slug() {
        return ahead.slug();
    }

    public String dayInWords() {
        return Dates.withYear(day());
    }

    public String todayIso() {
        return today.toString();
    }

    /// In the order of time.
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var one : Ahead.values()) {
            if (one != Ahead.EXAM || exam != null) {
                var label = one == Ahead.EXAM ? "Exam, " + Dates.brief(on(one)) : one.label;
                steps.add(new Step(one.slug(), label, (int) (on(one).toEpochDay() - today.toEpochDay()), one == ahead));
            }
        }
        steps.sort(java.util.Comparator.comparingInt(Step::days));
        return steps;
    }
}
