package org.lectern.texts;

/// A paragraph of a text: a line that is not empty.
///
/// @param number counted from 1
/// @param start offset of its first character in the text, in UTF-16 units
/// @param end offset behind its last character
public record Passage(int number, int start, int end, String text) {

    boolean holds(int from, int to) {
        return start <= from && to <= end;
    }
}
