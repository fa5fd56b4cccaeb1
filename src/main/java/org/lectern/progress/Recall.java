package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// How much was recalled when it was due, against the learner's own target. Only the first answer of a day counts, and
/// only where the card was answered on an earlier day: what was seen a minute ago says nothing about memory.
///
/// @param target 0.70 to 0.99
record Recall(double target, List<Period> periods) {

    /// Under so many answers a share says more about chance than about memory.
    static final int LEAST = 20;

    private static final double LEFT = 66;
    private static final double RIGHT = 246;
    private static final double ROW = 16;
    private static final double GAP = 10;

    /// Answers, and how many of them were not Again.
    record Share(int recalled, int answers) {

        static final Share NONE = new Share(0, 0);

        boolean tellsSomething() {
            return answers >= LEAST;
        }

        double value() {
            return (double) recalled / answers;
        }

        String inWords() {
            return tellsSomething() ? Spans.percent(value()) : "under " + LEAST + " answers";
        }
    }

    /// @param young on cards with a stability under three weeks
    /// @param mature on the others
    record Period(String name, Share young, Share mature) {

        Share all() {
            return new Share(young.recalled + mature.recalled, young.answers + mature.answers);
        }
    }

    private record Row(String name, Share share) {}

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private String finding() {
        for (var period : periods) {
            var share = period.all();
            if (share.tellsSomething()) {
                return "You recalled %s of the cards that were due (%s); your target is %s."
                        .formatted(Spans.percent(share.value()), period.name, Spans.percent(target));
            }
        }
        int most = periods.stream()
                .mapToInt(period -> period.all().answers())
                .max()
                .orElse(0);
        return "Too little to say yet: %s on a later day than the first so far, and under %d a share would be mostly chance."
                .formatted(Spans.of(most, "answer"), LEAST);
    }

    private Svg drawing() {
        double height = periods.size() * (3 * ROW + GAP) + 14;
        var svg = new Svg("recall", 360, height, "Recall against the target", finding());
        double y = 0;
        for (var period : periods) {
            svg.text(0, y + 11, Svg.Anchor.START, period.name);
            for (var row : rows(period)) {
                drawRow(svg, row, y);
                y += ROW;
            }
            y += GAP;
        }
        double bottom = y - GAP;
        svg.line("axis", LEFT, 0, LEFT, bottom);
        svg.line("target", x(target), 0, x(target), bottom);
        return svg.text(x(target), bottom + 14, Svg.Anchor.MIDDLE, "target " + Spans.percent(target));
    }

    private static List<Row> rows(Period period) {
        return List.of(new Row("all", period.all()), new Row("young", period.young), new Row("mature", period.mature));
    }

    private static void drawRow(Svg svg, Row row, double y) {
        if (row.share.tellsSomething()) {
            svg.rect(row.name.equals("all") ? "bar" : "bar part", LEFT, y + 2, x(row.share.value()) - LEFT, ROW - 5);
        }
        svg.text(
                RIGHT + 6,
                y + 11,
                Svg.Anchor.START,
                row.name + " " + (row.share.tellsSomething() ? row.share.inWords() : "too few"));
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * share;
    }

    private Picture.Table table() {
        var rows = new ArrayList<List<String>>();
        for (var period : periods) {
            for (var row : rows(period)) {
                rows.add(List.of(
                        period.name + ", " + row.name,
                        row.share.inWords(),
                        Integer.toString(row.share.recalled),
                        Integer.toString(row.share.answers)));
            }
        }
        return new Picture.Table(
                "Recall by period; young is a stability under three weeks",
                List.of("Cards", "Recall", "Recalled", "Answers"),
                rows);
    }
}
