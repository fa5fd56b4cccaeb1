package org.lectern.scheduling;

import java.util.function.IntUnaryOperator;

/// The intervals in days that the four ratings would give.
record Intervals(int again, int hard, int good, int easy) {

    /// Each button a day further than the one before, as far as the longest interval allows.
    Intervals ordered(int longest) {
        int first = Math.clamp(hard, 1, longest);
        int second = Math.min(Math.max(good, first + 1), longest);
        int third = Math.min(Math.max(easy, second + 1), longest);
        return new Intervals(again, first, second, third);
    }

    Intervals each(IntUnaryOperator change) {
        return new Intervals(
                change.applyAsInt(again), change.applyAsInt(hard), change.applyAsInt(good), change.applyAsInt(easy));
    }
}
