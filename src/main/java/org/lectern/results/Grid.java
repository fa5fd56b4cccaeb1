package org.lectern.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.quizzes.Counting;
import org.lectern.web.Option;

/// Learner by place of the set: who earned what. By the attempt that stands for the learner.
record Grid(List<Heading> headings, List<Row> rows) {

    static final int ROWS = 50;
    static final int COLUMNS = 20;

    static final List<Option> SORTS =
            List.of(new Option("name", "Name"), new Option("section", "Section"), new Option("mark", "Highest mark"));

    /// @param removed from the set: its number may be another's now
    /// @param most the points of the place
    record Heading(int number, boolean removed, String most) {

        public String label() {
            return removed ? "removed" : Integer.toString(number);
        }

        public String words() {
            return removed ? "removed from the set" : Integer.toString(number);
        }
    }

    /// @param path of the attempt; empty where there is none
    /// @param cells points by place; an empty text where it was not met
    record Row(
            String name,
            String section,
            String status,
            String mark,
            String path,
            boolean current,
            List<String> cells) {}

    static List<Taker> sorted(List<Taker> takers, @Nullable String sort, Counting counting) {
        return switch (sort == null ? "" : sort) {
            case "section" ->
                takers.stream()
                        .sorted(Comparator.comparing(Taker::section).thenComparing(Taker.byName()))
                        .toList();
            case "mark" ->
                takers.stream()
                        .sorted(Comparator.comparing((Taker taker) -> taker.mark(counting)
                                        .map(java.math.BigDecimal::negate)
                                        .orElse(java.math.BigDecimal.ONE))
                                .thenComparing(Taker.byName()))
                        .toList();
            default -> takers;
        };
    }

    /// @param takers of the page
    /// @param first number of the first column, from 0
    static Grid of(Quiz quiz, List<Taker> takers, Map<UUID, List<Given>> given, int first) {
        var most = new TreeMap<Place, Double>();
        given.values()
                .forEach(answers -> sums(answers, true).forEach((place, sum) -> most.merge(place, sum, Math::max)));
        var shown = most.entrySet().stream().skip(first).limit(COLUMNS).toList();
        var headings = shown.stream()
                .map(place -> new Heading(
                        place.getKey().number(), place.getKey().removed(), Figures.plain(place.getValue(), 2)))
                .toList();
        var rows = takers.stream()
                .map(taker -> row(
                        quiz,
                        taker,
                        given,
                        shown.stream().map(Map.Entry::getKey).toList()))
                .toList();
        return new Grid(headings, rows);
    }

    static int columns(Map<UUID, List<Given>> given) {
        return given.values().stream()
                .flatMap(List::stream)
                .map(Given::place)
                .collect(Collectors.toSet())
                .size();
    }

    private static Map<Place, Double> sums(List<Given> answers, boolean points) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        Given::place, Collectors.summingDouble(one -> points ? one.points() : one.mark())));
    }

    private static Row row(Quiz quiz, Taker taker, Map<UUID, List<Given>> given, List<Place> places) {
        var standing = taker.standing(quiz.counting());
        var marks = standing.map(sitting -> sums(given.getOrDefault(sitting.id(), List.of()), false))
                .orElse(Map.of());
        var cells = new ArrayList<String>();
        for (var place : places) {
            var mark = marks.get(place);
            cells.add(mark == null ? "" : Figures.plain(mark, 2));
        }
        return new Row(
                taker.name(),
                taker.section(),
                taker.status(quiz),
                taker.mark(quiz.counting())
                        .flatMap(mark -> standing.map(sitting ->
                                "%s of %s".formatted(Figures.plain(mark), Figures.plain(sitting.greatest()))))
                        .orElse(""),
                standing.or(taker::running)
                        .map(sitting -> AttemptPage.path(quiz, taker.id(), sitting.number()))
                        .orElse(""),
                taker.current(),
                cells);
    }
}
