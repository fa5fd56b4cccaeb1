package org.lectern.study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Load;
import org.lectern.scheduling.StudyDays;

/// Where cards go that would come due on a vacation. Those that would be forgotten most by its end come back before it,
/// as far as there is room and half of their interval is over by then; the others after it. Both are spread over the
/// days that are least filled. Days are study days.
final class VacationPlan {

    /// A card that comes due, and what is known of its memory.
    record Due(String question, int day, int lastStudyDay, double stability) {}

    /// When, how much a day holds, and how recall falls.
    ///
    /// @param loads with this vacation among them
    /// @param perDay how many reviews a full day holds, 1 or more
    /// @param enough recall at the end of the vacation that need not be helped
    record Terms(Loads.Span vacation, int today, Loads loads, int perDay, Fsrs fsrs, double enough) {}

    private static final int LEAST_SPREAD = 3;
    private static final int MOST_SPREAD = 14;
    private static final int FURTHEST = 60;
    private static final int SHOWN_AFTER = 21;

    private final Terms terms;
    private final List<Due> cards;
    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> moves = new HashMap<>();

    /// @param cards that are due until some weeks after the vacation
    VacationPlan(Terms terms, List<Due> cards) {
        this.terms = terms;
        this.cards = cards;
        cards.stream().filter(card -> !isMoved(card)).forEach(card -> count(dayOf(card)));
        cards.stream().filter(this::isMoved).sorted(mostForgotten()).forEach(this::move);
    }

    private boolean isMoved(Due card) {
        return terms.vacation().holds(dayOf(card));
    }

    private Comparator<Due> mostForgotten() {
        return Comparator.comparingDouble(this::recallAfterwards).thenComparing(Due::question);
    }

    /// Probability of recall on the first day after the vacation.
    private double recallAfterwards(Due card) {
        int elapsed = StudyDays.elapsed(card.lastStudyDay(), terms.vacation().last() + 1);
        return terms.fsrs().retrievability(elapsed, card.stability());
    }

    private void move(Due card) {
        var before = recallAfterwards(card) < terms.enough() ? dayBefore(card) : OptionalInt.empty();
        int day = before.orElseGet(this::dayAfter);
        moves.put(card.question(), day);
        count(day);
    }

    private void count(int day) {
        counts.merge(day, 1, Integer::sum);
    }

    /// Of days filled alike the last.
    private OptionalInt dayBefore(Due card) {
        int end = terms.vacation().first();
        return leastFilled(IntStream.rangeClosed(1, Math.min(spread(), end - terms.today()))
                .map(back -> end - back)
                .filter(day -> 2 * (day - card.lastStudyDay()) >= card.day() - card.lastStudyDay()));
    }

    /// Of days filled alike the first; where all are full, as soon as there is room.
    private int dayAfter() {
        int first = terms.vacation().last() + 1;
        return leastFilled(IntStream.range(first, first + spread()))
                .orElseGet(() -> IntStream.range(first + spread(), first + FURTHEST)
                        .filter(this::hasRoom)
                        .findFirst()
                        .orElse(first + FURTHEST));
    }

    private int spread() {
        return Math.clamp(terms.vacation().length(), LEAST_SPREAD, MOST_SPREAD);
    }

    private OptionalInt leastFilled(IntStream days) {
        return days.filter(this::hasRoom)
                .boxed()
                .min(Comparator.comparingDouble(this::filled))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private boolean hasRoom(int day) {
        return terms.loads().on(day) != Load.NONE && filled(day) < 1;
    }

    private double filled(int day) {
        return counts.getOrDefault(day, 0) / (terms.loads().on(day).share() * terms.perDay());
    }

    /// The days to which cards go, by question.
    Map<String, Integer> moves() {
        return moves;
    }

    /// How many go to days before the vacation.
    int sooner() {
        return (int) moves.values().stream()
                .filter(day -> day < terms.vacation().first())
                .count();
    }

    /// The first day that is worth showing.
    int firstShown() {
        return Math.max(terms.today(), terms.vacation().first() - MOST_SPREAD);
    }

    /// Cards due on each of the days from the first shown until some weeks after the vacation, as things are.
    List<Integer> without() {
        return shown(cards.stream().map(this::dayOf).toList());
    }

    /// The same with the vacation.
    List<Integer> with() {
        return shown(cards.stream()
                .map(card -> moves.getOrDefault(card.question(), dayOf(card)))
                .toList());
    }

    /// What is overdue is due today.
    private int dayOf(Due card) {
        return Math.max(terms.today(), card.day());
    }

    private List<Integer> shown(List<Integer> days) {
        var counted = new int[terms.vacation().last() + SHOWN_AFTER + 1 - firstShown()];
        for (int day : days) {
            if (day >= firstShown() && day - firstShown() < counted.length) {
                counted[day - firstShown()]++;
            }
        }
        return IntStream.of(counted).boxed().toList();
    }
}
