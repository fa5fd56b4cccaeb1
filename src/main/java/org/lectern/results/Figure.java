package org.lectern.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A statistic as a page shows it: its name, its number, or a dash with the reason why there is none.
///
/// @param value a number, or a dash
/// @param reason empty where there is a number
record Figure(String name, String value, String reason) {

    private static Figure of(String name, Statistic statistic, String form, double times) {
        return switch (statistic) {
            case Statistic.Value(var number) -> new Figure(name, String.format(Locale.ROOT, form, times * number), "");
            case Statistic.None(var why) -> new Figure(name, Figures.DASH, why.words());
        };
    }

    static Figure number(String name, Statistic statistic) {
        return of(name, statistic, "%.2f", 1);
    }

    static Figure percent(String name, Statistic statistic) {
        return of(name, statistic, "%.0f %%", 1);
    }

    static Figure share(String name, Statistic statistic) {
        return of(name, statistic, "%.0f %%", 100);
    }

    /// Everything about an item, too few attempts or not.
    static List<Figure> of(ItemIndices indices) {
        var shown = indices.shown();
        return List.of(
                share("Facility", shown.facility()),
                number("Standard deviation", shown.standardDeviation()),
                share("Random guess score", shown.randomGuessScore()),
                share("Intended weight", shown.intendedWeight()),
                percent("Effective weight", shown.effectiveWeight()),
                percent("Discrimination index", shown.discriminationIndex()),
                percent("Discriminative efficiency", shown.discriminativeEfficiency()));
    }

    static List<Figure> of(QuizIndices indices) {
        var shown = indices.shown();
        return Stream.of(
                        number("Mean", shown.mean()),
                        number("Standard deviation", shown.standardDeviation()),
                        number("Skewness", shown.skewness()),
                        number("Kurtosis", shown.kurtosis()),
                        percent("Internal consistency", shown.internalConsistency()),
                        percent("Error ratio", shown.errorRatio()),
                        number("Standard error", shown.standardError()))
                .toList();
    }
}
