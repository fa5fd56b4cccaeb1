package org.lectern.results;

/// The indices of one item in classical test theory (docs/statistics.md).
///
/// @param attempts how many met it
/// @param facility mean mark / maximum mark, 0 to 1
/// @param standardDeviation of its marks
/// @param intendedWeight its share of the maximum total, 0 to 1
/// @param effectiveWeight its share of what parts the totals, in percent
/// @param discriminationIndex how its marks go with the rest of the total, -100 to 100 percent
/// @param discriminativeEfficiency the same against the most that its spread of marks allows, in percent
record ItemIndices(
        Item item,
        int attempts,
        Statistic facility,
        Statistic standardDeviation,
        Statistic intendedWeight,
        Statistic effectiveWeight,
        Statistic discriminationIndex,
        Statistic discriminativeEfficiency) {

    Sample sample() {
        return Sample.of(attempts);
    }

    /// The share of the points that guessing earns.
    Statistic randomGuessScore() {
        return item.guess();
    }

    /// With too few attempts only counts, facility and what does not depend on attempts.
    ItemIndices shown() {
        var sample = sample();
        return new ItemIndices(
                item,
                attempts,
                facility,
                sample.shown(standardDeviation),
                intendedWeight,
                sample.shown(effectiveWeight),
                sample.shown(discriminationIndex),
                sample.shown(discriminativeEfficiency));
    }
}
