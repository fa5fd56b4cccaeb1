package org.lectern.bank;

/// What of a text a question stands on.
///
/// @param start offset in UTF-16 units
/// @param end offset behind it
public record CitedRange(String source, int start, int end) {

    /// Whether the two share words: then the passage of one question gives the other's answer away.
    public boolean overlaps(CitedRange other) {
        return source.equals(other.source) && start < other.end && other.start < end;
    }
}
