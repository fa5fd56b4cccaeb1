package org.lectern.texts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a text beside its title and author.
///
/// @param language BCP 47
/// @param readAt where it was read
/// @param rights what may be done with it
/// @param voices who speaks in it, by voice
/// @param about null where nobody has written it yet
public record TextDetails(
        @Nullable String translator,
        @Nullable String year,
        String language,
        String readAt,
        String rights,
        @Nullable String note,
        Map<String, String> voices,
        List<Erratum> errata,
        @Nullable AboutText about) {

    public TextDetails(
            @Nullable String translator,
            @Nullable String year,
            String language,
            String readAt,
            String rights,
            @Nullable String note,
            Map<String, String> voices,
            List<Erratum> errata) {
        this(translator, year, language, readAt, rights, note, voices, errata, null);
    }
}
