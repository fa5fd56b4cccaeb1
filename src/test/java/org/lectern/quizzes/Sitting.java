package org.lectern.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.HistoricalDate;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.bank.TypedAnswer;
import org.lectern.roster.Teaching;
import org.lectern.study.TestQuestions;
import org.lectern.web.Sql;

/// A quiz for tests: a course, a set of its instructor's, an assignment, and attempts of learners. Each is new.
///
/// `Sitting.of(Sitting.ALL).finished(20)` is a course in which twenty learners have taken a quiz.
public final class Sitting {

    public static final QuestionContent CHOICE =
            new QuestionContent.Choice("Which of them chaired it?", options("Ulrich", "Vyshinsky", "Yagoda"), "a");
    public static final QuestionContent CHOICES = new QuestionContent.Choices(
            "Which two stood trial?", options("Zinoviev", "Kamenev", "Bukharin", "Rykov"), List.of("a", "b"));
    public static final QuestionContent SHORT = new QuestionContent.Short(
            "Who prosecuted?", new TypedAnswer("Vyshinsky", List.of("Wyschinski"), List.of()));
    public static final QuestionContent TRUE_FALSE =
            new QuestionContent.TrueFalse("The accused had counsel.", false, "They had none.");
    public static final QuestionContent BASIC =
            new QuestionContent.Basic("Why a sign of weakness?", "Strength needs no blood.");

