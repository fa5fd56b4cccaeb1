package org.lectern.draft;

/// What a draft stands on.
///
/// @param paragraph the number of the passage
/// @param start offset of the cited words in the text, in UTF-16 units
/// @param end offset behind them
/// @param found what was recognised there, in the words of the text
/// @param why which rule made a question of it, in a sentence for people
public record DraftEvidence(int paragraph, int start, int end, String found, String why) {}
