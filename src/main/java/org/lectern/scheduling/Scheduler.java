package org.lectern.scheduling;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// When a learner's cards are due: her weights, her settings and her days.
public record Scheduler(Fsrs fsrs, Settings settings, StudyDays days) {

    /// What each rating would make of a card if it were given now. The same arguments give the same outcomes: what a
    /// button shows is what the answer does.
    ///
    /// @param state as it meets the version of the question that is answered ([CardState#under(int)])
    /// @param answeredAt in whole milliseconds, as instants are stored
    /// @param key whose card it is
    public Outcomes outcomes(CardState state, Instant answeredAt, FuzzKey key) {
        int today = days.dayOf(answeredAt);
        var again = after(state, Rating.AGAIN, today);
        var hard = after(state, Rating.HARD, today);
        var good = after(state, Rating.GOOD, today);
        var easy = after(state, Rating.EASY, today);
        var intervals = arranged(
                new Intervals(interval(again), interval(hard), interval(good), interval(easy)), state, key, today);
        return new Outcomes(
                outcome(again, delay(state, Rating.AGAIN, again, intervals.again()), answeredAt),
                outcome(hard, delay(state, Rating.HARD, hard, intervals.hard()), answeredAt),
                outcome(good, delay(state, Rating.GOOD, good, intervals.good()), answeredAt),
                outcome(easy, delay(state, Rating.EASY, easy, intervals.easy()), answeredAt));
    }

    private CardState after(CardState state, Rating rating, int today) {
        return state.after(rating, today, settings.stepCounts(), fsrs);
    }

    private int interval(CardState state) {
        return fsrs.wholeInterval(
                state.remembered().stability(), settings.desiredRetention(), settings.longestInterval());
    }

    private Intervals arranged(Intervals whole, CardState state, FuzzKey key, int today) {
        int longest = settings.longestInterval();
        UnaryOperator<Intervals> order =
                state.phase() == Phase.REVIEW ? intervals -> intervals.ordered(longest) : UnaryOperator.identity();
        var ordered = order.apply(whole);
        if (!settings.fuzz()) {
            return ordered;
        }
        double u = key.draw(state.reps() + 1);
        return order.apply(ordered.each(days ->
                Fuzz.around(days, longest).at(u, interval -> settings.week().on(today + interval))));
    }

    private Delay delay(CardState before, Rating rating, CardState after, int interval) {
        if (after.phase() == Phase.REVIEW) {
            return new Delay.Days(interval);
        }
        var steps = settings.stepsFrom(before.phase());
        return new Delay.Step(rating == Rating.HARD ? steps.waitAfterHard(after.step()) : steps.wait(after.step()));
    }

    private Outcome outcome(CardState after, Delay delay, Instant answeredAt) {
        var dueAt = switch (delay) {
            case Delay.Step(var duration) -> answeredAt.plus(duration);
            case Delay.Days(var count) -> days.startOf(after.lastStudyDay() + count);
        };
        return new Outcome(after, delay, dueAt);
    }
}
