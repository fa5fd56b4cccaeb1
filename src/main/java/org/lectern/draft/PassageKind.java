package org.lectern.draft;

import java.util.Locale;

/// What a passage is; only bodies and footnotes are asked about.
public enum PassageKind {
    BODY,
    HEADING,
    FOOTNOTE,
    /// Page numbers, menus, licences, lists of files, code: what is not part of the text proper.
    BOILERPLATE;

    /// The word for it on pages and in the output of commands.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
