package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Analyses quizzes by the first finished attempt of each learner.
@ApplicationScoped
class Analyses {

    /// @param asked the questions, as they were asked
    record Analysed(Scored scored, ItemAnalysis analysis, Asked.Questions asked) {

        List<ItemSheet> sheets() {
            return ItemSheet.of(scored, analysis, asked);
        }
    }

    private final Results results;
    private final Asked asked;

    Analyses(Results results, Asked asked) {
        this.results = results;
        this.asked = asked;
    }

    Analysed of(Quiz quiz, List<Taker> takers) {
        var first = takers.stream()
                .flatMap(taker -> taker.firstFinished().map(Sitting::id).stream())
                .toList();
        var given = results.given(quiz, first);
        var attempts = first.stream()
                .map(attempt -> given.getOrDefault(attempt, List.of()))
                .toList();
        var questions = asked.of(attempts);
        var scored = Scored.of(attempts, questions.latest());
        return new Analysed(scored, ItemAnalysis.of(scored.table()), questions);
    }

    /// The questions of which the least was known, the hardest first.
    static List<String> weakest(Analysed analysed, int most) {
        return analysed.analysis().items().stream()
                .filter(indices -> indices.facility() instanceof Statistic.Value)
                .filter(indices ->
                        analysed.asked().latest().containsKey(indices.item().id()))
                .sorted(java.util.Comparator.comparingDouble(
                        indices -> indices.facility().asDouble().orElse(1)))
                .map(indices -> indices.item().id())
                .distinct()
                .limit(most)
                .toList();
    }
}
