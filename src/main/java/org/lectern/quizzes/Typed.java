package org.lectern.quizzes;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people type into the fields of a form.
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /// A whole number; empty where none within these limits was typed.
    static OptionalInt number(@Nullable String typed, int least, int most) {
        var text = text(typed);
        if (!NUMBER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static boolean isChecked(@Nullable String typed) {
        return "true".equals(typed);
    }
}
