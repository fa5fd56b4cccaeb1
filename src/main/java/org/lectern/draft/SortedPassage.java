package org.lectern.draft;

import org.lectern.texts.Passage;

/// A passage of a text with what it is.
public record SortedPassage(Passage passage, PassageKind kind) {}
