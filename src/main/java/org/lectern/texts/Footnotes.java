package org.lectern.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The footnotes of a text: a paragraph that begins with "[1]" is a note where "[1]" stands in another paragraph too. A
/// number that begins two paragraphs says of neither that it is the note, so it is none.
public final class Footnotes {

    private static final Pattern BEGINNING = Pattern.compile("^\\s*\\[([0-9]{1,4})]\\s*(?=\\S)");
    private static final Pattern MARK = Pattern.compile("\\[([0-9]{1,4})]");

    /// A note.
    ///
    /// @param words without the number
    /// @param marks where it is referred to, in reading order
    public record Note(int number, Passage passage, String words, List<Mark> marks) {}

    /// A place that refers to a note.
    ///
    /// @param start offset in the text, in UTF-16 units
    /// @param end offset behind it
    /// @param ordinal among the marks of its note, counted from 1
    public record Mark(int number, int start, int end, int paragraph, int ordinal) {}

    private final Map<Integer, Note> byNumber;
    private final Map<Integer, Note> byParagraph;
    private final Map<Integer, List<Mark>> marks;

    private Footnotes(Map<Integer, Note> byNumber) {
        this.byNumber = byNumber;
        this.byParagraph = byNumber.values().stream()
                .collect(Collectors.toMap(note -> note.passage().number(), note -> note));
        this.marks = byNumber.values().stream()
                .flatMap(note -> note.marks().stream())
                .sorted(Comparator.comparingInt(Mark::start))
                .collect(Collectors.groupingBy(Mark::paragraph));
    }

    public static Footnotes of(SourceText text) {
        var definitions = definitions(text);
        var marks = new LinkedHashMap<Integer, List<Mark>>();
        for (var passage : text.passages()) {
            var words = passage.text().length() - passage.text().stripLeading().length();
            var found = MARK.matcher(passage.text());
            while (found.find()) {
                var number = Integer.parseInt(found.group(1));
                var note = definitions.get(number);
                if (note == null || note == passage && found.start() <= words) {
                    continue;
                }
                var ofNote = marks.computeIfAbsent(number, _ -> new ArrayList<>());
                ofNote.add(new Mark(
                        number,
                        passage.start() + found.start(),
                        passage.start() + found.end(),
                        passage.number(),
                        ofNote.size() + 1));
            }
        }
        var notes = new LinkedHashMap<Integer, Note>();
        marks.forEach((number, places) -> {
            var passage = definitions.get(number);
            var words = BEGINNING.matcher(passage.text()).replaceFirst("").strip();
            notes.put(number, new Note(number, passage, words, List.copyOf(places)));
        });
        return new Footnotes(notes);
    }

    private static Map<Integer, Passage> definitions(SourceText text) {
        var all = new LinkedHashMap<Integer, List<Passage>>();
        for (var passage : text.passages()) {
            var beginning = BEGINNING.matcher(passage.text());
            if (beginning.find()) {
                all.computeIfAbsent(Integer.parseInt(beginning.group(1)), _ -> new ArrayList<>())
                        .add(passage);
            }
        }
        var once = new LinkedHashMap<Integer, Passage>();
        all.forEach((number, passages) -> {
            if (passages.size() == 1) {
                once.put(number, passages.getFirst());
            }
        });
        return once;
    }

    /// The note that a mark refers to.
    public Note of(Mark mark) {
        return numbered(mark.number());
    }

    /// The note with a number that some mark has.
    public Note numbered(int number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow();
    }

    /// The note that a paragraph is, where it is one.
    public Optional<Note> at(Passage passage) {
        return Optional.ofNullable(byParagraph.get(passage.number()));
    }

    /// The marks within a paragraph, in reading order.
    public List<Mark> in(Passage passage) {
        return marks.getOrDefault(passage.number(), List.of());
    }

    /// The words of a paragraph, each character in its place, with blanks for its marks.
    public String withoutMarks(Passage passage) {
        var words = new StringBuilder(passage.text());
        for (var mark : in(passage)) {
            for (var at = mark.start(); at < mark.end(); at++) {
                words.setCharAt(at - passage.start(), ' ');
            }
        }
        return words.toString();
    }
}
