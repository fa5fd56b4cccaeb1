package org.lectern.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A replay of a review log from anywhere: many cards, and nothing but ratings and times. No steps, no fuzz, and no
/// order of the buttons.
public final class LogReplay {

    /// The retention for which intervals are worked out.
    public static final double RETENTION = 0.9;

    /// An answer in a log.
    public interface Answer {
        String card();

        Instant at();

        Rating rating();
    }

    /// What became of an answer.
    ///
    /// @param elapsedDays since the card's answer before; 0 for the first
    /// @param retrievability when it was given; empty for a first answer
    /// @param memory after it
    /// @param interval in whole days until recall falls to [#RETENTION]
    public record Replayed<A extends Answer>(
            A answer, int elapsedDays, OptionalDouble retrievability, Memory memory, int interval) {}

    private record Last(int day, Memory memory) {}

    private LogReplay() {}

    /// The answers in order of time, those of one instant in the order given.
    public static <A extends Answer> List<Replayed<A>> of(Collection<A> log, Fsrs fsrs, StudyDays days) {
        var lasts = new HashMap<String, Last>();
        var replayed = new ArrayList<Replayed<A>>(log.size());
        for (var answer : log.stream().sorted(Comparator.comparing(A::at)).toList()) {
            int day = days.dayOf(answer.at());
            var next = replayed(answer, lasts.get(answer.card()), day, fsrs);
            lasts.put(answer.card(), new Last(day, next.memory()));
            replayed.add(next);
        }
        return replayed;
    }

    private static <A extends Answer> Replayed<A> replayed(A answer, @Nullable Last last, int day, Fsrs fsrs) {
        if (last == null) {
            return replayed(answer, 0, OptionalDouble.empty(), fsrs.initial(answer.rating()), fsrs);
        }
        int elapsed = StudyDays.elapsed(last.day(), day);
        double recall = fsrs.retrievability(elapsed, last.memory().stability());
        return replayed(
                answer, elapsed, OptionalDouble.of(recall), fsrs.next(last.memory(), elapsed, answer.rating()), fsrs);
    }

    private static <A extends Answer> Replayed<A> replayed(
            A answer, int elapsed, OptionalDouble recall, Memory memory, Fsrs fsrs) {
        int interval = fsrs.wholeInterval(memory.stability(), RETENTION, Settings.LONGEST_INTERVAL);
        return new Replayed<>(answer, elapsed, recall, memory, interval);
    }
}
