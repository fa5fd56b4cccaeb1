package org.lectern.scheduling;

/// What came of fitting weights to a log, and whether they pass the gate.
///
/// @param weights fitted to the whole log
/// @param whole how the current weights and these do on the log that they were fitted to
/// @param heldOut how the current weights do on the last fifth of the training items, and weights that were fitted in
/// the same way to the four fifths before
/// @param adopted whether those fitted do better on that last fifth, so that these are to be used
public record Fit(Weights weights, Comparison whole, Comparison heldOut, boolean adopted) {

    /// Two sets of weights on the same training items.
    public record Comparison(Evaluation current, Evaluation fitted) {}
}
