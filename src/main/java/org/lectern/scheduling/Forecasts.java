package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Forecasts of recall as they were made, each before the answer that it is about, held against
/// what came.
///
/// @param evaluation of all of them
/// @param forecast the mean of what was expected, 0 to 1; 0 where there is none
/// @param recalled the share that was recalled, 0 to 1; 0 where there is none
/// @param groups of like forecasts, the least first
public record Forecasts(Evaluation evaluation, double forecast, double recalled, List<Group> groups) {

    private static final int MOST_GROUPS = 10;
    private static final int LEAST_IN_GROUP = 20;

    /// Like forecasts.
    ///
    /// @param forecast their mean
    /// @param recalled the share of these answers that was recalled
    public record Group(double forecast, double recalled, int answers) {}

    /// Of those training items for which there was a forecast.
    ///
    /// @param forecasts in the order in which answers were added to the log; not a number where
    /// there was none
    public static Forecasts of(ReviewLog log, double[] forecasts) {
        var predicted = new double[log.size()];
        for (int i = 0; i < forecasts.length; i++) {
            predicted[log.place(i)] = forecasts[i];
        }
        var items = Arrays.stream(log.items())
                .filter(item -> !Double.isNaN(predicted[item]))
                .toArray();
        var all = group(log, predicted, Arrays.stream(items).boxed().toList());
        return new Forecasts(
                Evaluation.of(log, predicted, items), all.forecast, all.recalled, groups(log, predicted, items));
    }

    /// As many answers in each: most forecasts lie close together.
    private static List<Group> groups(ReviewLog log, double[] predicted, int[] items) {
        var sorted = Arrays.stream(items)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> predicted[item]))
                .toList();
        int count = Math.clamp(items.length / LEAST_IN_GROUP, items.length == 0 ? 0 : 1, MOST_GROUPS);
        var groups = new ArrayList<Group>();
        for (int i = 0; i < count; i++) {
            groups.add(group(log, predicted, sorted.subList(items.length * i / count, items.length * (i + 1) / count)));
        }
        return groups;
    }

    private static Group group(ReviewLog log, double[] predicted, List<Integer> items) {
        double sum = items.stream().mapToDouble(item -> predicted[item]).sum();
        long recalled = items.stream().filter(log::recalled).count();
        int count = Math.max(1, items.size());
        return new Group(sum / count, (double) recalled / count, items.size());
    }
}
