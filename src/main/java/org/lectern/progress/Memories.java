package org.lectern.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.forecast.Following;
import org.lectern.forecast.Following.Foreseen;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.Mastery.Strength;
import org.lectern.study.Card;

/// What a learner remembers on a day of the passages that her questions stand on.
///
/// @param cards hers, by question
/// @param studyDay today, or a day ahead
/// @param target the recall that she aims at
/// @param foreseen of questions that she studies for an exam until that day; nothing is studied of others
record Memories(Map<String, Card> cards, int studyDay, double target, Map<String, Foreseen> foreseen) {

    /// The same on another day, if nothing is studied until then.
    Memories on(int day) {
        return new Memories(cards, day, target, Map.of());
    }

    /// The same on another day, if her plans are followed until then.
    Memories on(int day, Following plans) {
        return new Memories(cards, day, target, plans.on(day));
    }

    /// The level of what these questions ask about.
    Mastery level(Collection<String> questions) {
        var started = questions.stream()
                .flatMap(question -> strength(question).stream())
                .toList();
        return Mastery.of(questions.size(), started, target);
    }

    /// The level of words on which passages overlap: of those that were begun, the one that is remembered worst.
    Mastery weakest(List<Cited> overlapping) {
        return passages(overlapping).stream()
                .map(TextStrip.Level::mastery)
                .filter(Mastery::started)
                .min(Comparator.naturalOrder())
                .orElse(overlapping.isEmpty() ? Mastery.NO_QUESTION : Mastery.NOT_MET);
    }

    /// The questions of each cited range of one text, in reading order; a range is its paragraph, start and end.
    static Map<List<Integer>, Set<String>> questions(List<Cited> cited) {
        Map<List<Integer>, Set<String>> questions = new LinkedHashMap<>();
        cited.forEach(range -> questions
                .computeIfAbsent(List.of(range.paragraph(), range.start(), range.end()), _ -> new LinkedHashSet<>())
                .add(range.question()));
        return questions;
    }

    /// The mean probability of recall of what these ranges ask about; a question that was not met counts as 0.
    double meanRecall(List<Cited> cited) {
        return cited.stream()
                .map(Cited::question)
                .distinct()
                .mapToDouble(
                        question -> strength(question).map(Strength::recall).orElse(0.0))
                .average()
                .orElse(0);
    }

    /// Whether any of these questions has been answered.
    boolean areMet(List<Cited> overlapping) {
        return overlapping.stream()
                .anyMatch(range -> remembered(range.question()).isPresent());
    }

    /// Empty for what was not met by that day.
    Optional<Strength> strength(String question) {
        var planned = foreseen.get(question);
        return planned == null
                ? remembered(question)
                : Optional.of(planned).filter(Foreseen::isMet).map(met -> new Strength(met.recall(), met.stability()));
    }

    /// What is left of what she knows now.
    private Optional<Strength> remembered(String question) {
        return Optional.ofNullable(cards.get(question)).flatMap(card -> {
            var recall = card.retrievability(studyDay);
            return recall.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Strength(
                            recall.getAsDouble(), card.state().remembered().stability()));
        });
    }

    /// How the card of a question is forgotten; empty where it was never answered.
    Optional<Forgetting.CardCurve> curve(String question) {
        return remembered(question).map(strength -> {
            var card = cards.get(question);
            var fsrs = card.weights().fsrs();
            return new Forgetting.CardCurve(
                    strength.stability(),
                    Math.max(0, studyDay - card.state().lastStudyDay()),
                    fsrs.factor(),
                    fsrs.decay());
        });
    }

    /// The level of each cited range of one text, in reading order.
    List<TextStrip.Level> passages(List<Cited> cited) {
        return questions(cited).entrySet().stream()
                .map(range -> new TextStrip.Level(range.getKey().getFirst(), level(range.getValue())))
                .toList();
    }

    /// One text in small.
    ///
    /// @param id of the drawing in its page
    /// @param length of the text, 0 where it is not installed
    TextStrip strip(String id, String title, int length, List<Cited> cited) {
        int end = cited.stream().mapToInt(Cited::end).max().orElse(0);
        int whole = Math.max(length, end);
        var ranges = cited.stream().map(Cited::range).toList();
        var pieces = whole == 0
                ? List.<TextStrip.Piece>of()
                : Segment.cut(0, whole, ranges).stream()
                        .filter(piece -> !piece.questions().isEmpty())
                        .map(piece ->
                                new TextStrip.Piece(piece.start(), piece.end(), weakest(Citations.on(piece, cited))))
                        .toList();
        return new TextStrip(id, title, whole, passages(cited), pieces);
    }
}
