package org.lectern.scheduling;

import java.util.Arrays;

/// Forecasts of recall as they were made, each before the answer that it is about, held against
/// what came.
public record Forecasts(Evaluation evaluation, Calibration calibration) {

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
        var outcomes = Arrays.stream(items)
                .mapToObj(item -> new Calibration.Outcome(predicted[item], log.recalled(item)))
                .toList();
        return new Forecasts(Evaluation.of(log, predicted, items), Calibration.of(outcomes));
    }
}
