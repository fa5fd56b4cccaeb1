package org.lectern.accounts;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course says about one setting of its learners.
///
/// @param course its name
/// @param least null for no bound
/// @param most null for no bound
/// @param usual with which its learners begin; null for what everybody begins with
public record CourseBound(
        String course,
        Setting setting,
        @Nullable Integer least,
        @Nullable Integer most,
        @Nullable Integer usual) {

    /// @throws IllegalArgumentException for numbers out of range or order
    public CourseBound {
        long ordered = Stream.of(least, usual, most)
                .flatMap(Stream::ofNullable)
                .filter(number -> number >= setting.least() && number <= setting.most())
                .count();
        long given = Stream.of(least, usual, most).flatMap(Stream::ofNullable).count();
        if (ordered < given || isOver(least, usual) || isOver(usual, most) || isOver(least, most)) {
            throw new IllegalArgumentException("%s, %s and %s do not bound %s".formatted(least, usual, most, setting));
        }
    }

    static boolean isOver(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one > other;
    }

    boolean bounds(Setting one) {
        return setting == one && (least != null || most != null);
    }

    /// The range in words; one end at least is given.
    String range() {
        if (least == null) {
            return "at most " + most;
        }
        return most == null ? least + " or more" : "%d to %d".formatted(least, most);
    }
}
