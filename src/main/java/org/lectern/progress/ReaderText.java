package org.lectern.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.ReaderParagraph.NoteMark;
import org.lectern.progress.ReaderParagraph.NoteWords;
import org.lectern.progress.ReaderParagraph.PassageMark;
import org.lectern.progress.ReaderParagraph.Piece;
import org.lectern.progress.ReaderParagraph.Run;
import org.lectern.progress.ReaderParagraph.WayBack;
import org.lectern.texts.Footnotes;
import org.lectern.texts.Passage;
import org.lectern.texts.ReaderAddress;
import org.lectern.texts.SourceText;

/// Cuts a text into paragraphs whose cited passages carry their mastery and whose footnotes are at hand.
///
/// @param text id
/// @param cited its cited ranges, in reading order
/// @param places of the ranges among them, for [Forgetting]
record ReaderText(String text, List<Cited> cited, Memories memories, Map<List<Integer>, Integer> places) {

    /// A number in brackets may be no mark, and stand anywhere.
    private static final int MOST_WAYS_BACK = 20;

    static ReaderText of(String text, List<Cited> cited, Memories memories) {
        return new ReaderText(text, cited, memories, Forgetting.places(cited));
    }

    /// Where a paragraph stands, as seen from a page.
    private record Addresses(String text, int length, List<Passage> shown) {

        String of(int paragraph) {
            return of(paragraph, "p" + paragraph);
        }

        String of(int paragraph, String id) {
            var isHere = !shown.isEmpty()
                    && shown.getFirst().number() <= paragraph
                    && paragraph <= shown.getLast().number();
            return isHere ? "#" + id : "/read/%s?p=%d#%s".formatted(text, paragraph, id);
        }

        String whole(int paragraph) {
            return ReaderAddress.of(text, length, paragraph);
        }
    }

    /// Paragraphs of the text.
    List<ReaderParagraph> paragraphs(SourceText source, Footnotes notes, List<Passage> shown) {
        var byParagraph = cited.stream().collect(Collectors.groupingBy(Cited::paragraph));
        var addresses = new Addresses(text, source.body().length(), shown);
        return shown.stream()
                .map(passage -> paragraph(
                        source.body(),
                        passage,
                        byParagraph.getOrDefault(passage.number(), List.of()),
                        notes,
                        addresses))
                .toList();
    }

    /// The notes to which the marks of these paragraphs refer.
    List<NoteWords> notes(SourceText source, Footnotes notes, List<Passage> shown) {
        var addresses = new Addresses(text, source.body().length(), shown);
        return shown.stream()
                .flatMap(passage -> notes.in(passage).stream())
                .map(Footnotes.Mark::number)
                .distinct()
                .map(number -> {
                    var note = notes.numbered(number);
                    return new NoteWords(
                            number, note.words(), addresses.of(note.passage().number()));
                })
                .toList();
    }

    private ReaderParagraph paragraph(
            String body, Passage passage, List<Cited> here, Footnotes notes, Addresses addresses) {
        var ranges = here.stream().map(Cited::range).toList();
        var marks = notes.in(passage);
        var byStart = marks.stream().collect(Collectors.toMap(Footnotes.Mark::start, mark -> mark));
        var pieces = Segment.cut(passage.start(), passage.end(), ranges).stream()
                .flatMap(piece -> cut(piece, marks).stream())
                .map(piece -> new Piece(
                        List.of(Run.plain(body.substring(piece.start(), piece.end()))),
                        mark(Citations.on(piece, here), passage.number(), piece.start()),
                        note(byStart.get(piece.start()), piece),
                        false))
                .toList();
        var back = notes.at(passage).stream()
                .flatMap(note -> note.marks().stream())
                .limit(MOST_WAYS_BACK)
                .map(mark -> new WayBack(addresses.of(mark.paragraph(), id(mark)), mark.paragraph()))
                .toList();
        return paragraph(passage.number(), addresses.whole(passage.number()), false, pieces, back);
    }

    /// The marks of footnotes are pieces of their own: what can be pressed does not stand within a link.
    private static List<Segment> cut(Segment piece, List<Footnotes.Mark> marks) {
        var pieces = new ArrayList<Segment>();
        int from = piece.start();
        for (var mark : marks) {
            for (int border : List.of(mark.start(), mark.end())) {
                if (from < border && border < piece.end()) {
                    pieces.add(new Segment(from, border, piece.questions()));
                    from = border;
                }
            }
        }
        pieces.add(new Segment(from, piece.end(), piece.questions()));
        return pieces;
    }

    private static @Nullable NoteMark note(Footnotes.@Nullable Mark mark, Segment piece) {
        return mark == null || mark.end() != piece.end() ? null : new NoteMark(mark.number(), id(mark));
    }

    private static String id(Footnotes.Mark mark) {
        return mark.ordinal() == 1 ? "mark-" + mark.number() : "mark-%d-%d".formatted(mark.number(), mark.ordinal());
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
            paragraphs.add(paragraph(
                    paragraph.getKey(),
                    ReaderAddress.of(text, 0, paragraph.getKey()),
                    paragraph.getKey() > last + 1,
                    paragraph.getValue(),
                    List.of()));
            last = paragraph.getKey();
        }
        return paragraphs;
    }

    /// @param same the citations of one range; any of them quotes it
    private List<Piece> quoted(List<Cited> same) {
        var range = same.getFirst();
        var mark = mark(same, range.paragraph(), range.start());
        return range.phrases().stream()
                .map(words -> new Piece(List.of(Run.plain(words)), mark, null, true))
                .toList();
    }

    private PassageMark mark(List<Cited> here, int paragraph, int start) {
        var level = memories.weakest(here);
        var href = memories.areMet(here) ? "/read/%s?passage=%d#p%d".formatted(text, start, paragraph) : "";
        return new PassageMark(level, memories.passages(here).size(), href, places(here));
    }

    private String places(List<Cited> here) {
        return Memories.questions(here).keySet().stream()
                .map(range -> Integer.toString(places.get(range)))
                .collect(Collectors.joining(" "));
    }

    private static ReaderParagraph paragraph(
            int number, String href, boolean gapBefore, List<Piece> pieces, List<WayBack> back) {
        var levels = pieces.stream()
                .map(piece -> piece.mark().level())
                .filter(level -> level != Mastery.NO_QUESTION)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new ReaderParagraph(number, href, gapBefore, pieces, levels, back, null);
    }
}
