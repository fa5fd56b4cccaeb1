package org.lectern.accounts;

import java.util.Set;

/// How pages look and which keys they take.
///
/// @param theme auto, light or dark
/// @param secondStep whether who says so is asked after a card
record DisplaySettings(String theme, boolean letterKeys, boolean spaceRates, boolean thinkFirst, boolean secondStep) {

    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    DisplaySettings {
        if (!THEMES.contains(theme)) {
            throw new IllegalArgumentException("There is no theme " + theme);
        }
    }
}
