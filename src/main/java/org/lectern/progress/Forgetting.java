package org.lectern.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.forecast.Following;
import org.lectern.forecast.Following.Foreseen;
import org.lectern.progress.Citations.Cited;
import org.lectern.texts.StoredJson;

/// What a browser needs to show a text on any day ahead, by the rules of [Mastery].
///
/// @param target the recall that the learner aims at
/// @param questions how many ask about the text
/// @param days from today, ascending, to which the figures of a [CardSeries] belong
/// @param cards those of the questions that were answered, or will have been
/// @param passages of the text, in reading order
record Forgetting(double target, int questions, List<Integer> days, List<OfCard> cards, List<OnPassage> passages) {

    /// What becomes of a card.
    sealed interface OfCard {}

    /// How one card is forgotten: recall is (1 + factor · days / stability)^decay.
    ///
    /// @param since days since its last answer
    record CardCurve(double stability, int since, double factor, double decay) implements OfCard {}

    /// What a plan makes of a card, day by day; between the days it is interpolated.
    ///
    /// @param stability 0 where it is not met before that day
    record CardSeries(List<Double> recall, List<Double> stability) implements OfCard {

        static CardSeries of(List<Foreseen> foreseen) {
            return new CardSeries(
                    foreseen.stream().map(Foreseen::recall).toList(),
                    foreseen.stream().map(Foreseen::stability).toList());
        }

        boolean isEverMet() {
            return stability.getLast() > 0;
        }
    }

    /// A passage: how many questions ask about it, and which of the cards are theirs.
    record OnPassage(int questions, List<Integer> cards) {}

    /// Days from today, close together at first; further on they are a quarter of the way apart.
    ///
    /// @param exact others among them
    static SortedSet<Integer> samples(SortedSet<Integer> exact) {
        var days = new TreeSet<>(exact);
        for (int day = 0; day < exact.last(); day += Math.max(1, day / 4)) {
            days.add(day);
        }
        return days;
    }

    /// If nothing is studied.
    static Forgetting of(List<Cited> cited, Memories memories) {
        return of(cited, memories, List.of(), Map.of());
    }

    /// If plans are followed.
    static Forgetting of(List<Cited> cited, Memories memories, SortedSet<Integer> samples, Following plans) {
        var foreseen = samples.stream()
                .map(days -> plans.on(memories.studyDay() + days))
                .toList();
        var series = new HashMap<String, CardSeries>();
        for (var question : foreseen.getFirst().keySet()) {
            series.put(
                    question,
                    CardSeries.of(
                            foreseen.stream().map(day -> day.get(question)).toList()));
        }
        return of(cited, memories, List.copyOf(samples), series);
    }

    private static Forgetting of(
            List<Cited> cited, Memories memories, List<Integer> days, Map<String, CardSeries> planned) {
        var numbers = new LinkedHashMap<String, Integer>();
        var cards = new ArrayList<OfCard>();
        var questions = new LinkedHashSet<String>();
        cited.forEach(range -> questions.add(range.question()));
        for (var question : questions) {
            var series = planned.get(question);
            var card = series == null ? memories.curve(question).orElse(null) : series.isEverMet() ? series : null;
            if (card != null) {
                numbers.put(question, cards.size());
                cards.add(card);
            }
        }
        var passages = Memories.questions(cited).values().stream()
                .map(asked -> passage(asked, numbers))
                .toList();
        return new Forgetting(memories.target(), questions.size(), days, cards, passages);
    }

    private static OnPassage passage(Collection<String> asked, Map<String, Integer> numbers) {
        return new OnPassage(
                asked.size(),
                asked.stream().filter(numbers::containsKey).map(numbers::get).toList());
    }

    /// The place of each passage in the list of all.
    static Map<List<Integer>, Integer> places(List<Cited> cited) {
        var places = new HashMap<List<Integer>, Integer>();
        Memories.questions(cited).keySet().forEach(range -> places.put(range, places.size()));
        return places;
    }

    /// As a template writes it into the page.
    public String json() {
        return StoredJson.write(this);
    }
}
