package org.lectern.quizzes;

import java.util.Locale;
import org.lectern.bank.Mark;

/// What a marked response is.
public enum Rightness {
    RIGHT,

    /// Also where it is right in part.
    WRONG,

    /// Worth nothing until somebody accepts it: a slip of the keys, or words that only a person can mark.
    NEAR,

    EMPTY;

    static Rightness of(Mark mark) {
        return switch (mark) {
            case RIGHT -> RIGHT;
            case WRONG -> WRONG;
            case NEAR -> NEAR;
        };
    }

    /// As the tables have it.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rightness of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
