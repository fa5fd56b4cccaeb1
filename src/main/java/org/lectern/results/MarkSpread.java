package org.lectern.results;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.web.Picture;
import org.lectern.web.Svg;

/// The marks of those who have one, as shares of what there was to earn, in ten steps.
record MarkSpread(Quiz quiz, List<Taker> takers) {

    private static final int STEPS = 10;
    private static final double WIDTH = 360;
    private static final double HEIGHT = 140;
    private static final double LEFT = 24;
    private static final double BOTTOM = 20;
    private static final double TOP = 8;

    private double[] shares() {
        return takers.stream()
                .flatMap(taker -> taker
                        .standing(quiz.counting())
                        .filter(sitting -> sitting.greatest().signum() > 0)
                        .flatMap(sitting -> taker.mark(quiz.counting())
                                .map(mark ->
                                        mark.doubleValue() / sitting.greatest().doubleValue()))
                        .stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    String note() {
        return Counted.inWords(quiz.counting());
    }

    /// What there is to say of them in numbers.
    List<Figure> figures() {
        var shares = new Series(shares(), 1);
        if (shares.size() == 0) {
            return List.of();
        }
        var deviation = shares.size() < 2
                ? Statistic.none(NoValue.TAKES_TWO)
                : Statistic.of(shares.isConstant() ? 0 : Math.sqrt(shares.variance()));
        return List.of(
                Figure.share("Mean", Statistic.of(shares.mean())),
                Figure.share("Median", Statistic.of(median())),
                Figure.share("Standard deviation", deviation),
                new Figure("Marks", Integer.toString(shares.size()), ""));
    }

    private double median() {
        var sorted = shares();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// None while there are no marks.
    List<Picture> pictures() {
        var counts = new int[STEPS];
        for (var share : shares()) {
            counts[Math.clamp((int) (share * STEPS), 0, STEPS - 1)]++;
        }
        var all = IntStream.of(counts).sum();
        return all == 0 ? List.of() : List.of(picture(counts, all));
    }

    private static Picture picture(int[] counts, int all) {
        var half = IntStream.range(STEPS / 2, STEPS).map(step -> counts[step]).sum();
        var finding = "%d of %s earned at least half of the points.".formatted(half, Figures.count(all, "learner"));
        var rows = IntStream.range(0, STEPS)
                .mapToObj(step -> List.of(range(step), Integer.toString(counts[step])))
                .toList();
        return new Picture(
                finding,
                drawing(counts, finding),
                new Picture.Table("Learners by mark", List.of("Mark", "Learners"), rows));
    }

    private static String range(int step) {
        return step == STEPS - 1 ? "90 to 100 %" : "%d to under %d %%".formatted(step * STEPS, (step + 1) * STEPS);
    }

    private static io.quarkus.qute.RawString drawing(int[] counts, String finding) {
        var svg = new Svg("spread", WIDTH, HEIGHT, "Learners by mark", finding);
        double most = Math.max(1, IntStream.of(counts).max().orElse(1));
        double pitch = (WIDTH - LEFT) / STEPS;
        double floor = HEIGHT - BOTTOM;
        for (int step = 0; step < STEPS; step++) {
            double height = (floor - TOP) * counts[step] / most;
            svg.rect("bar", LEFT + step * pitch + 2, floor - height, pitch - 4, height);
        }
        svg.line("axis", LEFT, floor, WIDTH, floor);
        for (int mark = 0; mark <= 100; mark += 50) {
            var anchor = mark == 0 ? Svg.Anchor.START : mark == 100 ? Svg.Anchor.END : Svg.Anchor.MIDDLE;
            svg.text(LEFT + (WIDTH - LEFT) * mark / 100, HEIGHT - 4, anchor, mark + " %");
        }
        return svg.text(LEFT - 4, TOP + 8, Svg.Anchor.END, Integer.toString((int) most))
                .end();
    }
}
