package org.lectern.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.quizzes.Counting;

/// What counts of a learner's attempts.
final class Counted {

    private Counted() {}

    static String inWords(Counting counting) {
        return switch (counting) {
            case HIGHEST -> "the highest attempt counts";
            case FIRST -> "the first attempt counts";
            case LAST -> "the last attempt counts";
            case AVERAGE -> "the average of the attempts counts";
        };
    }

    /// The attempt that stands for the learner: the one that counts, and for an average the last. Of equal ones the
    /// earlier.
    ///
    /// @param finished in the order of their numbers
    static Optional<Sitting> standing(Counting counting, List<Sitting> finished) {
        return switch (counting) {
            case FIRST -> finished.stream().findFirst();
            case LAST, AVERAGE -> finished.isEmpty() ? Optional.empty() : Optional.of(finished.getLast());
            case HIGHEST ->
                finished.stream()
                        .max(Comparator.comparing(Sitting::markOrNothing)
                                .thenComparing(
                                        Comparator.comparingInt(Sitting::number).reversed()));
        };
    }

    /// The learner's mark; empty before she has finished one.
    static Optional<BigDecimal> mark(Counting counting, List<Sitting> finished) {
        if (counting != Counting.AVERAGE || finished.isEmpty()) {
            return standing(counting, finished).map(Sitting::markOrNothing);
        }
        var sum = finished.stream().map(Sitting::markOrNothing).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(finished.size()), 2, RoundingMode.HALF_UP));
    }
}
