package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.progress.ReaderParagraph.Piece;
import org.lectern.progress.ReaderParagraph.Run;
import org.lectern.progress.Sought.Place;

/// Marks the places of a text where words were found. A place may go on from one passage into the next.
final class Finder {

    private final Sought sought;
    private final int current;

    private int hits;
    private int paragraphs;

    /// @param current the place that the reader is at, counted from 1; 0 for none
    Finder(Sought sought, int current) {
        this.sought = sought;
        this.current = current;
    }

    /// In how many places the words stand in each of these; nothing where nothing is looked for.
    List<Integer> count(Stream<String> paragraphs) {
        return sought.isGiven()
                ? paragraphs.map(words -> sought.in(words).size()).toList()
                : List.of();
    }

    /// Goes on behind paragraphs that are on another page.
    ///
    /// @param places how many stand in each of them
    void pass(List<Integer> places) {
        places.forEach(count -> {
            hits += count;
            paragraphs += count > 0 ? 1 : 0;
        });
    }

    /// The place that the reader is at, or the first.
    int wanted() {
        return Math.max(1, current);
    }

    List<ReaderParagraph> mark(List<ReaderParagraph> all) {
        return sought.isGiven() ? all.stream().map(this::mark).toList() : all;
    }

    /// What it has come to.
    ///
    /// @param whole whether the whole text was there
    Found found(String text, boolean whole) {
        return new Found(text, sought, hits, paragraphs, current > 0 && current <= hits ? current : 0, whole);
    }

    private ReaderParagraph mark(ReaderParagraph paragraph) {
        var places = sought.in(paragraph.plain());
        if (places.isEmpty()) {
            return paragraph;
        }
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (var piece : paragraph.pieces()) {
            pieces.add(piece.note() == null ? piece.withRuns(runs(piece.words(), start, places)) : piece);
            start += piece.words().length() + (piece.omitted() ? ReaderParagraph.GAP.length() : 0);
        }
        hits += places.size();
        paragraphs++;
        return paragraph.withPieces(pieces);
    }

    /// @param start of the words within the paragraph
    private List<Run> runs(String words, int start, List<Place> places) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            int begin = Math.max(0, places.get(i).start() - start);
            int end = Math.min(words.length(), places.get(i).end() - start);
            if (begin >= end) {
                continue;
            }
            if (from < begin) {
                runs.add(Run.plain(words.substring(from, begin)));
            }
            int hit = hits + i + 1;
            runs.add(new Run(words.substring(begin, end), hit, places.get(i).start() >= start, hit == current));
            from = end;
        }
        if (from < words.length()) {
            runs.add(Run.plain(words.substring(from)));
        }
        return runs;
    }
}
