package org.lectern.quizzes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How many questions a place of a set asks for, and of which.
record Demand(int count, Set<String> pool) {

    /// A place that cannot have as many as it asks for, beside the others.
    ///
    /// @param index of the place, from 0
    /// @param wanted how many it asks for
    /// @param there how many there are for it
    record Shortage(int index, int wanted, int there) {}

    /// The first place that gets too few where no question is asked twice; empty where everybody is served.
    ///
    /// Kuhn's algorithm: a place that finds its questions taken moves another place on to one that is free.
    static Optional<Shortage> shortage(List<Demand> demands) {
        Map<String, Integer> holders = new HashMap<>();
        for (int place = 0; place < demands.size(); place++) {
            for (int got = 0; got < demands.get(place).count; got++) {
                if (!give(place, demands, holders, new HashSet<>())) {
                    return Optional.of(new Shortage(place, demands.get(place).count, got));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean give(int place, List<Demand> demands, Map<String, Integer> holders, Set<String> asked) {
        var pool = demands.get(place).pool;
        for (var question : pool) {
            if (!holders.containsKey(question)) {
                holders.put(question, place);
                return true;
            }
        }
        for (var question : pool) {
            var holder = holders.get(question);
            if (holder != null && holder != place && asked.add(question) && give(holder, demands, holders, asked)) {
                holders.put(question, place);
                return true;
            }
        }
        return false;
    }

    /// Without one question, which the place at an index has been given or nobody is.
    static List<Demand> without(List<Demand> demands, int index, String question) {
        var rest = new ArrayList<Demand>();
        for (int place = 0; place < demands.size(); place++) {
            var demand = demands.get(place);
            rest.add(new Demand(place == index ? demand.count - 1 : demand.count, less(demand.pool, question)));
        }
        return rest;
    }

    private static Set<String> less(Collection<String> pool, String question) {
        var rest = new LinkedHashSet<>(pool);
        rest.remove(question);
        return rest;
    }
}
