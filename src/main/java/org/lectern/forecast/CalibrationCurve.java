package org.lectern.forecast;

import java.util.List;
import java.util.Locale;
import org.lectern.scheduling.Calibration;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// What was foretold against what came, as a picture.
///
/// @param own whether whoever looks at it gave the answers
public record CalibrationCurve(Calibration calibration, boolean own) {

    /// Under so many answers the figures would be mostly chance.
    public static final int LEAST = 50;

    private static final double LEFT = 40;
    private static final double TOP = 8;
    private static final double SIDE = 240;

    public boolean tellsSomething() {
        return calibration.answers() >= LEAST;
    }

    public int least() {
        return LEAST;
    }

    public Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    /// The score, and what would be good, in plain words.
    public String brierInWords() {
        double score = calibration.brier();
        double average = calibration.brierOfAverage();
        return "%s. The mean square of how far each forecast was from what came, less is better: 0 is perfect, always saying 50 %% gives 0.25, and always saying %s, the average, would have given %s: the forecasts did %s than that."
                .formatted(
                        number("%.3f", score),
                        Spans.percent(calibration.recalled()),
                        number("%.3f", average),
                        score < average ? "better" : "no better");
    }

    /// The group in which it was furthest off.
    private String finding() {
        var worst = calibration.groups().stream()
                .max((one, other) -> Double.compare(off(one), off(other)))
                .orElseThrow();
        var sentence = own
                ? "Furthest off: of %s that you were expected to recall with about %s, you recalled %s."
                : "Furthest off: of %s that were expected to be recalled with about %s, %s were.";
        return sentence.formatted(
                Spans.of(worst.answers(), "answer"), Spans.percent(worst.forecast()), Spans.percent(worst.recalled()));
    }

    private static double off(Calibration.Group group) {
        return Math.abs(group.forecast() - group.recalled());
    }

    /// Where the axes begin: most of what happens lies in the upper half.
    private double floor() {
        double least = calibration.groups().stream()
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
        var groups = calibration.groups();
        var points = new double[2 * groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            points[2 * i] = x(groups.get(i).forecast());
            points[2 * i + 1] = y(groups.get(i).recalled());
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
                calibration.groups().stream()
                        .map(group -> List.of(
                                number("%.1f %%", 100 * group.forecast()),
                                number("%.1f %%", 100 * group.recalled()),
                                Integer.toString(group.answers())))
                        .toList());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
