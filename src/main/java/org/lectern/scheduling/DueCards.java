package org.lectern.scheduling;

import java.util.Arrays;

/// Cards by the day on which they are due, days counted from 0 for the first of a simulation: those
/// that are due longest come first, and of one day those that were added first.
final class DueCards {

    private static final int NONE = -1;

    private final int[] firstOf;
    private final int[] lastOf;
    private final int[] nextTo;
    private int earliest;

    /// @param days that count; what is due later never comes
    DueCards(int cards, int days) {
        firstOf = new int[days];
        lastOf = new int[days];
        nextTo = new int[cards];
        Arrays.fill(firstOf, NONE);
    }

    /// @param day on which the card is due; one before the first day counts as the first
    void add(int card, int day) {
        int slot = Math.max(0, day);
        if (slot >= firstOf.length) {
            return;
        }
        nextTo[card] = NONE;
        if (firstOf[slot] == NONE) {
            firstOf[slot] = card;
        } else {
            nextTo[lastOf[slot]] = card;
        }
        lastOf[slot] = card;
        earliest = Math.min(earliest, slot);
    }

    /// Whether a card is due on a day.
    boolean hasNext(int day) {
        while (earliest <= day && firstOf[earliest] == NONE) {
            earliest++;
        }
        return earliest <= day;
    }

    /// Takes the next card out. To be asked for after [#hasNext(int)].
    int next() {
        int card = firstOf[earliest];
        firstOf[earliest] = nextTo[card];
        return card;
    }
}
