package org.lectern.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lectern.bank.CitedPassage;

/// Questions whose citations overlap: the passage of one, shown after its answer, gives the other away.
final class Siblings {

    /// How many cards stand between two siblings, where there are enough.
    static final int APART = 5;

    private Siblings() {}

    static boolean overlap(List<CitedPassage> some, List<CitedPassage> others) {
        for (var one : some) {
            for (var other : others) {
                if (overlap(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(CitedPassage one, CitedPassage other) {
        return one.range()
                .flatMap(range -> other.range().filter(range::overlaps))
                .isPresent();
    }

    /// The same cards with siblings apart; as far as possible where there are too few others. Otherwise the order
    /// stays.
    static <T> List<T> spread(List<T> cards, Function<T, List<CitedPassage>> passages) {
        return new Spread(cards.stream().map(passages).toList())
                .order().stream().map(cards::get).toList();
    }

    /// So many of the candidates, in their order: first those without a sibling today or among the chosen.
    static <T> List<T> choose(
            List<T> candidates,
            int count,
            Collection<List<CitedPassage>> today,
            Function<T, List<CitedPassage>> passages) {
        var taken = new ArrayList<>(today);
        Set<T> chosen = new HashSet<>();
        for (var candidate : candidates) {
            var its = passages.apply(candidate);
            if (chosen.size() < count && taken.stream().noneMatch(other -> overlap(its, other))) {
                chosen.add(candidate);
                taken.add(its);
            }
        }
        for (var candidate : candidates) {
            if (chosen.size() < count) {
                chosen.add(candidate);
            }
        }
        return candidates.stream().filter(chosen::contains).toList();
    }
}
