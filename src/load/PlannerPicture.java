import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Draws the table of src/load/planner, read from standard input, as SVG on standard output: recall at the exam by plans
/// and by other ways in the same minutes, a panel for each number of cards and of days. The scale is that of the logarithm
/// of what is not recalled. Usage: src/load/planner-picture < TABLE.
final class PlannerPicture {

    private static final int LEFT = 52;
    private static final int TOP = 62;
    private static final int WIDTH = 218;
    private static final int HEIGHT = 150;
    private static final int GAP_X = 14;
    private static final int GAP_Y = 40;
    private static final double LEAST = 0.4;
    private static final double GREATEST = 0.9975;
    private static final double[] TICKS = {0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995};
    private static final int SLOT = 70;

    private static final Map<String, String> COLOURS = Map.of(
            "retention 0.90", "#2f7fc1",
            "retention 0.95", "#c9651f",
            "even pace", "#3f9142");

    private static final List<String> WAYS = List.of("retention 0.90", "retention 0.95", "even pace");

    /// A row of the table.
    private record Row(int cards, int days, int minutes, String against, double plan, double other) {

        static Row of(String line) {
            var values = Stream.of(line.split("\\|")).map(String::strip).toList();
            return new Row(
                    Integer.parseInt(values.get(1)),
                    Integer.parseInt(values.get(2)),
                    Integer.parseInt(values.get(3)),
                    values.get(4),
                    Double.parseDouble(values.get(8)),
                    Double.parseDouble(values.get(9)));
        }
    }

    private final StringBuilder svg = new StringBuilder();
    private final List<Integer> cards;
    private final List<Integer> days;

    private PlannerPicture(List<Row> rows) {
        cards = rows.stream().map(Row::cards).distinct().sorted().toList();
        days = rows.stream().map(Row::days).distinct().sorted().toList();
    }

    public static void main(String[] args) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var rows = in.lines()
                    .filter(line -> line.matches("\\| \\d.*"))
                    .map(Row::of)
                    .toList();
            System.out.print(new PlannerPicture(rows).draw(rows));
        }
    }

    private String draw(List<Row> rows) {
        int width = LEFT + days.size() * (WIDTH + GAP_X);
        int height = TOP + cards.size() * (HEIGHT + GAP_Y);
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
                        + "font-size=\"12\" fill=\"#1f2328\">",
                width,
                height);
        append("<title>Recall at the exam by plans and by other ways in the same minutes</title>");
        append("<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#fff\"/>", width, height);
        legend();
        for (int row = 0; row < cards.size(); row++) {
            for (int column = 0; column < days.size(); column++) {
                panel(row, column);
            }
        }
        var minutes = new TreeMap<Integer, Integer>();
        rows.stream().map(Row::minutes).distinct().sorted().forEach(each -> minutes.put(each, minutes.size()));
        rows.forEach(row -> cell(row, minutes.get(row.minutes())));
        append("</svg>");
        return svg.toString();
    }

    private void legend() {
        append("<text x=\"12\" y=\"20\" font-weight=\"bold\">Recall at the exam</text>");
        append("<circle cx=\"146\" cy=\"16\" r=\"3\"/><text x=\"155\" y=\"20\">plan, in the minutes of</text>");
        int x = 298;
        for (var way : WAYS) {
            append("<circle cx=\"%d\" cy=\"16\" r=\"4.5\" fill=\"#fff\" stroke-width=\"2\" stroke=\"%s\"/>", x, COLOURS.get(way));
            append("<text x=\"%d\" y=\"20\">%s</text>", x + 9, way);
            x += 118;
        }
    }

    private void panel(int row, int column) {
        int x = x(column);
        int y = y(row);
        append(
                "<text x=\"%d\" y=\"%d\">%,d cards, %d days</text>",
                x,
                y - 8,
                cards.get(row),
                days.get(column));
        for (double recall : TICKS) {
            append("<path d=\"M%d %.1fh%d\" stroke=\"#d1d9e0\"/>", x, height(row, recall), WIDTH);
            if (column == 0) {
                append(
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                        x - 6,
                        height(row, recall) + 4,
                        recall);
            }
        }
    }

    /// A line from the other way up to the plan, or down to it.
    private void cell(Row row, int minutes) {
        int panelRow = cards.indexOf(row.cards());
        int left = x(days.indexOf(row.days())) + 8 + minutes * SLOT;
        double x = left + 13 + 18 * WAYS.indexOf(row.against());
        double plan = height(panelRow, row.plan());
        double other = height(panelRow, row.other());
        var colour = COLOURS.get(row.against());
        append("<path d=\"M%.1f %.1fV%.1f\" stroke=\"%s\" stroke-width=\"2\"/>", x, other, plan, colour);
        append(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#fff\" stroke-width=\"2\" stroke=\"%s\"/>",
                x,
                other,
                colour);
        append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, plan);
        if (row.against().equals(WAYS.getFirst())) {
            append(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#59636e\">%d min</text>",
                    left + 31,
                    y(panelRow) + HEIGHT + 14,
                    row.minutes());
        }
    }

    private static int x(int column) {
        return LEFT + column * (WIDTH + GAP_X);
    }

    private static int y(int row) {
        return TOP + row * (HEIGHT + GAP_Y);
    }

    private static double height(int row, double recall) {
        double forgotten = 1 - Math.clamp(recall, LEAST, GREATEST);
        return y(row) + HEIGHT * Math.log(forgotten / (1 - GREATEST)) / Math.log((1 - LEAST) / (1 - GREATEST));
    }

    private void append(String line, Object... values) {
        svg.append(String.format(Locale.ROOT, line, values)).append('\n');
    }
}
