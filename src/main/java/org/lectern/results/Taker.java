package org.lectern.results;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lectern.quizzes.Counting;

/// A learner to whom a quiz was given, with her attempts; trials are not among them.
///
/// @param current whether she is still in the course: what she did stays, and is shown, when she is not
/// @param attempts in the order of their numbers
record Taker(
        UUID id,
        String name,
        String username,
        String section,
        String externalId,
        String course,
        boolean current,
        List<Sitting> attempts) {

    static Comparator<Taker> byName() {
        return Comparator.comparing(Taker::name, Collator.getInstance(Locale.ROOT))
                .thenComparing(Taker::id);
    }

    List<Sitting> finished() {
        return attempts.stream().filter(Sitting::isFinished).toList();
    }

    Optional<Sitting> running() {
        return attempts.stream().filter(attempt -> !attempt.isFinished()).findFirst();
    }

    /// The one that statistics know: who repeats is no new witness.
    Optional<Sitting> firstFinished() {
        return attempts.stream().filter(Sitting::isFinished).findFirst();
    }

    boolean hasBegun() {
        return !attempts.isEmpty();
    }

    Optional<Sitting> standing(Counting counting) {
        return Counted.standing(counting, finished());
    }

    Optional<BigDecimal> mark(Counting counting) {
        return Counted.mark(counting, finished());
    }

    /// As a page shows it.
    String status(Quiz quiz) {
        return hasBegun() ? status() : quiz.absence();
    }

    /// One of the words that files and programs know.
    String status() {
        if (running().isPresent()) {
            return "running";
        }
        return hasBegun() ? "submitted" : "not begun";
    }
}
