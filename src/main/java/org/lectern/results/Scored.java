package org.lectern.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestion;

/// The marks of attempts as a table of items: a row for each attempt, a column for each place of the set, and one for
/// each question that a draw dealt. What was worth no points is in no column.
///
/// Where a place was worth other points when some began, its marks count by their share of the most that it was worth.
///
/// @param columns of the table, in the order of the set
/// @param rows what each attempt answered, by question
record Scored(MarkTable table, List<Column> columns, List<Map<String, Given>> rows) {

    /// @param place in the set
    /// @param question its id; null for a place that a draw fills
    record Column(Place place, @Nullable String question, Item item) {}

    /// What a column is made of, in the order of the set: first a place, then what it dealt.
    private record Key(Place place, String question) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::place).thenComparing(Key::question);

        static Key of(Given given) {
            return new Key(given.place(), given.isDrawn() ? "" : given.question());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param attempts each with its answers
    /// @param questions as they were asked last
    static Scored of(List<List<Given>> attempts, Map<String, StudyQuestion> questions) {
        var greatest = new HashMap<Key, Double>();
        var dealt = new HashMap<String, Double>();
        var dealers = new HashMap<String, Key>();
        var sums = attempts.stream().map(Scored::sums).toList();
        sums.forEach(attempt -> attempt.forEach((key, sum) -> greatest.merge(key, sum.points, Math::max)));
        for (var attempt : attempts) {
            attempt.stream().filter(Given::isDrawn).forEach(given -> {
                dealt.merge(given.question(), given.points(), Math::max);
                dealers.merge(given.question(), Key.of(given), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            });
        }
        var columns = columns(new TreeMap<>(greatest), dealt, dealers, questions);
        var rows = attempts.stream().map(Scored::byQuestion).toList();
        var marks = IntStream.range(0, rows.size())
                .mapToObj(at -> row(sums.get(at), rows.get(at), columns))
                .toList();
        var items = columns.values().stream().map(Column::item).toList();
        return new Scored(new MarkTable(items, marks), List.copyOf(columns.values()), rows);
    }

    /// What an attempt could earn in a column, and what it did.
    private static final class Sum {
        private double points;
        private double mark;
    }

    private static Map<Key, Sum> sums(List<Given> attempt) {
        var sums = new HashMap<Key, Sum>();
        for (var given : attempt) {
            var sum = sums.computeIfAbsent(Key.of(given), _ -> new Sum());
            sum.points += given.points();
            sum.mark += given.mark();
        }
        return sums;
    }

    private static Map<Key, Column> columns(
            Map<Key, Double> greatest,
            Map<String, Double> dealt,
            Map<String, Key> dealers,
            Map<String, StudyQuestion> questions) {
        var columns = new LinkedHashMap<Key, Column>();
        greatest.forEach((key, most) -> {
            var question = key.question().isEmpty() ? null : key.question();
            if (most > 0) {
                var guess = question == null ? Statistic.none(NoValue.NOT_GUESSED) : guess(questions.get(question));
                var id = question == null ? key.place().id().toString() : question;
                columns.put(key, new Column(key.place(), question, Item.place(id, most, guess)));
            }
            if (question == null) {
                dealers.entrySet().stream()
                        .filter(dealer -> dealer.getValue().equals(key) && dealt.getOrDefault(dealer.getKey(), 0.0) > 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .forEach(id -> columns.put(
                                new Key(key.place(), id),
                                new Column(
                                        key.place(),
                                        id,
                                        Item.drawn(id, dealt.getOrDefault(id, 0.0), guess(questions.get(id))))));
            }
        });
        return columns;
    }

    private static Statistic guess(@Nullable StudyQuestion question) {
        return question == null ? Statistic.none(NoValue.NOT_GUESSED) : GuessScore.of(question.content());
    }

    private static double[] row(Map<Key, Sum> sums, Map<String, Given> answers, Map<Key, Column> columns) {
        return columns.entrySet().stream()
                .mapToDouble(entry -> {
                    var item = entry.getValue().item();
                    if (!item.drawn()) {
                        var sum = sums.get(entry.getKey());
                        return sum == null ? MarkTable.NOT_MET : share(sum.mark, sum.points, item);
                    }
                    var given = answers.get(item.id());
                    return given == null || !given.isDrawn()
                            ? MarkTable.NOT_MET
                            : share(given.mark(), given.points(), item);
                })
                .toArray();
    }

    private static double share(double mark, double points, Item item) {
        if (points == 0) {
            return MarkTable.NOT_MET;
        }
        return points == item.maximumMark() ? mark : mark / points * item.maximumMark();
    }

    private static Map<String, Given> byQuestion(List<Given> attempt) {
        var given = new HashMap<String, Given>();
        attempt.forEach(one -> given.put(one.question(), one));
        return given;
    }

    /// The questions that were asked, each once.
    List<String> questions() {
        return columns.stream()
                .map(Column::question)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /// The answers to a question, in the order of the attempts; null for those who did not meet it.
    List<@Nullable Given> answers(String question) {
        var answers = new ArrayList<@Nullable Given>();
        rows.forEach(row -> answers.add(row.get(question)));
        return answers;
    }
}
