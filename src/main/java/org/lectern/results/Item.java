package org.lectern.results;

/// What an item analysis looks at: a place of a quiz, or a question that random draws dealt to places.
///
/// @param id of the place or the question
/// @param maximumMark its points, above 0
/// @param guess the share of them that guessing earns
/// @param drawn whether random draws dealt it: its marks count in the total as those of the place, not by themselves
record Item(String id, double maximumMark, Statistic guess, boolean drawn) {

    Item {
        if (!(maximumMark > 0 && Double.isFinite(maximumMark))) {
            throw new IllegalArgumentException("The maximum mark is above 0, not " + maximumMark);
        }
    }

    static Item place(String id, double maximumMark, Statistic guess) {
        return new Item(id, maximumMark, guess, false);
    }

    static Item drawn(String id, double maximumMark, Statistic guess) {
        return new Item(id, maximumMark, guess, true);
    }
}
