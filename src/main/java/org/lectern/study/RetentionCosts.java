package org.lectern.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What some desired retentions cost: minutes a day against what is known, in the first year with so many cards.
///
/// @param simulated by rising retention, at least two
record RetentionCosts(Assumed assumed, Pace pace, int minutesADay, List<Simulated> simulated) {

    private static final double FEW = 9.95;

    /// What the figures are simulated for.
    record Assumed(int cards, int newADay) {}

    /// A year under one retention.
    ///
    /// @param percent the retention
    /// @param recalled answers to due cards that were recalled
    /// @param forgotten those that were not
    /// @param met new cards
    /// @param known the share of cards that would be recalled at the end
    record Simulated(int percent, int recalled, int forgotten, int met, double known) {}

    /// A line of the table.
    ///
    /// @param known of 100 cards
    public record Row(int percent, double minutes, double known, boolean current) {

        public String minutesInWords() {
            return RetentionCosts.inWords(minutes);
        }

        public long wholeKnown() {
            return Math.round(known);
        }
    }

    /// The rows, the one next to a retention marked.
    List<Row> rows(int percent) {
        int nearest = IntStream.range(0, simulated.size())
                .reduce((one, other) -> distance(other, percent) < distance(one, percent) ? other : one)
                .orElseThrow();
        return IntStream.range(0, simulated.size())
                .mapToObj(i -> new Row(
                        simulated.get(i).percent(),
                        minutes(simulated.get(i)),
                        simulated.get(i).known() * 100,
                        i == nearest))
                .toList();
    }

    private int distance(int index, int percent) {
        return Math.abs(simulated.get(index).percent() - percent);
    }

    private double minutes(Simulated year) {
        double seconds = year.recalled() * pace.pass() + year.forgotten() * pace.fail() + year.met() * pace.fresh();
        return seconds / 60 / YearsOfStudy.DAYS;
    }

    /// Tenths of a minute matter as long as there are few.
    private static String inWords(double minutes) {
        return minutes < FEW
                ? String.format(Locale.ROOT, "%.1f", Math.round(minutes * 10) / 10.0)
                : Long.toString(Math.round(minutes));
    }

    /// What a retention costs, between the simulated ones in proportion.
    String sentence(int percent) {
        int next = IntStream.range(1, simulated.size() - 1)
                .filter(i -> simulated.get(i).percent() >= percent)
                .findFirst()
                .orElse(simulated.size() - 1);
        var below = simulated.get(next - 1);
        var above = simulated.get(next);
        double share = (percent - below.percent()) / (double) (above.percent() - below.percent());
        double minutes = minutes(below) + share * (minutes(above) - minutes(below));
        long known = Math.round(100 * (below.known() + share * (above.known() - below.known())));
        return "%d per cent: about %s minutes a day, and %d of 100 cards known at the end.%s"
                .formatted(
                        percent,
                        inWords(minutes),
                        known,
                        minutes > minutesADay
                                ? " That is more than the %d minutes you have set.".formatted(minutesADay)
                                : "");
    }
}
