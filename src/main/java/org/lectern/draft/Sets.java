package org.lectern.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.bank.DateWords;
import org.lectern.bank.QuestionType;
import org.lectern.draft.Candidate.Builder;
import org.lectern.draft.Candidate.Ground;

/// Questions made of four facts that are alike: people and who they were, words and what they mean, events in order,
/// and who did the same when.
final class Sets {

    private static final int SIZE = 4;
    private static final int MOST_OF_A_FORM = 4;
    private static final int LONGEST_SIDE = 90;

    /// One line of a set, with what it stands on.
    private record Line(String left, String right, Ground ground) {}

    private final ReadText read;

    Sets(ReadText read) {
        this.read = read;
    }

    List<Candidate> candidates(Introductions introductions, Notes notes, List<Happening> happenings) {
        var all = new ArrayList<Candidate>();
        all.addAll(matches(people(introductions), "Match each person with what the text says of him or her.", 2.9));
        all.addAll(matches(terms(notes), "Match each word with what a note to the text says of it.", 3.2));
        all.addAll(orders(happenings));
        like(happenings)
                .forEach((deed, lines) -> all.addAll(
                        matches(lines, "Match each of these with the time when it %s.".formatted(deed), 3.2)));
        return all;
    }

    private static List<Line> people(Introductions introductions) {
        return introductions.best().values().stream()
                .filter(found -> found.name().isPerson() && found.telling() > 0.6)
                .filter(found -> found.said().length() <= LONGEST_SIDE)
                .map(found -> new Line(
                        found.name().label(), found.said(), Ground.of(found.sentence(), found.from(), found.to())))
                .toList();
    }

    private static List<Line> terms(Notes notes) {
        return notes.definitions().stream()
                .filter(found -> !found.isPerson() && found.said().length() <= LONGEST_SIDE)
                .map(found -> new Line(
                        found.term(),
                        found.said(),
                        new Ground(found.passage(), found.start(), found.end(), found.start(), found.end())))
                .toList();
    }

    /// Who did the same at another time.
    private static TreeMap<String, List<Line>> like(List<Happening> happenings) {
        var groups = new TreeMap<String, List<Line>>();
        for (var happening : happenings) {
            var clause = happening.clause();
            var subject = clause.subject();
            if (subject != null) {
                groups.computeIfAbsent((clause.verb() + " " + happening.predicate()).strip(), _ -> new ArrayList<>())
                        .add(new Line(
                                subject.label(),
                                DateWords.of(happening.date().date().toString()),
                                Ground.of(
                                        clause.sentence(),
                                        0,
                                        clause.sentence().text().length())));
            }
        }
        groups.values().removeIf(lines -> lines.size() < SIZE);
        return groups;
    }

    /// By fours; no left or right side twice in one.
    private List<Candidate> matches(List<Line> lines, String stem, double score) {
        var made = new ArrayList<Candidate>();
        var open = new ArrayList<Line>();
        for (var line : lines) {
            if (open.stream()
                    .noneMatch(other ->
                            other.left().equals(line.left()) || other.right().equals(line.right()))) {
                open.add(line);
            }
            if (open.size() == SIZE) {
                set(QuestionType.MATCH, stem, List.copyOf(open), score).ifPresent(made::add);
                open.clear();
            }
        }
        return made.stream().limit(MOST_OF_A_FORM).toList();
    }

    /// Neighbours in the text, where each time is another one.
    private List<Candidate> orders(List<Happening> happenings) {
        var made = new ArrayList<Candidate>();
        var open = new LinkedHashMap<String, Happening>();
        for (var happening : happenings) {
            if (happening.told().length() <= LONGEST_SIDE
                    && open.values().stream().allMatch(other -> isApart(other, happening))) {
                open.putIfAbsent(happening.told(), happening);
            }
            if (open.size() == SIZE) {
                var lines = open.values().stream()
                        .sorted(Comparator.comparing(one -> one.date().date().start()))
                        .map(one -> new Line(
                                one.told(),
                                "",
                                Ground.of(
                                        one.clause().sentence(),
                                        0,
                                        one.clause().sentence().text().length())))
                        .toList();
                set(QuestionType.ORDER, "Put these events in the order in which they happened.", lines, 2.9)
                        .ifPresent(made::add);
                open.clear();
            }
        }
        return made.stream().limit(MOST_OF_A_FORM).toList();
    }

    /// A year and a day in it have no order.
    private static boolean isApart(Happening one, Happening other) {
        return one.date().date().start().getYear()
                        != other.date().date().start().getYear()
                && !one.clause().subjectWords().equals(other.clause().subjectWords());
    }

    private Optional<Candidate> set(QuestionType type, String stem, List<Line> lines, double score) {
        var builder = new Builder(type, stem).put("difficulty", "2");
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (type == QuestionType.MATCH) {
                builder.put("pair-%d-left".formatted(i + 1), line.left())
                        .put("pair-%d-right".formatted(i + 1), line.right());
            } else {
                builder.put("item-%d".formatted(i + 1), line.left());
            }
            var cited = new Citing(read.text(), read.source())
                    .fields(i + 1, line.ground().start(), line.ground().end());
            if (cited.isEmpty()) {
                return Optional.empty();
            }
            cited.get().forEach(builder::put);
        }
        return Optional.of(builder.candidate(
                read,
                lines.getFirst().ground(),
                "The text has four facts that are alike.",
                "set " + lines.getFirst().left(),
                score));
    }
}
