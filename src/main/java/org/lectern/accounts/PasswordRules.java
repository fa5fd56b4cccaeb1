package org.lectern.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords may be chosen: long enough, and none that is tried first. No rules on kinds of characters.
final class PasswordRules {

    static final int SHORTEST = 8;

    /// Refused rather than cut.
    static final int LONGEST = 1_000;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /// What is wrong with a password for this name, or an empty text.
    static String problem(String password, LoginName name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "A password has at least %d characters.".formatted(SHORTEST);
        }
        if (length > LONGEST) {
            return "A password has at most %d characters.".formatted(LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() == 1) {
            return "This is one of the commonest passwords, so it is tried first. Choose another.";
        }
        return lower.strip().equals(name.key()) ? "The password is the name. Choose another." : "";
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
