package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What cannot be read in the files of a bank: reading goes on, so that an author sees every mistake at once.
final class Faults {

    private final List<Finding> found = new ArrayList<>();

    void add(Place place, @Nullable String question, String message) {
        found.add(Finding.unreadable(place, question, message));
    }

    int count() {
        return found.size();
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
