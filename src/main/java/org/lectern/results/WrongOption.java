package org.lectern.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who chose a wrong option of a question.
///
/// @param count how many chose it
/// @param share of those who met the question, 0 to 1
/// @param meanRest the mean total without this question of those who chose it
/// @param checkTheKey whether the strongest learners chose it rather than the key
record WrongOption(String id, int count, Statistic share, Statistic meanRest, boolean checkTheKey) {

    /// Two who err together are chance.
    private static final int FEWEST_TO_DOUBT = 3;

    private static final double ROUNDING = 1e-9;

    /// The rests of some attempts.
    private static final class Group {
        private int count;
        private double rests;

        void add(double rest) {
            count++;
            rests += rest;
        }

        Statistic mean(NoValue reason) {
            return count == 0 ? Statistic.none(reason) : Statistic.of(rests / count);
        }
    }

    /// The wrong options in the order given, chosen or not.
    ///
    /// @param item of the table
    /// @param wrong the wrong options' ids
    /// @param chosen the ids that each attempt of the table chose; none where it left the question empty
    static List<WrongOption> of(MarkTable table, int item, Collection<String> wrong, List<Set<String>> chosen) {
        if (chosen.size() != table.attempts()) {
            throw new IllegalArgumentException(
                    "%d responses of %d attempts".formatted(chosen.size(), table.attempts()));
        }
        var groups = new LinkedHashMap<String, Group>();
        wrong.forEach(id -> groups.put(id, new Group()));
        var all = new Group();
        var right = new Group();
        for (var attempt = 0; attempt < table.attempts(); attempt++) {
            if (table.isMet(item, attempt)) {
                var rest = table.rest(item, attempt);
                all.add(rest);
                if (table.mark(item, attempt) >= table.items().get(item).maximumMark() * (1 - ROUNDING)) {
                    right.add(rest);
                }
                add(rest, chosen.get(attempt), groups);
            }
        }
        var doubt = doubtful(all, right, table.greatestTotal());
        return groups.entrySet().stream()
                .map(group -> option(group.getKey(), group.getValue(), all.count, doubt))
                .toList();
    }

    private static void add(double rest, Set<String> chosen, Map<String, Group> groups) {
        for (var id : chosen) {
            var group = groups.get(id);
            if (group != null) {
                group.add(rest);
            }
        }
    }

    /// The mean rest from which on a wrong option's choosers are the strongest: above those who were right, or, where
    /// nobody was, not below everybody. Infinite where there are too few attempts to tell.
    private static double doubtful(Group all, Group right, double scale) {
        if (Sample.of(all.count) == Sample.TOO_FEW) {
            return Double.POSITIVE_INFINITY;
        }
        var margin = ROUNDING * scale;
        return right.count > 0 ? right.rests / right.count + margin : all.rests / all.count - margin;
    }

    private static WrongOption option(String id, Group group, int met, double doubt) {
        var mean = group.mean(NoValue.NOBODY_CHOSE_IT);
        return new WrongOption(
                id,
                group.count,
                met == 0 ? Statistic.none(NoValue.NO_ATTEMPTS) : Statistic.of((double) group.count / met),
                mean,
                group.count >= FEWEST_TO_DOUBT && mean.asDouble().orElse(Double.NEGATIVE_INFINITY) >= doubt);
    }
}
