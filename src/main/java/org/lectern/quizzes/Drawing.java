package org.lectern.quizzes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.bank.CitedRange;
import org.lectern.bank.QuestionCatalogue.Candidate;

/// Chooses the questions of a set by a seed: the same seed and pools give the same questions. No question comes twice.
/// Where it can be avoided, no two stand on the same words of a text, because the passage of one would give the other
/// away; as far as that allows, each question of a pool is as likely as any other.
final class Drawing {

    /// What a place of the set asks for. A question that was picked is a pool of one.
    ///
    /// @param pool in an order that does not change
    record Wanted(int count, List<Candidate> pool) {

        Demand demand() {
            return new Demand(
                    count, pool.stream().map(Candidate::id).collect(Collectors.toCollection(LinkedHashSet::new)));
        }
    }

    private final Random random;
    private final List<Wanted> places;
    private final List<Candidate> chosen = new ArrayList<>();
    private List<Demand> open;

    private Drawing(List<Wanted> places, long seed) {
        this.random = new Random(seed);
        this.places = places;
        this.open = places.stream().map(Wanted::demand).toList();
    }

    /// For each place the ids of its questions.
    ///
    /// @throws IllegalArgumentException where a place asks for more than there are: see [Demand#shortage(List)]
    static List<List<String>> draw(List<Wanted> places, long seed) {
        var drawing = new Drawing(places, seed);
        Demand.shortage(drawing.open).ifPresent(shortage -> {
            throw new IllegalArgumentException(shortage.toString());
        });
        return drawing.all();
    }

    /// Those that were picked first, so that what is drawn keeps away from their passages.
    private List<List<String>> all() {
        var drawn = new ArrayList<List<String>>(Collections.nCopies(places.size(), List.of()));
        IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> places.get(place).pool.size()))
                .forEach(place -> drawn.set(place, one(place)));
        return drawn;
    }

    private List<String> one(int place) {
        var shuffled = new ArrayList<>(places.get(place).pool);
        Collections.shuffle(shuffled, random);
        int wanted = places.get(place).count;
        int before = chosen.size();
        takeApart(place, shuffled, wanted);
        for (var candidate : shuffled) {
            if (chosen.size() - before < wanted && canHave(place, candidate)) {
                take(place, candidate);
            }
        }
        var ids = chosen.subList(before, chosen.size()).stream()
                .map(Candidate::id)
                .toList();
        // In the order of the shuffle, so that nothing tells which stood in the way of another.
        return shuffled.stream()
                .map(Candidate::id)
                .filter(Set.copyOf(ids)::contains)
                .toList();
    }

    /// Takes questions that share no passage, never one that would leave too few of them for the rest of the place.
    private void takeApart(int place, List<Candidate> shuffled, int wanted) {
        int missing = Math.min(wanted, apart(free(shuffled), wanted));
        for (int i = 0; i < shuffled.size() && missing > 0; i++) {
            var candidate = shuffled.get(i);
            if (isApart(candidate, chosen) && canHave(place, candidate)) {
                var rest = free(shuffled.subList(i + 1, shuffled.size())).stream()
                        .filter(other -> !overlap(candidate, other))
                        .toList();
                if (apart(rest, missing - 1) == missing - 1) {
                    take(place, candidate);
                    missing--;
                }
            }
        }
    }

    private List<Candidate> free(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> isApart(candidate, chosen))
                .toList();
    }

    /// How many can be taken, up to a number, none of which overlaps another: always the one that ends first.
    /// That is the most there can be where every question stands on one range, and a lower bound otherwise.
    private static int apart(List<Candidate> candidates, int atMost) {
        var taken = new ArrayList<Candidate>();
        candidates.stream().sorted(Comparator.comparingInt(Drawing::end)).forEach(candidate -> {
            if (taken.size() < atMost && isApart(candidate, taken)) {
                taken.add(candidate);
            }
        });
        return taken.size();
    }

    private static int end(Candidate candidate) {
        return candidate.ranges().stream().mapToInt(CitedRange::end).max().orElse(0);
    }

    /// Nobody has it, and the other places still get what they ask for.
    private boolean canHave(int place, Candidate candidate) {
        if (chosen.stream().anyMatch(other -> other.id().equals(candidate.id()))) {
            return false;
        }
        var askedFor = IntStream.range(0, open.size())
                .filter(other ->
                        open.get(other).count() > 0 && open.get(other).pool().contains(candidate.id()))
                .count();
        return askedFor == 1
                || Demand.shortage(Demand.without(open, place, candidate.id())).isEmpty();
    }

    private void take(int place, Candidate candidate) {
        chosen.add(candidate);
        open = Demand.without(open, place, candidate.id());
    }

    private static boolean isApart(Candidate candidate, List<Candidate> others) {
        return others.stream().noneMatch(other -> overlap(candidate, other));
    }

    private static boolean overlap(Candidate one, Candidate other) {
        return one.ranges().stream().anyMatch(range -> other.ranges().stream().anyMatch(range::overlaps));
    }
}
