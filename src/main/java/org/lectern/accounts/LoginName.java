package org.lectern.accounts;

import java.text.Normalizer;
import java.util.Locale;

/// A name to sign in with. Two names that differ in case, in the space around words or in how an accent is put together
/// are the same one.
///
/// @param shown as its owner writes it
/// @param key what must be unique
record LoginName(String shown, String key) {

    static LoginName of(String typed) {
        var shown = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return new LoginName(shown, shown.toLowerCase(Locale.ROOT));
    }

    /// What is wrong with it, or an empty text.
    String problem() {
        if (shown.isEmpty()) {
            return "Choose a name.";
        }
        if (shown.length() > Account.LONGEST_NAME || key.length() > Account.LONGEST_NAME) {
            return "A name has at most %d characters.".formatted(Account.LONGEST_NAME);
        }
        return shown.codePoints().anyMatch(LoginName::isInvisible) ? "A name has no invisible characters." : "";
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
