package org.lectern.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds names in a text: at each word the longest that stands there, and not as a part of a longer word. A name in
/// small letters is found at the beginning of a sentence too.
final class NameFinder {

    /// A way to write a name.
    ///
    /// @param id whose it is
    record Name(String written, String id) {}

    private final Map<Character, List<Name>> byBeginning = new HashMap<>();

    NameFinder(Collection<Name> names) {
        names.stream()
                .filter(name -> !name.written.isBlank())
                .sorted(Comparator.comparingInt((Name name) -> name.written.length())
                        .reversed()
                        .thenComparing(Name::id))
                .forEach(name -> byBeginning
                        .computeIfAbsent(beginning(name.written), _ -> new ArrayList<>())
                        .add(name));
    }

    /// In the order in which they stand there; as often as they do.
    List<Name> in(String text) {
        var found = new ArrayList<Name>();
        int at = 0;
        while (at < text.length()) {
            var name = isWordBorder(text, at) ? at(text, at) : null;
            if (name == null) {
                at++;
            } else {
                found.add(name);
                at += name.written.length();
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Name at(String text, int at) {
        return byBeginning.getOrDefault(beginning(text.substring(at, at + 1)), List.of()).stream()
                .filter(name -> stands(name.written, text, at))
                .findFirst()
                .orElse(null);
    }

    private static boolean stands(String name, String text, int at) {
        int end = at + name.length();
        if (end > text.length() || !isWordBorder(text, end)) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            var same = straight(text.charAt(at + i)) == straight(name.charAt(i));
            if (!same && !(i == 0 && Character.toLowerCase(text.charAt(at)) == name.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /// Names often end in a full stop or a bracket: then what follows is not a part of the same word in any case.
    private static boolean isWordBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static char beginning(String written) {
        return Character.toLowerCase(written.charAt(0));
    }

    private static char straight(char character) {
        return character == '’' ? '\'' : character;
    }
}
