package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A piece of a text that the same questions stand on from its first character to its last. Cited ranges overlap; cut
/// at each of their borders, the pieces do not.
///
/// @param start offset in the text, in UTF-16 units
/// @param end offset behind it
/// @param questions ids, in the order of the ranges; empty where nothing is asked
record Segment(int start, int end, List<String> questions) {

    /// A range that a question stands on.
    record Cited(int start, int end, String question) {}

    /// Cuts a stretch of text. The pieces cover it without gap or overlap; neighbours on the same questions are one.
    static List<Segment> cut(int start, int end, List<Cited> ranges) {
        var touching = ranges.stream()
                .filter(range -> range.start() < end && range.end() > start && range.start() < range.end())
                .toList();
        var borders = new TreeSet<Integer>(List.of(start, end));
        for (var range : touching) {
            borders.add(Math.max(start, range.start()));
            borders.add(Math.min(end, range.end()));
        }
        var pieces = new ArrayList<Segment>();
        var from = start;
        for (var to : borders.tailSet(start, false)) {
            append(pieces, new Segment(from, to, over(from, touching)));
            from = to;
        }
        return pieces;
    }

    private static void append(List<Segment> pieces, Segment piece) {
        if (!pieces.isEmpty() && pieces.getLast().questions.equals(piece.questions)) {
            pieces.add(new Segment(pieces.removeLast().start, piece.end, piece.questions));
        } else {
            pieces.add(piece);
        }
    }

    private static List<String> over(int at, List<Cited> ranges) {
        return ranges.stream()
                .filter(range -> range.start() <= at && at < range.end())
                .map(Cited::question)
                .distinct()
                .toList();
    }
}
