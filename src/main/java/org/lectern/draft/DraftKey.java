package org.lectern.draft;

import org.lectern.bank.QuestionType;

/// What makes a draft the same as one that was turned down before.
///
/// @param source the id of the text
/// @param start of the span in the text that the draft was made from, in UTF-16 units
/// @param end behind it
public record DraftKey(String source, int start, int end, QuestionType type) {}
