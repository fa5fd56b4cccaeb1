package org.lectern.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who says so, and through whom it came to the text.
///
/// @param speakers the first speaker first; the last one speaks in the text
public record Chain(Kind kind, List<Speaker> speakers) {

    /// Somebody who says something in a text.
    ///
    /// @param id of the entity, which stays where the name is changed
    public record Speaker(String id, String name) {

        static List<Speaker> of(List<String> ids, Map<String, String> names) {
            return ids.stream()
                    .map(id -> new Speaker(id, names.getOrDefault(id, id)))
                    .toList();
        }
    }

    /// As in "Leon Trotsky, who had it from Lev Kamenev: Joseph Stalin said"; empty where nobody is named.
    public String inWords() {
        if (speakers.isEmpty()) {
            return "";
        }
        if (speakers.size() == 1) {
            return speakers.getFirst().name() + (kind == Kind.REPORTED ? " reports it" : " says so");
        }
        var tellers = speakers.subList(1, speakers.size()).reversed().stream()
                .map(Speaker::name)
                .collect(Collectors.joining(", who had it from "));
        return "%s: %s said".formatted(tellers, speakers.getFirst().name());
    }

    /// Whether it goes through somebody.
    boolean isLong() {
        return speakers.size() > 1;
    }
}
