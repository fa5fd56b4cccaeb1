package org.lectern.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Who may read a text and draft from it now: a few at a time on each node, so that the others
/// can be answered.
@ApplicationScoped
class Turns {

    /// When to come again, in seconds.
    static final int AGAIN_S = 15;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_S = 2;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /// A turn, given back when it is closed.
    interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /// Waits a moment for one.
    Optional<Turn> take() {
        try {
            return free.tryAcquire(PATIENCE_S, TimeUnit.SECONDS) ? Optional.of(free::release) : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
