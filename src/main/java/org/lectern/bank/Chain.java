package org.lectern.bank;

import java.util.List;

/// Who says so, and through whom it came to the text.
///
/// @param speakers by name, the first speaker first; the last one speaks in the text
public record Chain(Kind kind, List<String> speakers) {

    /// As in "Leon Trotsky, who had it from Lev Kamenev: Joseph Stalin said"; empty where nobody is named.
    public String inWords() {
        if (speakers.isEmpty()) {
            return "";
        }
        if (speakers.size() == 1) {
            return speakers.getFirst() + (kind == Kind.REPORTED ? " reports it" : " says so");
        }
        var tellers = speakers.subList(1, speakers.size()).reversed();
        return "%s: %s said".formatted(String.join(", who had it from ", tellers), speakers.getFirst());
    }

    /// Whether it goes through somebody.
    boolean isLong() {
        return speakers.size() > 1;
    }
}
