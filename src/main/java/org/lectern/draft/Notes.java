package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Footnotes that say what a word means or who somebody was: "[8] Pilsudski (1867-1935): Polish politician".
final class Notes {

    /// A term and what its note says of it.
    ///
    /// @param start of the note's words in the text
    /// @param end behind what is said
    record Definition(int passage, String term, String said, boolean isPerson, int start, int end) {}

    private static final int LONGEST = 140;
    private static final int SHORTEST = 8;

    private static final Pattern NOTE = Pattern.compile(
            "^\\s*\\[(?:\\d{1,3}|\\*{1,3})]\\s*(?<term>[^:.?!“”\"]{2,70}?)(?<dates>\\s*\\([^)]{3,40}\\))?\\s*:[—–-]?\\s*(?<said>\\S.*)$",
            Pattern.DOTALL);
    private static final Pattern FIRST = Pattern.compile("^(?<first>.{8,140}?)(?:\\.|;)(?=\\s|$)");

    private final ReadText read;

    Notes(ReadText read) {
        this.read = read;
    }

    List<Definition> definitions() {
        return read.notes().stream().flatMap(note -> definition(note).stream()).toList();
    }

    private Optional<Definition> definition(SortedPassage note) {
        var text = note.passage().text();
        var found = NOTE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var first = FIRST.matcher(found.group("said"));
        if (!first.find()) {
            return Optional.empty();
        }
        var said = first.group("first").strip();
        var term = found.group("term").strip();
        if (said.length() < SHORTEST
                || said.length() > LONGEST
                || Standing.points(said)
                || said.matches(
                        "^(?:[“\"]|[Tt]o \\p{Ll}|(?:\\p{L}+ )?(?:edition|edited|translated|translation|pages?|vol)\\b).*")
                || term.split(" ").length > 7) {
            return Optional.empty();
        }
        var isPerson = found.group("dates") != null && found.group("dates").matches(".*[\\dl]{4}.*")
                || NameKinds.looksLikeAPerson(term);
        var start = note.passage().start();
        return Optional.of(new Definition(
                note.passage().number(),
                term,
                said,
                isPerson,
                start + found.start("term"),
                start + found.start("said") + first.end("first")));
    }

    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        definitions().forEach(definition -> candidate(definition).ifPresent(candidates::add));
        return candidates;
    }

    private Optional<Candidate> candidate(Definition definition) {
        var stem = definition.isPerson()
                ? "Who was %s, according to a note to the text?".formatted(definition.term())
                : "What does “%s” mean, according to a note to the text?".formatted(definition.term());
        var said = definition.said();
        return new Builder(QuestionType.BASIC, stem)
                .answer(Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".")
                .put("kind", definition.isPerson() ? "fact" : "definition")
                .put("voice", "editor")
                .on(
                        read,
                        new Ground(
                                definition.passage(),
                                definition.start(),
                                definition.end(),
                                definition.start(),
                                definition.end()),
                        "A footnote explains a name or a word.",
                        "is " + definition.term(),
                        3.5);
    }
}
