package org.lectern.results;

import java.util.Comparator;
import java.util.UUID;

/// A place of the question set: in the order of the set, those last that were removed from it after they were asked.
///
/// @param number that it has in the set, or had
record Place(UUID id, int number, boolean removed) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::removed).thenComparing(Place::number).thenComparing(Place::id);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
