package org.lectern.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.bank.CitedPassage;
import org.lectern.web.Picture;
import org.lectern.web.Svg;

/// How often what is asked about a text was not known, from its beginning to its end.
///
/// @param text its id
/// @param length of the text, in UTF-16 units
/// @param cited each cited range with what was earned on its question
record PassageErrors(String text, String title, int length, List<Cited> cited) {

    private static final double WIDTH = 360;
    private static final double LINE = 9;
    private static final double BAR = 7;
    private static final int UNITS_A_LINE = 1_200;
    private static final int MOST_LINES = 40;
    private static final int LEVELS = 4;

    /// @param earned the sum of the shares of the points
    /// @param answers how many
    record Cited(CitedPassage passage, int start, int end, String question, double earned, int answers) {}

    /// A paragraph, in the table.
    ///
    /// @param error share of the points that was missed, 0 to 1
    record Line(String href, String label, int questions, int answers, double error) {

        public String rate() {
            return Figures.percent(error);
        }
    }

    private record Piece(int start, int end, double error) {}

    /// In reading order.
    ///
    /// @param leads whether each leads to its paragraph
    List<Line> lines(boolean leads) {
        var byPlace = new TreeMap<Integer, List<Cited>>();
        cited.forEach(one ->
                byPlace.computeIfAbsent(paragraph(one), _ -> new ArrayList<>()).add(one));
        return byPlace.values().stream().map(one -> line(one, leads)).toList();
    }

    private static int paragraph(Cited cited) {
        var paragraph = cited.passage().paragraph();
        return paragraph == null ? 0 : paragraph;
    }

    private static Line line(List<Cited> cited, boolean leads) {
        var first = cited.getFirst().passage();
        return new Line(
                leads ? first.href() : "",
                first.label(),
                (int) cited.stream().map(Cited::question).distinct().count(),
                cited.stream().mapToInt(Cited::answers).sum(),
                error(cited));
    }

    private static double error(List<Cited> cited) {
        var answers = cited.stream().mapToInt(Cited::answers).sum();
        return answers == 0 ? 0 : 1 - cited.stream().mapToDouble(Cited::earned).sum() / answers;
    }

    Picture picture() {
        return new Picture(finding(), drawing(), table());
    }

    private String finding() {
        return lines(false).stream()
                .max(Comparator.comparingDouble(Line::error))
                .filter(worst -> worst.error() > 0)
                .map(worst -> "Most was missed on %s: %s of the points. The darker, the more was missed."
                        .formatted(worst.label(), worst.rate()))
                .orElse("Nothing was missed on “%s”.".formatted(title));
    }

    private io.quarkus.qute.RawString drawing() {
        int most = Math.max(length, cited.stream().mapToInt(Cited::end).max().orElse(0));
        int unitsALine = Math.max(UNITS_A_LINE, Math.ceilDiv(most, MOST_LINES));
        int lines = Math.max(1, Math.ceilDiv(most, unitsALine));
        var svg = new Svg("errors-" + text, WIDTH, lines * LINE, "What was missed along the text: " + title, finding());
        draw(svg, "level-0", 0, most, unitsALine);
        pieces().forEach(piece -> draw(svg, level(piece.error()), piece.start(), piece.end(), unitsALine));
        return svg.end();
    }

    /// Ranges overlap; cut at each of their borders, the pieces do not.
    private List<Piece> pieces() {
        var borders = new TreeSet<Integer>();
        cited.forEach(one -> borders.addAll(List.of(one.start(), one.end())));
        var pieces = new ArrayList<Piece>();
        for (var from : borders) {
            var to = borders.higher(from);
            var over = cited.stream()
                    .filter(one -> one.start() <= from && from < one.end() && one.answers() > 0)
                    .toList();
            if (to != null && !over.isEmpty()) {
                pieces.add(new Piece(from, to, error(over)));
            }
        }
        return pieces;
    }

    private static String level(double error) {
        return "level-" + Math.clamp((int) Math.ceil(error * LEVELS), 0, LEVELS);
    }

    /// A piece goes on at the start of the next line, as words do.
    private static void draw(Svg svg, String css, int start, int end, int unitsALine) {
        int from = start;
        while (from < end) {
            int line = from / unitsALine;
            int to = Math.min(end, (line + 1) * unitsALine);
            double scale = WIDTH / unitsALine;
            svg.rect(css, (from - line * unitsALine) * scale, line * LINE + 1, (to - from) * scale, BAR);
            from = to;
        }
    }

    private Picture.Table table() {
        return new Picture.Table(
                "“%s” by paragraph".formatted(title),
                List.of("Paragraph", "Questions", "Answers", "Missed"),
                lines(false).stream()
                        .map(line -> List.of(
                                line.label(),
                                Integer.toString(line.questions()),
                                Integer.toString(line.answers()),
                                line.rate()))
                        .toList());
    }

    /// The texts on which the questions stand, in the order of their ids.
    ///
    /// @param lengths and titles of the texts by their ids
    static List<PassageErrors> of(Scored scored, Asked.Questions asked, Map<String, TextSizes.Size> lengths) {
        var byText = new TreeMap<String, List<Cited>>();
        for (var id : scored.questions()) {
            var question = asked.latest().get(id);
            if (question == null) {
                continue;
            }
            var answers = scored.answers(id).stream()
                    .filter(given -> given != null && given.points() > 0)
                    .toList();
            var earned = answers.stream()
                    .mapToDouble(given -> given == null ? 0 : given.mark() / given.points())
                    .sum();
            for (var passage : question.passages()) {
                passage.range()
                        .ifPresent(range -> byText.computeIfAbsent(passage.source(), _ -> new ArrayList<>())
                                .add(new Cited(passage, range.start(), range.end(), id, earned, answers.size())));
            }
        }
        return byText.entrySet().stream()
                .map(entry -> {
                    var size = lengths.getOrDefault(entry.getKey(), new TextSizes.Size(entry.getKey(), 0));
                    return new PassageErrors(entry.getKey(), size.title(), size.length(), entry.getValue());
                })
                .toList();
    }
}
