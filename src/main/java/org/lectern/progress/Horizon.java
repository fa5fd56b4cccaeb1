package org.lectern.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Dates;

/// The day to which a reader looks ahead in a text, as if nothing were studied until then.
///
/// @param ahead how far
record Horizon(Ahead ahead, LocalDate today) {

    /// What one can choose without a slider.
    enum Ahead {
        TODAY("Today"),
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

    /// @param slug of the [Ahead]; today where it is none
    static Horizon of(@Nullable String slug, LocalDate today) {
        return new Horizon(Ahead.of(slug), today);
    }

    public LocalDate day() {
        return on(ahead);
    }

    private LocalDate on(Ahead one) {
        return switch (one) {
            case TODAY -> today;
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
        return Arrays.stream(Ahead.values())
                .map(one -> new Step(
                        one.slug(), one.label, (int) (on(one).toEpochDay() - today.toEpochDay()), one == ahead))
                .toList();
    }
}
