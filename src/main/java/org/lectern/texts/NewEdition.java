package org.lectern.texts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the citations of a text stand in another edition of it. What is there to the letter moves; what is there with
/// a few letters changed is offered to a person; nothing is placed by a guess.
public final class NewEdition {

    /// What becomes of a citation.
    public sealed interface Move {

        /// The same words are there, in one place.
        record Moved(Anchor.Found place) implements Move {}

        /// Words much like them are there, in one place: somebody has to look.
        ///
        /// @param words those of the new edition
        /// @param likeness 1 less the share of letters to change; empty where the words cited are not known
        record Likely(Anchor.Found place, String words, OptionalDouble likeness) implements Move {}

        /// Nothing there is like them, or several places are.
        record Lost(String why) implements Move {}
    }

    /// Below this likeness two passages rather speak of the same than are the same.
    private static final double LIKE_ENOUGH = 0.75;

    /// By how much the best place must be better than any other.
    private static final double CLEARLY = 0.1;

    private final @Nullable SourceText before;
    private final SourceText next;

    /// @param before the edition that was cited so far; null where its words are not here
    public NewEdition(@Nullable SourceText before, SourceText next) {
        this.before = before;
        this.next = next;
    }

    public Move move(Selector selector) {
        var words = cited(selector);
        if (Anchoring.anchor(next, selector) instanceof Anchor.Found found) {
            var there = next.body().substring(found.start(), found.end());
            return isSame(selector, words, there)
                    ? new Move.Moved(found)
                    : new Move.Likely(
                            found,
                            there,
                            words.map(cited -> OptionalDouble.of(likeness(cited, there)))
                                    .orElseGet(OptionalDouble::empty));
        }
        return words.map(this::like)
                .orElseGet(() ->
                        new Move.Lost("its first or last words are not there, and the edition before is not here"));
    }

    /// The words that were cited, where they are known.
    private Optional<String> cited(Selector selector) {
        if (before != null && Anchoring.anchor(before, selector) instanceof Anchor.Found found) {
            return Optional.of(before.body().substring(found.start(), found.end()));
        }
        return selector instanceof Selector.Quote quote ? Optional.of(quote.exact()) : Optional.empty();
    }

    /// A place that was counted, or given by its ends alone, is the same only if what was counted or lies between is.
    private boolean isSame(Selector selector, Optional<String> words, String there) {
        return switch (selector) {
            case Selector.Quote(var exact, var _, var _, var occurrence) ->
                occurrence == null || before != null && count(before, exact) == count(next, exact);
            case Selector.Range range ->
                before != null
                        && words.filter(there::equals).isPresent()
                        && (range.occurrence() == null || count(before, range.from()) == count(next, range.from()));
        };
    }

    private static int count(SourceText text, String words) {
        return text.places(words).size();
    }

    private Move like(String words) {
        var best = next.passages().stream()
                .map(passage -> Fit.best(words, passage))
                .sorted(Comparator.comparingInt(Fit::changes))
                .limit(2)
                .toList();
        if (best.isEmpty() || best.getFirst().likeness(words) < LIKE_ENOUGH) {
            return new Move.Lost("nothing there is like “%s”".formatted(shortened(words)));
        }
        var first = best.getFirst();
        var second = Stream.concat(best.stream().skip(1), besides(words, first))
                .min(Comparator.comparingInt(Fit::changes))
                .orElseThrow();
        if (first.likeness(words) - second.likeness(words) < CLEARLY) {
            var where = first.paragraph() == second.paragraph()
                    ? "two places in paragraph %d".formatted(first.paragraph())
                    : "paragraphs %d and %d".formatted(first.paragraph(), second.paragraph());
            return new Move.Lost("%s are alike as near to “%s”".formatted(where, shortened(words)));
        }
        var place = new Anchor.Found(first.start(), first.end(), first.paragraph());
        return new Move.Likely(
                place, next.body().substring(first.start(), first.end()), OptionalDouble.of(first.likeness(words)));
    }

    /// The best in what its paragraph has before and behind a stretch.
    private Stream<Fit> besides(String words, Fit stretch) {
        var passage = next.passages().get(stretch.paragraph() - 1);
        return Stream.of(part(passage, passage.start(), stretch.start()), part(passage, stretch.end(), passage.end()))
                .map(part -> Fit.best(words, part));
    }

    private Passage part(Passage passage, int start, int end) {
        return new Passage(passage.number(), start, end, next.body().substring(start, end));
    }

    private static double likeness(String words, String there) {
        var changes = Fit.best(words, new Passage(1, 0, there.length(), there)).changes();
        return 1 - (double) changes / words.length();
    }

    private static String shortened(String words) {
        return words.length() <= 80 ? words : words.substring(0, 79) + "…";
    }

    /// The stretch of a paragraph that fewest changed letters make of the words.
    ///
    /// @param changes letters put in, left out or exchanged
    private record Fit(int paragraph, int start, int end, int changes) {

        double likeness(String words) {
            return 1 - (double) changes / words.length();
        }

        /// P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition",
        /// Journal of Algorithms 1 (1980): edit distance whose beginning and end in the text are free.
        /// Beside the cost stands where each stretch began.
        static Fit best(String words, Passage passage) {
            var text = passage.text();
            var cost = new int[words.length() + 1];
            var began = new int[words.length() + 1];
            Arrays.setAll(cost, i -> i);
            var best = new Fit(passage.number(), passage.start(), passage.start(), words.length());
            for (var j = 1; j <= text.length(); j++) {
                step(words, text.charAt(j - 1), j, cost, began);
                if (cost[words.length()] < best.changes) {
                    best = new Fit(
                            passage.number(),
                            passage.start() + began[words.length()],
                            passage.start() + j,
                            cost[words.length()]);
                }
            }
            return best;
        }

        private static void step(String words, char letter, int behind, int[] cost, int[] began) {
            var diagonal = cost[0];
            var diagonalBegan = began[0];
            cost[0] = 0;
            began[0] = behind;
            for (var i = 1; i <= words.length(); i++) {
                var exchanged = diagonal + (words.charAt(i - 1) == letter ? 0 : 1);
                var putIn = cost[i] + 1;
                var leftOut = cost[i - 1] + 1;
                diagonal = cost[i];
                var from = exchanged <= putIn && exchanged <= leftOut
                        ? diagonalBegan
                        : putIn <= leftOut ? began[i] : began[i - 1];
                diagonalBegan = began[i];
                cost[i] = Math.min(exchanged, Math.min(putIn, leftOut));
                began[i] = from;
            }
        }
    }
}