    /// One question of each type.
    public static final List<QuestionContent> ALL = List.of(
            CHOICE,
            new QuestionContent.Cloze(
                    "The court sat in {{1936::year}}.", new TypedAnswer("1936", List.of(), List.of())),
            TRUE_FALSE,
            CHOICES,
            SHORT,
            new QuestionContent.Match(
                    "Match the offices.",
                    items("Ulrich", "Vyshinsky"),
                    items("presided", "prosecuted"),
                    Map.of("a", "a", "b", "b")),
            new QuestionContent.Order(
                    "Put them in order.", items("Arrest", "Trial", "Sentence"), List.of("a", "b", "c")),
            new QuestionContent.Attribution("Who calls it a frame-up?", options("Sedov", "Stalin"), "a"),
            new QuestionContent.Date(
                    "When did it open?", HistoricalDate.parse("1936-08").orElseThrow(), 0),
            new QuestionContent.Number("How many were accused?", "16", "people", "0", List.of()),
            BASIC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Teaching teaching;
    private final List<QuestionContent> contents;
    private final List<String> questions;
    private final UUID set;
    private final UUID assignment;

    private Sitting(Teaching teaching, List<QuestionContent> contents, List<String> questions) {
        this.teaching = teaching;
        this.contents = contents;
        this.questions = questions;
        this.set = Desk.setOf(teaching.instructor(), questions.toArray(String[]::new));
        this.assignment = UUID.randomUUID();
        execute("""
                insert into assignment (id, set_id, title, kind, version, zone, shuffles, shuffles_options, created_at, changed_at)
                values (?, ?, 'The first trial', 'quiz', 1, 'UTC', false, false, now(), now())""", assignment, set);
        execute(
                "insert into assignment_course (assignment_id, course_id) values (?, ?)",
                assignment,
                teaching.course());
    }

    /// A quiz that asks these in their order, a point each, all on one page, without dates or limits.
    public static Sitting of(List<QuestionContent> contents) {
        try {
            var questions = new ArrayList<String>();
            var text = TestQuestions.text();
            for (int i = 0; i < contents.size(); i++) {
                questions.add(TestQuestions.add(contents.get(i), text, i + 1));
            }
            return new Sitting(Teaching.aCourse(), contents, questions);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Sitting of(QuestionContent... contents) {
        return of(List.of(contents));
    }

    /// A quiz of questions that are there already.
    public static Sitting ofQuestions(String... questions) {
        return new Sitting(Teaching.aCourse(), List.of(), List.of(questions));
    }

    /// Sets columns of the assignment: `with("time_limit_s = 60, attempts = 2")`.
    public Sitting with(String assignments) {
        execute("update assignment set %s where id = ?".formatted(assignments), assignment);
        return this;
    }

    public Teaching teaching() {
        return teaching;
    }

    public UUID set() {
        return set;
    }

    public UUID assignment() {
        return assignment;
    }

    public String question(int position) {
        return questions.get(position - 1);
    }

    /// Somebody new in the course.
    public Person learner() {
        return teaching.joinedBy(People.learner());
    }

    public Attempt start(Person learner) {
        return sql(() -> attempts().start(learner.id(), assignment, now()));
    }

    /// Saves an answer as a device does, as JSON; the later call is the newer one.
    public Saved answer(Attempt attempt, int position, String response) {
        return answer(attempt, position, System.nanoTime(), response);
    }

    Saved answer(Attempt attempt, int position, long sequence, String response) {
        var save = new Saving.Save(position, sequence, json(response));
        return sql(() -> bean(Saving.class).save(attempt.learner(), attempt.id(), List.of(save), now()))
                .getFirst();
    }

    public Attempt submit(Attempt attempt) {
        return sql(() -> attempts().submit(attempt.learner(), attempt.id(), now()));
    }

    /// A new learner who answers every question, those at these positions wrongly, and submits.
    public Attempt finished(Integer... wrongAt) {
        var attempt = start(learner());
        for (int position = 1; position <= contents.size(); position++) {
            var content = contents.get(position - 1);
            answer(attempt, position, List.of(wrongAt).contains(position) ? wrong(content) : right(content));
        }
        return submit(attempt);
    }

    /// So many learners who have taken it: number i answers question j wrongly where i + j is a multiple of three.
    public List<Attempt> finished(int learners) {
        var attempts = new ArrayList<Attempt>();
        for (int i = 1; i <= learners; i++) {
            var wrong = new ArrayList<Integer>();
            for (int position = 1; position <= contents.size(); position++) {
                if ((i + position) % 3 == 0) {
                    wrong.add(position);
                }
            }
            attempts.add(finished(wrong.toArray(Integer[]::new)));
        }
        return attempts;
    }

    /// A response that is right.
    public static String right(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic _ -> "{\"text\": \"Because it is.\"}";
            case QuestionContent.Cloze(var _, var answer) -> "{\"text\": \"%s\"}".formatted(answer.text());
            case QuestionContent.Choice(var _, var _, var key) -> "{\"option\": \"%s\"}".formatted(key);
            case QuestionContent.Choices(var _, var _, var keys) -> "{\"options\": %s}".formatted(quoted(keys));
            case QuestionContent.TrueFalse(var _, var value, var _) -> "{\"value\": %s}".formatted(value);
            case QuestionContent.Short(var _, var answer) -> "{\"text\": \"%s\"}".formatted(answer.text());
            case QuestionContent.Match match ->
                "{\"pairs\": %s}"
                        .formatted(match.pairs().entrySet().stream()
                                .map(pair -> quoted(List.of(pair.getKey(), pair.getValue())))
                                .toList());
            case QuestionContent.Order(var _, var _, var order) -> "{\"order\": %s}".formatted(quoted(order));
            case QuestionContent.Attribution(var _, var _, var key) -> "{\"option\": \"%s\"}".formatted(key);
            case QuestionContent.Date(var _, var date, var _) -> "{\"date\": \"%s\"}".formatted(date);
            case QuestionContent.Number number -> "{\"number\": \"%s\"}".formatted(number.number());
        };
    }

    /// A response that is wrong, and worth nothing with any partial marks.
    public static String wrong(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic _, QuestionContent.Cloze _, QuestionContent.Short _ -> "{\"text\": \"Nobody\"}";
            case QuestionContent.Choice _, QuestionContent.Attribution _ -> "{\"option\": \"b\"}";
            case QuestionContent.Choices _ -> "{\"options\": [\"c\"]}";
            case QuestionContent.TrueFalse(var _, var value, var _) -> "{\"value\": %s}".formatted(!value);
            case QuestionContent.Match _ -> "{\"pairs\": [[\"a\", \"b\"], [\"b\", \"a\"]]}";
            case QuestionContent.Order(var _, var _, var order) ->
                "{\"order\": %s}".formatted(quoted(order.reversed()));
            case QuestionContent.Date _ -> "{\"date\": \"1905\"}";
            case QuestionContent.Number _ -> "{\"number\": \"999\"}";
        };
    }

    static JsonNode json(String response) {
        try {
            return JSON.readTree(response);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Attempts attempts() {
        return bean(Attempts.class);
    }

    static Instant now() {
        return bean(Clock.class).instant();
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @FunctionalInterface
    interface Asking<T> {
        T ask() throws SQLException;
    }

    static <T> T sql(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql, Object... values) {
        sql(() -> {
            try (var connection = connection();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(
                            i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    /// The first column of each row.
    static List<String> query(String sql, Object... values) {
        return sql(() -> {
            try (var connection = connection();
                    var statement = connection.prepareStatement(sql)) {
                Sql.bind(statement, values);
                return Sql.list(statement, row -> row.getString(1));
            }
        });
    }

    private static Connection connection() throws SQLException {
        return bean(DataSource.class).getConnection();
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<Option> options(String... texts) {
        return items(texts).stream()
                .map(item -> new Option(item.id(), item.text(), null, item.id().equals("a") ? null : "Not so."))
                .toList();
    }

    private static List<Item> items(String... texts) {
        return java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(at -> new Item(String.valueOf((char) ('a' + at)), texts[at]))
                .toList();
    }
}
