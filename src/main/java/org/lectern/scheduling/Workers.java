package org.lectern.scheduling;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Threads that share out tasks which do not depend on one another; a single one is the caller's own.
final class Workers implements AutoCloseable {

    private final @Nullable ExecutorService pool;

    Workers(int threads) {
        pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    }

    /// Returns when all are done.
    ///
    /// @throws CancellationException where the caller was interrupted
    void run(List<Runnable> tasks) {
        if (pool == null) {
            tasks.forEach(Runnable::run);
        } else {
            runIn(pool, tasks.stream().map(Executors::callable).toList());
        }
    }

    private static void runIn(ExecutorService pool, List<Callable<Object>> tasks) {
        try {
            for (var task : pool.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
