package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.lectern.scheduling.Costs;
import org.lectern.scheduling.Deck;
import org.lectern.scheduling.Simulation;
import org.lectern.scheduling.Weights;
import org.lectern.study.RetentionCosts.Assumed;
import org.lectern.study.RetentionCosts.Simulated;

/// A year of study under several desired retentions, simulated once for all who have as many cards and meet as many new
/// ones a day. The learner of the simulation forgets as the weights say, and answers all that is due.
@ApplicationScoped
class YearsOfStudy {

    static final int DAYS = 365;

    private static final int[] PERCENTS = {70, 80, 85, 90, 93, 95, 97, 99};
    private static final int MOST_KEPT = 500;
    private static final long SEED = 1;
    private static final double ALL_DAY = 24 * 60;

    private record Key(Assumed assumed, Weights weights) {}

    private final Map<Key, List<Simulated>> kept = new ConcurrentHashMap<>();

    /// By rising retention.
    List<Simulated> of(Assumed assumed, Weights weights) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Key(assumed, weights), YearsOfStudy::simulate);
    }

    private static List<Simulated> simulate(Key key) {
        return IntStream.of(PERCENTS).mapToObj(percent -> year(key, percent)).toList();
    }

    private static Simulated year(Key key, int percent) {
        var limits = new Simulation.Limits(key.assumed().newADay(), Integer.MAX_VALUE, ALL_DAY);
        var plan = new Simulation.Plan(Deck.ofNew(key.assumed().cards()), 0, DAYS, limits, percent / 100.0);
        var days = Simulation.run(plan, Simulation.Learner.known(key.weights(), Costs.USUAL), SEED);
        int reviews = days.stream().mapToInt(Simulation.Day::reviews).sum();
        int forgotten = days.stream().mapToInt(Simulation.Day::forgotten).sum();
        int met = days.stream().mapToInt(Simulation.Day::met).sum();
        return new Simulated(
                percent, reviews - forgotten, forgotten, met, days.getLast().known() / met);
    }
}
