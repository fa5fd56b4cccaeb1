package org.lectern.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// What marking anew would change, as a page shows it.
///
/// @param others learners of courses that she does not teach: counted, not named
record RegradeSheet(List<Line> lines, int answers, int up, int down, int others, int unlike, boolean nothing) {

    /// A learner whose mark changes.
    ///
    /// @param path of the attempt
    record Line(String name, String path, String before, String after, String answers) {}

    static RegradeSheet of(Quiz quiz, Regrade regrade, List<Taker> takers) {
        var known = new HashMap<UUID, Taker>();
        takers.forEach(taker -> known.put(taker.id(), taker));
        var lines = new ArrayList<Line>();
        var others = new HashMap<UUID, Regrade.Sum>();
        int up = 0;
        int down = 0;
        for (var entry : regrade.sums().entrySet()) {
            var sum = entry.getValue();
            var direction = sum.after().compareTo(sum.before());
            up += direction > 0 ? 1 : 0;
            down += direction < 0 ? 1 : 0;
            var taker = known.get(sum.learner());
            if (taker == null) {
                others.put(sum.learner(), sum);
            } else {
                lines.add(line(quiz, taker, entry.getKey(), sum, regrade));
            }
        }
        lines.sort(Comparator.comparing(Line::name));
        return new RegradeSheet(
                lines, regrade.changes().size(), up, down, others.size(), regrade.unlike(), regrade.isNothing());
    }

    private static Line line(Quiz quiz, Taker taker, UUID attempt, Regrade.Sum sum, Regrade regrade) {
        int number = taker.attempts().stream()
                .filter(sitting -> sitting.id().equals(attempt))
                .mapToInt(Sitting::number)
                .findFirst()
                .orElse(0);
        var answers = regrade.changes().stream()
                .filter(change -> change.answer().attempt().equals(attempt))
                .map(change -> "%d: %s to %s"
                        .formatted(
                                change.answer().position(),
                                Figures.plain(change.oldPoints(), 2),
                                Figures.plain(change.newPoints(), 2)))
                .toList();
        return new Line(
                taker.name(),
                AttemptPage.path(quiz, taker.id(), number),
                Figures.plain(sum.before()),
                Figures.plain(sum.after()),
                String.join("; ", answers));
    }

    public String inWords() {
        return "%s would be worth something else: %s up, %s down."
                .formatted(Figures.count(answers, "answer"), Figures.count(up, "mark"), Figures.count(down, "mark"));
    }
}
