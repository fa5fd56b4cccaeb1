package org.lectern.draft;

import java.time.Duration;
import java.util.function.Supplier;

/// How long a text may be worked on. Whatever goes through a text again and again asks now and then.
final class Deadline {

    static final Duration OF_A_DRAFTING = Duration.ofSeconds(30);

    private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();

    private Deadline() {}

    /// Does it, and gives up once the time is over.
    ///
    /// @throws TakesTooLong where it is
    static <T> T within(Duration time, Supplier<T> work) {
        return ScopedValue.where(UNTIL, System.nanoTime() + time.toNanos()).call(work::get);
    }

    /// @throws TakesTooLong where the time is over; never where nobody set one
    static void check() {
        if (UNTIL.isBound() && System.nanoTime() - UNTIL.get() > 0) {
            throw new TakesTooLong();
        }
    }
}
