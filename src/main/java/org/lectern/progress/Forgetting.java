package org.lectern.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lectern.progress.Citations.Cited;
import org.lectern.texts.StoredJson;

/// What a browser needs to show a text on any day ahead, by the rules of [Mastery].
///
/// @param target the recall that the learner aims at
/// @param questions how many ask about the text
/// @param cards those of them that were answered
/// @param passages of the text, in reading order
record Forgetting(double target, int questions, List<CardCurve> cards, List<OnPassage> passages) {

    /// How one card is forgotten: recall is (1 + factor · days / stability)^decay.
    ///
    /// @param since days since its last answer
    record CardCurve(double stability, int since, double factor, double decay) {}

    /// A passage: how many questions ask about it, and which of the cards are theirs.
    record OnPassage(int questions, List<Integer> cards) {}

    static Forgetting of(List<Cited> cited, Memories memories) {
        var numbers = new LinkedHashMap<String, Integer>();
        var cards = new ArrayList<CardCurve>();
        var questions = new LinkedHashSet<String>();
        cited.forEach(range -> questions.add(range.question()));
        for (var question : questions) {
            memories.curve(question).ifPresent(curve -> {
                numbers.put(question, cards.size());
                cards.add(curve);
            });
        }
        var passages = Memories.questions(cited).values().stream()
                .map(asked -> passage(asked, numbers))
                .toList();
        return new Forgetting(memories.target(), questions.size(), cards, passages);
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
