package org.lectern.scheduling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Draws the table of src/load/planner, read from standard input, as SVG on standard output: by how much plans recall
/// more at the exam, and 30 days after it, than other ways in the same minutes. Usage: src/load/planner-picture < TABLE.
final class PlannerPicture {

    private static final int LABELS = 190;
    private static final int PANEL = 270;
    private static final int ROW = 18;
    private static final int TOP = 64;
    private static final double LEAST = -5;
    private static final double GREATEST = 40;

    private static final Map<String, String> COLOURS = Map.of(
            "retention 0.90", "#1b6ca8",
            "retention 0.95", "#b3541e",
            "even pace", "#3b7d3b");

    /// Gains in percentage points, of one cell against one way.
    private record Gain(String against, double exam, double after) {}

    private final StringBuilder svg = new StringBuilder();

    private PlannerPicture() {}

    public static void main(String[] args) throws IOException {
        var cells = new LinkedHashMap<String, List<Gain>>();
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().filter(line -> line.matches("\\| \\d.*")).forEach(line -> add(line, cells));
        }
        System.out.print(new PlannerPicture().draw(cells));
    }

    private static void add(String line, Map<String, List<Gain>> cells) {
        var values = Stream.of(line.split("\\|")).map(String::strip).toList();
        var cell = "%s cards, %s days, %s min".formatted(values.get(1), values.get(2), values.get(3));
        cells.computeIfAbsent(cell, _ -> new ArrayList<>())
                .add(new Gain(values.get(4), points(values, 7), points(values, 9)));
    }

    private static double points(List<String> values, int at) {
        return 100 * (Double.parseDouble(values.get(at)) - Double.parseDouble(values.get(at + 1)));
    }

    private String draw(Map<String, List<Gain>> cells) {
        int height = TOP + ROW * cells.size() + 12;
        int width = LABELS + 2 * PANEL + 30;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                width,
                height);
        append("<title>What plans recall more than other ways in the same minutes, in percentage points</title>");
        append("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, height);
        legend();
        axis("at the exam", 0, height);
        axis("30 days later", 1, height);
        int row = 0;
        for (var cell : cells.entrySet()) {
            int y = TOP + ROW * row++ + ROW / 2;
            append("<text x=\"8\" y=\"%d\" fill=\"#222\">%s</text>", y + 4, cell.getKey());
            for (var gain : cell.getValue()) {
                dot(0, gain.exam(), y, gain.against());
                dot(1, gain.after(), y, gain.against());
            }
        }
        append("</svg>");
        return svg.toString();
    }

    private void legend() {
        int x = 8;
        for (var way : List.of("retention 0.90", "retention 0.95", "even pace")) {
            append("<circle cx=\"%d\" cy=\"14\" r=\"4\" fill=\"%s\"/>", x + 4, COLOURS.get(way));
            append("<text x=\"%d\" y=\"18\" fill=\"#222\">against %s</text>", x + 14, way);
            x += 160;
        }
    }

    private void axis(String name, int panel, int height) {
        append("<text x=\"%.0f\" y=\"40\" fill=\"#222\">%s</text>", x(panel, 0), name);
        for (int tick = 0; tick <= GREATEST; tick += 10) {
            append(
                    "<line x1=\"%1$.0f\" x2=\"%1$.0f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>",
                    x(panel, tick),
                    TOP - 4,
                    height - 8,
                    tick == 0 ? "#444" : "#ddd");
            append("<text x=\"%.0f\" y=\"%d\" fill=\"#555\">%+d</text>", x(panel, tick) - 8, TOP - 8, tick);
        }
    }

    private void dot(int panel, double gain, int y, String against) {
        append(
                "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"%s\" fill-opacity=\"0.8\"/>",
                x(panel, Math.clamp(gain, LEAST, GREATEST)), y, COLOURS.get(against));
    }

    private static double x(int panel, double points) {
        return LABELS + panel * (PANEL + 10) + (points - LEAST) / (GREATEST - LEAST) * PANEL;
    }

    private void append(String line, Object... values) {
        svg.append(String.format(Locale.ROOT, line, values)).append('\n');
    }
}
