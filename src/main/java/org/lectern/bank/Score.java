package org.lectern.bank;

/// What a response is worth in a quiz.
///
/// @param mark as in study
/// @param fraction of the question's points, 0 to 1; a near miss is worth nothing until somebody accepts it
public record Score(Mark mark, double fraction) {

    static final Score FULL = new Score(Mark.RIGHT, 1);

    public Score {
        if (!(fraction >= 0 && fraction <= 1) || mark == Mark.RIGHT && fraction != 1) {
            throw new IllegalArgumentException("A response that is %s is not worth %s.".formatted(mark, fraction));
        }
    }

    /// All or nothing.
    static Score whole(Mark mark) {
        return mark == Mark.RIGHT ? FULL : new Score(mark, 0);
    }
}
