package org.lectern.accounts;

import java.util.Set;

/// How pages look and which keys they take.
///
/// @param theme auto, light or dark
record DisplaySettings(String theme, boolean letterKeys, boolean spaceRates, boolean thinkFirst) {

    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    DisplaySettings {
        if (!THEMES.contains(theme)) {
            throw new IllegalArgumentException("There is no theme " + theme);
        }
    }
}
