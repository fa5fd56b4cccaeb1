package org.lectern.progress;

import java.util.List;
import java.util.Locale;
import org.lectern.scheduling.Forecasts;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// How well the model knows a learner: what it expected before each answer on a later day, against
/// what came.
record Knowing(Forecasts forecasts) {

    /// Under so many answers the figures would be mostly chance.
    static final int LEAST = 50;

    private static final double LEFT = 40;
    private static final double TOP = 8;
    private static final double SIDE = 240;

    public boolean tellsSomething() {
        return answers() >= LEAST;
    }

    int answers() {
        return forecasts.evaluation().items();
    }

    public String tooLittle() {
        return "Too little to say yet: %s on a later day than the card’s first so far, and under %d the figures would be mostly chance."
                .formatted(Spans.of(answers(), "answer"), LEAST);
    }

    /// What it expected of all of them together.
    public String inAll() {
        return "Before each of your %,d answers on later days the model had a forecast. On average it expected you to recall %s; you recalled %s."
                .formatted(answers(), Spans.percent(forecasts.forecast()), Spans.percent(forecasts.recalled()));
    }

    /// @param value the figure
    /// @param meaning of it in plain words
    record Figure(String name, String value, String meaning) {}

    public List<Figure> figures() {
        return List.of(logLoss(), rmse(), auc());
    }

    private Figure logLoss() {
        double loss = forecasts.evaluation().logLoss();
        double constant = entropy(forecasts.recalled());
        return new Figure(
                "Log loss",
                number("%.3f", loss),
                "How far the forecasts were from what happened; less is better. Always saying %s, your average, would give %s: the model does %s than that."
                        .formatted(
                                Spans.percent(forecasts.recalled()),
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
        return new Picture(finding(), drawing().end(), table());
    }

    /// The group in which it was furthest off.
    private String finding() {
        var worst = forecasts.groups().stream()
                .max((one, other) -> Double.compare(off(one), off(other)))
                .orElseThrow();
        return "Furthest off: of %s that you were expected to recall with about %s, you recalled %s."
                .formatted(
                        Spans.of(worst.answers(), "answer"),
                        Spans.percent(worst.forecast()),
                        Spans.percent(worst.recalled()));
    }

    private static double off(Forecasts.Group group) {
        return Math.abs(group.forecast() - group.recalled());
    }

    /// Where the axes begin: most of what happens lies in the upper half.
    private double floor() {
        double least = forecasts.groups().stream()
                .mapToDouble(group -> Math.min(group.forecast(), group.recalled()))
                .min()
                .orElse(0);
        return least >= 0.5 ? 0.5 : 0;
    }

    private Svg drawing() {
        var svg = new Svg(
                "calibration",
                LEFT + SIDE + 16,
                TOP + SIDE + 36,
                "Expected and actual recall of like answers",
                finding());
        for (double share : new double[] {floor(), (floor() + 1) / 2, 1}) {
            svg.line("axis", LEFT, y(share), LEFT + SIDE, y(share));
            svg.text(LEFT - 5, y(share) + 4, Svg.Anchor.END, Spans.percent(share));
            svg.text(x(share), TOP + SIDE + 16, Svg.Anchor.MIDDLE, Spans.percent(share));
        }
        svg.line("target", x(floor()), y(floor()), x(1), y(1));
        var points = new double[2 * forecasts.groups().size()];
        for (int i = 0; i < forecasts.groups().size(); i++) {
            var group = forecasts.groups().get(i);
            points[2 * i] = x(group.forecast());
            points[2 * i + 1] = y(group.recalled());
            svg.circle("bar", points[2 * i], points[2 * i + 1], 4);
        }
        svg.polyline("curve", points);
        return svg.text(LEFT + SIDE / 2, TOP + SIDE + 32, Svg.Anchor.MIDDLE, "expected (across), recalled (up)");
    }

    private double x(double share) {
        return LEFT + SIDE * (share - floor()) / (1 - floor());
    }

    private double y(double share) {
        return TOP + SIDE * (1 - share) / (1 - floor());
    }

    private Picture.Table table() {
        return new Picture.Table(
                "Expected and actual recall",
                List.of("Expected", "Recalled", "Answers"),
                forecasts.groups().stream()
                        .map(group -> List.of(
                                number("%.1f %%", 100 * group.forecast()),
                                number("%.1f %%", 100 * group.recalled()),
                                Integer.toString(group.answers())))
                        .toList());
    }
}
