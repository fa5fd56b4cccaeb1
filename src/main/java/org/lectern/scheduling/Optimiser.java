package org.lectern.scheduling;

/// Fits the weights of FSRS-6 to a learner's own log, and tests them on later answers than they were fitted to: the
/// gate that weights have to pass to be adopted. See docs/memory.md.
///
/// The same log, weights and seed give the same fit to the last bit, on every machine and with any number of threads.
public final class Optimiser {

    /// Under so many training items only the four initial stabilities move.
    public static final int FEWEST_FOR_ALL = 400;

    /// The share of the training items, the last ones, on which weights are tested: a fifth.
    private static final int HELD_OUT = 5;

    /// Told how far a fit is, in the thread that asked for it. What it throws ends the fit.
    @FunctionalInterface
    public interface Progress {

        /// @param done of so many steps; there is none where only the initial stabilities move
        void at(int done, int steps);
    }

    private final ReviewLog log;
    private final Weights start;
    private final int threads;
    private final long seed;
    private final int items;
    private final int earlierItems;

    /// @param start where a fit begins and what it is drawn back to: the weights of the class, or the default ones
    /// @param threads that share the work, from 1
    /// @param seed of the order in which batches come
    /// @throws IllegalArgumentException without a thread
    public Optimiser(ReviewLog log, Weights start, int threads, long seed) {
        if (threads < 1) {
            throw new IllegalArgumentException("A fit takes 1 thread or more, not " + threads);
        }
        this.log = log;
        this.start = start;
        this.threads = threads;
        this.seed = seed;
        items = log.items().length;
        earlierItems = items - items / HELD_OUT;
    }

    /// Weights fitted to the whole log.
    public Weights fit(Progress progress) {
        return fitted(items, progress);
    }

    /// Weights fitted in the same way to all but the last fifth of the training items.
    public Weights fitEarlier(Progress progress) {
        return fitted(earlierItems, progress);
    }

    private Weights fitted(int count, Progress progress) {
        var fitting = new Fitting(log, count, start, items >= FEWEST_FOR_ALL);
        try (var workers = new Workers(threads)) {
            return fitting.weights(workers, seed, progress);
        }
    }

    /// Compares what was fitted with the weights in use.
    ///
    /// @param fitted by [#fit]
    /// @param fittedEarlier by [#fitEarlier]
    public Fit test(Weights current, Weights fitted, Weights fittedEarlier) {
        var now = Evaluation.predictions(log, current);
        var whole = new Fit.Comparison(
                Evaluation.of(log, now, 0, items), Evaluation.of(log, Evaluation.predictions(log, fitted), 0, items));
        var heldOut = new Fit.Comparison(
                Evaluation.of(log, now, earlierItems, items),
                Evaluation.of(log, Evaluation.predictions(log, fittedEarlier), earlierItems, items));
        boolean adopted = heldOut.fitted().logLoss() < heldOut.current().logLoss();
        return new Fit(fitted, whole, heldOut, adopted);
    }
}
