package org.lectern.results;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.quizzes.Counting;
import org.lectern.web.SpreadsheetFile;

/// Marks for a gradebook: one row a learner, columns whose names do not change.
final class Gradebook {

    private static final List<String> LEARNER = List.of("name", "username", "external id", "section");

    private static final List<String> QUIZ =
            List.of("status", "attempts", "mark", "greatest", "percent", "late", "started", "submitted");

    private Gradebook() {}

    static String of(Quiz quiz, List<Taker> takers) {
        var rows = takers.stream().map(taker -> row(taker, quiz.counting())).toList();
        return SpreadsheetFile.of(joined(LEARNER, QUIZ), rows);
    }

    private static List<String> row(Taker taker, Counting counting) {
        var standing = taker.standing(counting);
        var mark = taker.mark(counting);
        return joined(
                learner(taker),
                List.of(
                        taker.status(),
                        Integer.toString(taker.attempts().size()),
                        mark.map(Figures::plain).orElse(""),
                        standing.map(sitting -> Figures.plain(sitting.greatest()))
                                .orElse(""),
                        standing.flatMap(sitting -> mark.filter(
                                                _ -> sitting.greatest().signum() > 0)
                                        .map(of -> Figures.plain(
                                                100
                                                        * of.doubleValue()
                                                        / sitting.greatest().doubleValue(),
                                                2)))
                                .orElse(""),
                        standing.map(sitting -> sitting.late() ? "yes" : "no").orElse(""),
                        standing.map(sitting -> moment(sitting.startedAt())).orElse(""),
                        standing.map(sitting -> moment(sitting.finishedAt())).orElse("")));
    }

    /// The marks of a course: a column for each quiz, named by its title.
    static String of(List<Quiz> quizzes, Map<UUID, List<Taker>> takers) {
        var learners = new LinkedHashMap<UUID, List<String>>();
        takers.values().forEach(list -> list.forEach(taker -> learners.putIfAbsent(taker.id(), learner(taker))));
        var rows = new LinkedHashMap<UUID, List<String>>();
        learners.forEach((id, cells) -> rows.put(id, new ArrayList<>(cells)));
        for (var quiz : quizzes) {
            var marks = new HashMap<UUID, String>();
            takers.getOrDefault(quiz.id(), List.of())
                    .forEach(taker -> marks.put(
                            taker.id(),
                            taker.mark(quiz.counting()).map(Figures::plain).orElse("")));
            rows.forEach((id, cells) -> cells.add(marks.getOrDefault(id, "")));
        }
        return SpreadsheetFile.of(joined(LEARNER, titles(quizzes)), List.copyOf(rows.values()));
    }

    /// Two quizzes of one title are told apart by a number.
    static List<String> titles(List<Quiz> quizzes) {
        var seen = new HashMap<String, Integer>();
        return quizzes.stream()
                .map(quiz -> {
                    int number = seen.merge(quiz.title(), 1, Integer::sum);
                    return number == 1 ? quiz.title() : "%s (%d)".formatted(quiz.title(), number);
                })
                .toList();
    }

    private static List<String> learner(Taker taker) {
        return List.of(taker.name(), taker.username(), taker.externalId(), taker.section());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
