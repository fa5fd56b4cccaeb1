package org.lectern.texts;

import java.util.Optional;

/// Which of several equal places is meant.
///
/// @param number counted from 1; -1 is the last one
public record Occurrence(int number) {

    public static final Occurrence FIRST = new Occurrence(1);
    public static final Occurrence LAST = new Occurrence(-1);

    public Occurrence {
        if (number < -1 || number == 0) {
            throw new IllegalArgumentException("An occurrence is counted from 1");
        }
    }

    /// Reads "first", "last" or a number; empty for anything else.
    public static Optional<Occurrence> parse(String text) {
        return switch (text) {
            case "first" -> Optional.of(FIRST);
            case "last" -> Optional.of(LAST);
            default ->
                text.matches("[1-9][0-9]{0,3}")
                        ? Optional.of(new Occurrence(Integer.parseInt(text)))
                        : Optional.empty();
        };
    }

    /// The index in a list of so many places; empty where there are not that many.
    Optional<Integer> among(int places) {
        var index = number == -1 ? places - 1 : number - 1;
        return index >= 0 && index < places ? Optional.of(index) : Optional.empty();
    }

    @Override
    public String toString() {
        return number == 1 ? "first" : number == -1 ? "last" : String.valueOf(number);
    }
}
