package org.lectern.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.ReaderParagraph.Piece;
import org.lectern.texts.Passage;
import org.lectern.texts.SourceText;

/// Cuts a text into paragraphs whose cited passages carry their mastery.
///
/// @param text id
/// @param cited its cited ranges, in reading order
record ReaderText(String text, List<Cited> cited, Memories memories) {

    /// The whole text.
    List<ReaderParagraph> whole(SourceText source) {
        var byParagraph = cited.stream().collect(Collectors.groupingBy(Cited::paragraph));
        return source.passages().stream()
                .map(passage ->
                        paragraph(source.body(), passage, byParagraph.getOrDefault(passage.number(), List.of())))
                .toList();
    }

    private ReaderParagraph paragraph(String body, Passage passage, List<Cited> here) {
        var ranges = here.stream().map(Cited::range).toList();
        var pieces = Segment.cut(passage.start(), passage.end(), ranges).stream()
                .map(piece -> piece(
                        body.substring(piece.start(), piece.end()),
                        memories.level(piece.questions()),
                        passage.number(),
                        piece.start(),
                        false))
                .toList();
        return paragraph(passage.number(), false, pieces);
    }

    /// Where the text is not installed: the phrases that the citations quote, in order, with the gaps between them.
    List<ReaderParagraph> phrases() {
        Map<List<Integer>, List<Cited>> ranges = new LinkedHashMap<>();
        cited.forEach(range -> ranges.computeIfAbsent(
                        List.of(range.paragraph(), range.start(), range.end()), _ -> new ArrayList<>())
                .add(range));
        Map<Integer, List<Piece>> pieces = new LinkedHashMap<>();
        ranges.values()
                .forEach(same -> pieces.computeIfAbsent(same.getFirst().paragraph(), _ -> new ArrayList<>())
                        .addAll(quoted(same)));
        var paragraphs = new ArrayList<ReaderParagraph>();
        int last = 0;
        for (var paragraph : pieces.entrySet()) {
            paragraphs.add(paragraph(paragraph.getKey(), paragraph.getKey() > last + 1, paragraph.getValue()));
            last = paragraph.getKey();
        }
        return paragraphs;
    }

    /// @param same the citations of one range; any of them quotes it
    private List<Piece> quoted(List<Cited> same) {
        var range = same.getFirst();
        var level = memories.level(same.stream().map(Cited::question).distinct().toList());
        return range.phrases().stream()
                .map(words -> piece(words, level, range.paragraph(), range.start(), true))
                .toList();
    }

    private Piece piece(String words, Mastery level, int paragraph, int start, boolean omitted) {
        var href = level.started() ? "/read/%s?passage=%d#p%d".formatted(text, start, paragraph) : "";
        return new Piece(words, level, href, omitted);
    }

    private static ReaderParagraph paragraph(int number, boolean gapBefore, List<Piece> pieces) {
        var levels = pieces.stream()
                .map(Piece::level)
                .filter(level -> level != Mastery.NO_QUESTION)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new ReaderParagraph(number, gapBefore, pieces, levels, List.of());
    }
}
