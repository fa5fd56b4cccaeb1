package org.lectern.progress;

import java.util.List;
import java.util.Locale;
import org.lectern.forecast.CalibrationCurve;
import org.lectern.scheduling.Calibration;
import org.lectern.scheduling.Forecasts;
import org.lectern.web.Picture;
import org.lectern.web.Spans;

/// How well the model knows a learner: what it expected before each answer on a later day, against
/// what came.
record Knowing(Forecasts forecasts) {

    static final int LEAST = CalibrationCurve.LEAST;

    public boolean tellsSomething() {
        return answers() >= LEAST;
    }

    int answers() {
        return forecasts.evaluation().items();
    }

    private Calibration calibration() {
        return forecasts.calibration();
    }

    public String tooLittle() {
        return "Too little to say yet: %s on a later day than the card’s first so far, and under %d the figures would be mostly chance."
                .formatted(Spans.of(answers(), "answer"), LEAST);
    }

    /// What it expected of all of them together.
    public String inAll() {
        return "Before each of your %,d answers on later days the model had a forecast. On average it expected you to recall %s; you recalled %s."
                .formatted(
                        answers(),
                        Spans.percent(calibration().forecast()),
                        Spans.percent(calibration().recalled()));
    }

    /// @param value the figure
    /// @param meaning of it in plain words
    record Figure(String name, String value, String meaning) {}

    public List<Figure> figures() {
        return List.of(logLoss(), rmse(), auc());
    }

    private Figure logLoss() {
        double loss = forecasts.evaluation().logLoss();
        double constant = entropy(calibration().recalled());
        return new Figure(
                "Log loss",
                number("%.3f", loss),
                "How far the forecasts were from what happened; less is better. Always saying %s, your average, would give %s: the model does %s than that."
                        .formatted(
                                Spans.percent(calibration().recalled()),
                                number("%.3f", constant),
                                loss < constant ? "better" : "no better"));
    }

    private static double entropy(double share) {
        return share <= 0 || share >= 1 ? 0 : -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
    }

    private Figure rmse() {
        return new Figure(
                "RMSE (bins)",
                number("%.1f %%", 100 * forecasts.evaluation().rmseBins()),
                "By so much the forecasts were off among like answers: as many days since the one before, as many answers, as many lapses. 0 is perfect; few answers alone make it larger.");
    }

    private Figure auc() {
        var auc = forecasts.evaluation().auc();
        return auc.isEmpty()
                ? new Figure("AUC", "none", "It takes recalled and forgotten answers.")
                : new Figure(
                        "AUC",
                        number("%.2f", auc.getAsDouble()),
                        "Of a recalled and a forgotten answer, the model gave the recalled one the better chance %d times in 100; 50 would be guessing."
                                .formatted(Math.round(100 * auc.getAsDouble())));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    public Picture picture() {
        return new CalibrationCurve(calibration(), true).picture();
    }
}
