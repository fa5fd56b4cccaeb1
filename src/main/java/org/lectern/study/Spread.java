package org.lectern.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.bank.CitedPassage;

/// Puts cards in an order in which siblings stand apart, by taking at each place the first card that may stand there. A
/// card with so many siblings left that they need nearly every place goes before, or they would meet at the end.
final class Spread {

    private final boolean[][] siblings;
    private final int[] siblingsLeft;
    private final List<Integer> left;
    private final List<Integer> order = new ArrayList<>();

    Spread(List<List<CitedPassage>> passages) {
        int count = passages.size();
        siblings = new boolean[count][count];
        siblingsLeft = new int[count];
        left = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                if (Siblings.overlap(passages.get(one), passages.get(other))) {
                    siblings[one][other] = siblings[other][one] = true;
                    siblingsLeft[one]++;
                    siblingsLeft[other]++;
                }
            }
        }
    }

    /// The indices of the cards.
    List<Integer> order() {
        while (!left.isEmpty()) {
            place(next());
        }
        return order;
    }

    private int next() {
        var fits = left.stream().filter(card -> distance(card) > Siblings.APART).toList();
        return fits.stream()
                .filter(this::isPressing)
                .findFirst()
                .or(() -> fits.stream().findFirst())
                .orElseGet(() -> left.stream().max(byDistance()).orElseThrow());
    }

    private void place(int card) {
        left.remove(Integer.valueOf(card));
        order.add(card);
        for (int other = 0; other < siblings.length; other++) {
            if (siblings[card][other]) {
                siblingsLeft[other]--;
            }
        }
    }

    private boolean isPressing(int card) {
        return siblingsLeft[card] > 0 && (siblingsLeft[card] + 1) * (Siblings.APART + 1) >= left.size();
    }

    /// Of cards equally far the first.
    private Comparator<Integer> byDistance() {
        return Comparator.<Integer>comparingInt(this::distance).thenComparing(Comparator.reverseOrder());
    }

    /// How far before the next place the nearest sibling stands; beyond those that must stand between it is all one.
    private int distance(int card) {
        for (int back = 1; back <= Siblings.APART && back <= order.size(); back++) {
            if (siblings[card][order.get(order.size() - back)]) {
                return back;
            }
        }
        return Siblings.APART + 1;
    }
}
