package org.lectern.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.progress.Citations.Cited;
import org.lectern.progress.Mastery.Strength;
import org.lectern.study.Card;

/// What a learner remembers today of the passages that her questions stand on.
///
/// @param cards hers, by question
/// @param studyDay today
/// @param target the recall that she aims at
record Memories(Map<String, Card> cards, int studyDay, double target) {

    /// The level of what these questions ask about.
    Mastery level(Collection<String> questions) {
        var started = new ArrayList<Strength>();
        for (var question : questions) {
            var card = cards.get(question);
            if (card != null) {
                card.retrievability(studyDay)
                        .ifPresent(recall -> started.add(
                                new Strength(recall, card.state().remembered().stability())));
            }
        }
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

    /// The level of each cited range of one text, in reading order.
    List<TextStrip.Level> passages(List<Cited> cited) {
        Map<List<Integer>, Set<String>> questions = new LinkedHashMap<>();
        cited.forEach(range -> questions
                .computeIfAbsent(List.of(range.paragraph(), range.start(), range.end()), _ -> new LinkedHashSet<>())
                .add(range.question()));
        return questions.entrySet().stream()
                .map(range -> new TextStrip.Level(range.getKey().getFirst(), level(range.getValue())))
                .toList();
    }

    /// One text in small.
    ///
    /// @param length of the text, 0 where it is not installed
    TextStrip strip(String text, String title, int length, List<Cited> cited) {
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
        return new TextStrip(text, title, whole, passages(cited), pieces);
    }
}
