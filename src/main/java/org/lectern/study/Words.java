package org.lectern.study;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.Phase;
import org.lectern.scheduling.Rating;

/// The words of the memory model in tables and JSON: `again`, `relearning`.
final class Words {

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E of(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    static Phase phase(String word) {
        return Phase.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Null for a word that is none.
    static @Nullable Load load(String word) {
        return Stream.of(Load.values())
                .filter(load -> of(load).equals(word))
                .findFirst()
                .orElse(null);
    }

    static Optional<Rating> rating(String word) {
        return Stream.of(Rating.values())
                .filter(rating -> of(rating).equals(word))
                .findFirst();
    }
}
