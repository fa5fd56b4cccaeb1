package org.lectern.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Names behind a description that fits one person only, as questions for the name.
final class Descriptions {

    private static final Pattern BEFORE = Pattern.compile("(?:^|[ (])(?<said>(?:the|a) [^,;:()\\[\\]“”\"]{3,80}),? $");

    /// What only one person can have been.
    private static final Pattern ONE_ONLY = Pattern.compile(
            "the (?:sole |original |first |\\p{Lu}\\p{Ll}+ )?(?:co-?founder|founder|author|creator|inventor|discoverer|architect|composer|designer|translator|editor|originator|writer) of .*\\p{Lu}.*");

    private final ReadText read;

    Descriptions(ReadText read) {
        this.read = read;
    }

    List<Candidate> candidates() {
        return read.sentences().stream()
                .flatMap(sentence -> byDescription(sentence).stream())
                .toList();
    }

    /// "The founder of the society, Anna Reed" asks for the name, where there was one only.
    private Optional<Candidate> byDescription(Sentence sentence) {
        for (var mention : read.names(sentence)) {
            var before = sentence.text().substring(0, mention.start() - sentence.start());
            var found = BEFORE.matcher(before);
            if (mention.name().isPerson()
                    && found.find()
                    && ONE_ONLY.matcher(found.group("said")).matches()
                    && Introductions.isGood(found.group("said"))
                    && !Standing.judges(found.group("said"))
                    && before.endsWith(", ")) {
                return byDescription(sentence, mention, found.start("said"), found.group("said"));
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> byDescription(Sentence sentence, Name.Mention mention, int at, String said) {
        var name = mention.name();
        var builder = new Builder(QuestionType.SHORT, "Who was %s, according to the text?".formatted(said))
                .answer(name.label())
                .put("accept", String.join("\n", name.accepted()));
        if (name.id() != null) {
            builder.put("entity", name.id());
        }
        var start = sentence.start() + at;
        return builder.on(
                read,
                new Ground(sentence.passage(), start, mention.end(), start, mention.end()),
                "The text says in passing who this is.",
                "is " + name.label(),
                2.6);
    }
}
