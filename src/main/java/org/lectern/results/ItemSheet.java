package org.lectern.results;

import io.quarkus.qute.RawString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Kinds;
import org.lectern.bank.Rendering;
import org.lectern.bank.Response;
import org.lectern.bank.StudyQuestion;

/// What the attempts say about a question, or about a place that a draw fills: the words first.
///
/// @param number of its place in the set
/// @param removed from the set after it was asked: its number may be another's now
/// @param question its id; empty for a place that a draw fills
/// @param stem null for a place that a draw fills
/// @param drawn whether a draw dealt it
/// @param attempts how many met it
/// @param tally how those did; without counts for a place that a draw fills
/// @param note what stands beside the indices; empty for nothing
record ItemSheet(
        int number,
        boolean removed,
        String question,
        @Nullable RawString stem,
        String type,
        boolean drawn,
        int attempts,
        Tally tally,
        Verdict verdict,
        String note,
        List<Figure> figures,
        List<Choice> choices) {

    /// An option: the key, or a wrong one.
    ///
    /// @param meanRest of those who chose it, without this question; a dash where nobody did
    record Choice(RawString text, boolean right, int count, String share, String meanRest, boolean checkTheKey) {}

    /// What of an answer decides on the options that it chose.
    private record Answered(int version, @Nullable String response) {

        static Answered of(Given given) {
            return new Answered(given.version(), given.response());
        }
    }

    /// By which a page shows what asks to be looked at.
    public boolean asks() {
        return verdict.advice() == Verdict.Advice.CHECK || doubtful();
    }

    /// Whether the strongest learners chose something else than the key.
    public boolean doubtful() {
        return choices.stream().anyMatch(Choice::checkTheKey);
    }

    public String words() {
        return verdict.words();
    }

    static List<ItemSheet> of(Scored scored, ItemAnalysis analysis, Asked.Questions asked) {
        return java.util.stream.IntStream.range(0, scored.columns().size())
                .mapToObj(at -> of(scored, at, analysis.items().get(at), asked))
                .toList();
    }

    private static ItemSheet of(Scored scored, int at, ItemIndices indices, Asked.Questions asked) {
        var column = scored.columns().get(at);
        var question = Optional.ofNullable(column.question()).map(asked.latest()::get);
        var tally = question.map(found -> Tally.of(scored.answers(found.id()))).orElse(Tally.NONE);
        return new ItemSheet(
                column.place().number(),
                column.place().removed(),
                question.map(StudyQuestion::id).orElse(""),
                question.map(found -> found.stemHtml().markup()).orElse(null),
                question.map(found -> Kinds.of(found.type())).orElse(""),
                column.item().drawn(),
                indices.attempts(),
                tally,
                Verdict.of(indices),
                // Where that is too few, the verdict says it.
                indices.sample() == Sample.TOO_FEW ? "" : indices.sample().note(),
                Figure.of(indices),
                question.map(found -> choices(scored, at, found, asked)).orElse(List.of()));
    }

    /// The options of the version that was asked last; a choice made in an earlier one is found by its text.
    private static List<Choice> choices(Scored scored, int at, StudyQuestion question, Asked.Questions asked) {
        var options = Answers.options(question.content());
        if (options.isEmpty()) {
            return List.of();
        }
        var keys = Answers.keys(question.content());
        // A class gives few different answers.
        var known = new HashMap<Answered, Set<String>>();
        var chosen = scored.answers(question.id()).stream()
                .map(given -> given == null
                        ? Set.<String>of()
                        : known.computeIfAbsent(Answered.of(given), _ -> chosen(given, question, asked)))
                .toList();
        // Counted for keys and wrong options alike; only a wrong one can raise the doubt.
        var wrong = options.keySet().stream().filter(id -> !keys.contains(id)).toList();
        var counted = WrongOption.of(scored.table(), at, options.keySet(), chosen);
        var doubts = WrongOption.of(scored.table(), at, wrong, chosen).stream()
                .filter(WrongOption::checkTheKey)
                .map(WrongOption::id)
                .toList();
        return counted.stream()
                .map(option -> choice(option, options, keys, doubts))
                .toList();
    }

    private static Choice choice(
            WrongOption option, Map<String, String> options, Set<String> keys, List<String> doubts) {
        return new Choice(
                Rendering.inline(options.getOrDefault(option.id(), "")).markup(),
                keys.contains(option.id()),
                option.count(),
                Figure.share("", option.share()).value(),
                Figure.number("", option.meanRest()).value(),
                doubts.contains(option.id()));
    }

    static Set<String> chosen(Given given, StudyQuestion latest, Asked.Questions asked) {
        return Answers.read(given.response())
                .flatMap(response -> carried(response, given, latest, asked))
                .map(Answers::chosen)
                .orElse(Set.of());
    }

    private static Optional<Response> carried(
            Response response, Given given, StudyQuestion latest, Asked.Questions asked) {
        return given.version() == latest.version()
                ? Optional.of(response)
                : Carried.response(
                        response, Objects.requireNonNull(asked.of(given)).content(), latest.content());
    }
}
