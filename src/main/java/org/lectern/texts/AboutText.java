package org.lectern.texts;

/// What one should know before reading a text, in neutral words.
///
/// @param who wrote it, and what part they had in what it tells
/// @param when it was written and came out
/// @param forWhom it was written, as far as that is known
/// @param contested why it is
public record AboutText(String who, String when, String forWhom, String contested) {}
