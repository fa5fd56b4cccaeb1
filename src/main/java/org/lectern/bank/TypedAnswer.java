package org.lectern.bank;

import java.util.ArrayList;
import java.util.List;

/// An answer to type.
///
/// @param text the answer as it is shown
/// @param accept other ways to write it that are right: an entity's variants, and what the author adds
/// @param reject answers that look right and are not
public record TypedAnswer(String text, List<String> accept, List<String> reject) {

    private static final int SHORTEST_WITH_SLIP = 6;

    public TypedAnswer {
        accept = List.copyOf(accept);
        reject = List.copyOf(reject);
    }

    /// The answer and the other ways to write it.
    public List<String> accepted() {
        var all = new ArrayList<String>();
        all.add(text);
        all.addAll(accept);
        return all;
    }

    Mark mark(String typed) {
        var given = TypedText.normalise(typed);
        if (normalised(accepted()).contains(given)) {
            return Mark.RIGHT;
        }
        if (normalised(reject).contains(given)) {
            return Mark.WRONG;
        }
        return normalised(accepted()).stream().anyMatch(right -> isOneSlipFrom(right, given)) ? Mark.NEAR : Mark.WRONG;
    }

    private static List<String> normalised(List<String> texts) {
        return texts.stream().map(TypedText::normalise).toList();
    }

    /// Whether exactly one word differs, by one edit, and has at least six letters and no digit.
    private static boolean isOneSlipFrom(String right, String given) {
        var expected = right.split(" ");
        var words = given.split(" ");
        if (expected.length != words.length) {
            return false;
        }
        var slips = 0;
        for (var i = 0; i < words.length; i++) {
            if (expected[i].equals(words[i])) {
                continue;
            }
            if (!mayHaveSlip(expected[i]) || !isOneEdit(expected[i], words[i])) {
                return false;
            }
            slips++;
        }
        return slips == 1;
    }

    private static boolean mayHaveSlip(String word) {
        return word.codePoints().filter(Character::isLetter).count() >= SHORTEST_WITH_SLIP
                && word.codePoints().noneMatch(Character::isDigit);
    }

    /// One letter more, one less, another one, or two neighbours changed about.
    private static boolean isOneEdit(String right, String given) {
        var a = right.codePoints().toArray();
        var b = given.codePoints().toArray();
        var start = 0;
        while (start < Math.min(a.length, b.length) && a[start] == b[start]) {
            start++;
        }
        var end = 0;
        while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        var left = a.length - start - end;
        var other = b.length - start - end;
        return left <= 1 && other <= 1
                || left == 2 && other == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }
}
