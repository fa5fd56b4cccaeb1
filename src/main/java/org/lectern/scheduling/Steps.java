package org.lectern.scheduling;

import java.time.Duration;
import java.util.List;

/// The short waits before a card goes to intervals of days, in order.
public record Steps(List<Duration> waits) {

    public static final Steps NONE = new Steps(List.of());

    public static final int MOST = 10;
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final Duration A_DAY = Duration.ofDays(1);

    /// @throws IllegalArgumentException for more than [#MOST] steps, or one that is not whole seconds up to [#LONGEST]
    public Steps {
        waits = List.copyOf(waits);
        if (waits.size() > MOST) {
            throw new IllegalArgumentException("There are at most %d steps, not %d".formatted(MOST, waits.size()));
        }
        for (var wait : waits) {
            if (!wait.isPositive() || wait.getNano() != 0 || wait.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A step is whole seconds, 1 second to 30 days, not " + wait);
            }
        }
    }

    public static Steps of(Duration... waits) {
        return new Steps(List.of(waits));
    }

    public int count() {
        return waits.size();
    }

    Duration wait(int step) {
        return waits.get(step);
    }

    /// The wait after Hard, which stays on its step but on the first one waits longer than Again does.
    Duration waitAfterHard(int step) {
        var own = waits.get(step);
        if (step > 0) {
            return own;
        }
        if (count() > 1) {
            return own.plus(waits.get(1)).dividedBy(2);
        }
        var half = own.dividedBy(2);
        return own.plus(half.compareTo(A_DAY) < 0 ? half : A_DAY);
    }
}
