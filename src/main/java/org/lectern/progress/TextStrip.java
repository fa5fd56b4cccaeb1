package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.web.Picture;
import org.lectern.web.Spans;
import org.lectern.web.Svg;

/// A text in small: its lines from first to last, each cited piece in the colour of its mastery.
///
/// @param id of the drawing in its page
/// @param length of the text, in UTF-16 units
/// @param passages the cited ranges with their level, in reading order
/// @param pieces what is drawn, in reading order; not overlapping
record TextStrip(String id, String title, int length, List<Level> passages, List<Piece> pieces) {

    private static final double WIDTH = 360;
    private static final double LINE = 9;
    private static final double BAR = 7;
    private static final int UNITS_A_LINE = 1_200;
    private static final int MOST_LINES = 40;

    /// The level of a cited range.
    record Level(int paragraph, Mastery mastery) {}

    /// A piece of the text.
    record Piece(int start, int end, Mastery mastery) {}

    Picture picture() {
        return new Picture(finding(), drawing().end(), table());
    }

    private String finding() {
        if (passages.isEmpty()) {
            return "No question is asked about “%s” yet.".formatted(title);
        }
        return "“%s”: of %s, %s.".formatted(title, Spans.of(passages.size(), "passage"), LevelCount.inWords(passages));
    }

    private int unitsALine() {
        return Math.max(UNITS_A_LINE, Math.ceilDiv(length, MOST_LINES));
    }

    private Svg drawing() {
        int lines = Math.max(1, Math.ceilDiv(length, unitsALine()));
        var svg = new Svg("strip-" + id, WIDTH, lines * LINE, "The text by mastery: " + title, finding());
        drawPiece(svg, new Piece(0, length, Mastery.NO_QUESTION));
        pieces.forEach(piece -> drawPiece(svg, piece));
        return svg;
    }

    /// A piece goes on at the start of the next line, as words do.
    private void drawPiece(Svg svg, Piece piece) {
        int from = piece.start;
        while (from < piece.end) {
            int line = from / unitsALine();
            int to = Math.min(piece.end, (line + 1) * unitsALine());
            double scale = WIDTH / unitsALine();
            double x = (from - line * unitsALine()) * scale;
            svg.rect(piece.mastery.css(), x, line * LINE + 1, (to - from) * scale, BAR);
            from = to;
        }
    }

    private Picture.Table table() {
        var byParagraph = passages.stream()
                .collect(Collectors.groupingBy(Level::paragraph, java.util.TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<List<String>>();
        byParagraph.forEach((paragraph, levels) -> rows.add(
                List.of(Integer.toString(paragraph), Integer.toString(levels.size()), LevelCount.inWords(levels))));
        return new Picture.Table(
                "“" + title + "” by paragraph", List.of("Paragraph", "Passages", "How well they are remembered"), rows);
    }
}
