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

    /// In passages.
    private static final int FARTHEST = 15;

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
                .forEach((deed, lines) -> all.addAll(matches(
                        lines,
                        "Match each of these with the time of which the text says: “%s”.".formatted(deed),
                        3.2)));
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
            if (subject != null && !Events.DEATH.matcher(happening.told()).find()) {
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
            open.removeIf(other -> passage(line) - passage(other) > FARTHEST);
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

    private static int passage(Line line) {
        return line.ground().passage();
    }

    /// Of one thing that the text tells of, not far from each other, each at another time.
    private List<Candidate> orders(List<Happening> happenings) {
        var byName = new LinkedHashMap<String, List<Happening>>();
        for (var happening : happenings) {
            if (happening.told().length() <= LONGEST_SIDE
                    && !Events.DEATH.matcher(happening.told()).find()) {
                read.names(happening.clause().sentence()).stream()
                        .map(mention -> mention.name().label())
                        .distinct()
                        .filter(label -> happening.told().contains(label))
                        .forEach(label -> byName.computeIfAbsent(label, _ -> new ArrayList<>())
                                .add(happening));
            }
        }
        var made = new ArrayList<Candidate>();
        byName.forEach((label, events) -> made.addAll(ordersOf(label, events)));
        return made.stream().limit(MOST_OF_A_FORM).toList();
    }

    private List<Candidate> ordersOf(String label, List<Happening> events) {
        var made = new ArrayList<Candidate>();
        var open = new ArrayList<Happening>();
        for (var event : events) {
            open.removeIf(other -> event.clause().sentence().passage()
                            - other.clause().sentence().passage()
                    > FARTHEST);
            if (open.stream().allMatch(other -> isApart(other, event))) {
                open.add(event);
            }
            if (open.size() == SIZE) {
                var lines = open.stream()
                        .sorted(Comparator.comparing(one -> one.date().date().start()))
                        .map(Sets::line)
                        .toList();
                set(
                                QuestionType.ORDER,
                                "Put these events around %s in the order in which they happened.".formatted(label),
                                lines,
                                2.9)
                        .ifPresent(made::add);
                open.clear();
            }
        }
        return made;
    }

    private static Line line(Happening happening) {
        var sentence = happening.clause().sentence();
        return new Line(
                happening.told(), "", Ground.of(sentence, 0, sentence.text().length()));
    }

    /// A year and a day in it have no order.
    private static boolean isApart(Happening one, Happening other) {
        return one.date().date().start().getYear()
                != other.date().date().start().getYear();
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
