package org.lectern.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What was changed within a text, word by word.
final class WordDiff {

    /// A run of words that stayed, came or went.
    public record Piece(Kind kind, String text) {

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }
    }

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /// In words: the table of a comparison grows with the square. Longer texts are told whole.
    private static final int LONGEST = 600;

    private WordDiff() {}

    static List<Piece> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        if (old.size() > LONGEST || now.size() > LONGEST) {
            return pieces(List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after)));
        }
        var common = common(old, now);
        var steps = new ArrayList<Piece>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                steps.add(new Piece(Kind.SAME, old.get(i)));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Piece(Kind.REMOVED, old.get(i++)));
            } else {
                steps.add(new Piece(Kind.ADDED, now.get(j++)));
            }
        }
        return pieces(steps);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /// Neighbours of one kind become one piece.
    private static List<Piece> pieces(List<Piece> steps) {
        var pieces = new ArrayList<Piece>();
        for (var step : steps) {
            var last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.kind() == step.kind()) {
                pieces.set(pieces.size() - 1, new Piece(last.kind(), last.text() + step.text()));
            } else if (!step.text().isEmpty()) {
                pieces.add(step);
            }
        }
        return Collections.unmodifiableList(pieces);
    }
}
