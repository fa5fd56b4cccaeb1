package org.lectern.study;

import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;

/// The weights that cards name by number.
public final class WeightSets {

    /// The published defaults.
    static final int DEFAULT = 0;

    private static final Fsrs PUBLISHED = new Fsrs(Weights.DEFAULT);

    private WeightSets() {}

    /// @throws IllegalArgumentException where there are no such weights
    public static Fsrs fsrs(int id) {
        if (id != DEFAULT) {
            throw new IllegalArgumentException("There are no weights " + id);
        }
        return PUBLISHED;
    }
}
