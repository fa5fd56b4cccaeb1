package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Probabilities that were foretold, held against what came.
///
/// @param answers how many
/// @param forecast the mean of what was foretold, 0 to 1; 0 where there is none
/// @param recalled the share that was recalled, 0 to 1; 0 where there is none
/// @param brier the Brier score: the mean square of forecast less outcome (1 or 0); 0 is perfect, and always saying
/// a half gives 0.25; 0 where there is none
/// @param groups of like forecasts, the least first
public record Calibration(int answers, double forecast, double recalled, double brier, List<Group> groups) {

    private static final int MOST_GROUPS = 10;
    private static final int LEAST_IN_GROUP = 20;

    /// A probability and what came of it.
    public record Outcome(double forecast, boolean recalled) {

        private double squaredError() {
            double error = forecast - (recalled ? 1 : 0);
            return error * error;
        }
    }

    /// Like forecasts.
    ///
    /// @param forecast their mean
    /// @param recalled the share of these answers that was recalled
    public record Group(double forecast, double recalled, int answers) {}

    public static Calibration of(Collection<Outcome> outcomes) {
        var sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::forecast))
                .toList();
        var all = group(sorted);
        double brier =
                sorted.stream().mapToDouble(Outcome::squaredError).average().orElse(0);
        return new Calibration(all.answers, all.forecast, all.recalled, brier, groups(sorted));
    }

    /// The Brier score of who always foretells the share that was recalled.
    public double brierOfAverage() {
        return recalled * (1 - recalled);
    }

    /// As many answers in each: most forecasts lie close together.
    private static List<Group> groups(List<Outcome> sorted) {
        int size = sorted.size();
        int count = Math.clamp(size / LEAST_IN_GROUP, size == 0 ? 0 : 1, MOST_GROUPS);
        var groups = new ArrayList<Group>();
        for (int i = 0; i < count; i++) {
            groups.add(group(sorted.subList(size * i / count, size * (i + 1) / count)));
        }
        return List.copyOf(groups);
    }

    private static Group group(List<Outcome> outcomes) {
        double sum = outcomes.stream().mapToDouble(Outcome::forecast).sum();
        long recalled = outcomes.stream().filter(Outcome::recalled).count();
        int count = Math.max(1, outcomes.size());
        return new Group(sum / count, (double) recalled / count, outcomes.size());
    }
}
