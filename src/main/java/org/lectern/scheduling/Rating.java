package org.lectern.scheduling;

/// How well an answer went, as the learner or the marking says. Hard is a pass; only Again is a failure.
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    private static final Rating[] BY_GRADE = values();

    /// The rating of a grade from 1 (Again) to 4 (Easy).
    ///
    /// @throws IllegalArgumentException for any other number
    public static Rating of(int grade) {
        if (grade < 1 || grade > BY_GRADE.length) {
            throw new IllegalArgumentException("A rating is 1, 2, 3 or 4, not " + grade);
        }
        return BY_GRADE[grade - 1];
    }

    /// 1 for Again to 4 for Easy: the G of the formulas.
    public int grade() {
        return ordinal() + 1;
    }
}
