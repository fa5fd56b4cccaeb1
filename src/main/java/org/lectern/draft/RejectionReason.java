package org.lectern.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Parameters;

/// Why a draft is turned down.
enum RejectionReason {
    TRIVIAL("Not worth asking"),
    WRONG("Not what the text says"),
    UNCLEAR("Unclear, or awkward"),
    GUESSED("Guessed without knowing"),
    ASKED("Asked already");

    private final String words;

    RejectionReason(String words) {
        this.words = words;
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(reason -> new Option(reason.name(), reason.words))
                .toList();
    }

    /// The reason that was chosen and what was said beside it, as far as there is room.
    static String inWords(@Nullable String chosen, @Nullable String said) {
        var parts = new ArrayList<String>();
        Stream.of(values())
                .filter(reason -> reason.name().equals(chosen))
                .forEach(reason -> parts.add(reason.words + "."));
        parts.add(Parameters.line(said));
        var reason = String.join(" ", parts).strip();
        return reason.length() <= ImportDraft.LONGEST_REASON ? reason : reason.substring(0, ImportDraft.LONGEST_REASON);
    }
}
