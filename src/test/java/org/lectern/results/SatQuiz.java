package org.lectern.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.People.Person;
import org.lectern.bank.Marking;
import org.lectern.bank.PartialMarks;
import org.lectern.bank.Response;
import org.lectern.bank.StudyQuestions;
import org.lectern.quizzes.Desk;
import org.lectern.roster.Teaching;
import org.lectern.web.Ids;

/// A quiz of a course that learners have sat, written into the tables as a submission leaves them. The marks are worked
/// out here, not by what is tested.
public final class SatQuiz {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID id;
    private final List<String> questions;
    private final List<UUID> places;

    private SatQuiz(UUID id, List<String> questions, List<UUID> places) {
        this.id = id;
        this.questions = questions;
        this.places = places;
    }

    /// A quiz of these questions, each worth a point.
    public static SatQuiz of(Teaching teaching, String... questions) {
        var set = Desk.setOf(teaching.instructor(), questions);
        var id = Ids.make(Instant.now());
        execute("""
                insert into assignment (id, set_id, title, kind, version, zone, created_at, changed_at)
                values (?, ?, 'The harbour', 'quiz', 1, 'Europe/Berlin', now(), now())""", id, set);
        execute("insert into assignment_course (assignment_id, course_id) values (?, ?)", id, teaching.course());
        var places = new ArrayList<UUID>();
        for (var question : questions) {
            places.add((UUID) one("select id from set_place where set_id = ? and question_id = ?", set, question));
        }
        return new SatQuiz(id, List.of(questions), places);
    }

    /// One that a learner has sat and another of the course is sitting.
    public static SatQuiz sample(Teaching teaching, Person learner, Person other) {
        var quiz = of(teaching, Asking.year(), Asking.choice("a"));
        quiz.sits(learner, text("1912"), option("b"));
        quiz.begins(other, text("1911"), null);
        return quiz;
    }

    /// The first that it asks.
    public String question() {
        return questions.getFirst();
    }

    public UUID id() {
        return id;
    }

    public String path() {
        return "/teach/results/" + id;
    }

    public String path(Person learner, int number) {
        return "%s/learners/%s/attempts/%d".formatted(path(), learner.id(), number);
    }

    SatQuiz giveTo(Teaching other) {
        execute("insert into assignment_course (assignment_id, course_id) values (?, ?)", id, other.course());
        return this;
    }

    SatQuiz with(String column, Object value) {
        execute("update assignment set %s = ? where id = ?".formatted(column), value, id);
        return this;
    }

    /// Sits it; a null is left empty.
    public UUID sits(Person learner, @Nullable String... responses) {
        return sit(learner, false, true, 0, responses);
    }

    /// Sits it with the same words typed everywhere.
    public SatQuiz satBy(Person learner, String typed) {
        sits(learner, questions.stream().map(_ -> text(typed)).toArray(String[]::new));
        return this;
    }

    UUID sitsLate(Person learner, int penalty, @Nullable String... responses) {
        return sit(learner, false, true, penalty, responses);
    }

    UUID begins(Person learner, @Nullable String... responses) {
        return sit(learner, false, false, 0, responses);
    }

    UUID tries(Person instructor, @Nullable String... responses) {
        return sit(instructor, true, true, 0, responses);
    }

    private UUID sit(Person learner, boolean trial, boolean submits, int penalty, @Nullable String... responses) {
        var attempt = Ids.make(Instant.now());
        var number = (Integer) one(
                "select coalesce(max(number), 0) + 1 from attempt where learner_id = ? and assignment_id = ? and trial = ?",
                learner.id(),
                id,
                trial);
        execute("""
                insert into attempt (learner_id, attempt_id, assignment_id, trial, number, state, seed, started_at,
                    grace_s, greatest, penalty)
                values (?, ?, ?, ?, ?, 'IN_PROGRESS', 1, ?, 15, ?, ?)""", learner.id(), attempt, id, trial, number, Instant.now(), responses.length, penalty);
        var sum = 0.0;
        for (int i = 0; i < responses.length; i++) {
            execute("""
                    insert into response (learner_id, attempt_id, position, place_id, question_id, version, drawn, seed,
                        points, response, saved_at)
                    values (?, ?, ?, ?, ?, (select version from question where id = ?), false, 1, 1, ?::jsonb, now())""", learner.id(), attempt, i + 1, places.get(i), questions.get(i), questions.get(i), responses[i]);
            if (submits) {
                sum += mark(learner, attempt, i, responses[i]);
            }
        }
        if (submits) {
            var mark = BigDecimal.valueOf(sum * (100 - penalty) / 100).setScale(2, RoundingMode.HALF_UP);
            execute("""
                    update attempt set state = 'SUBMITTED', finished_at = ?, finished_by = 'learner', mark = ?, late = ?
                    where learner_id = ? and attempt_id = ?""", Instant.now(), mark, penalty > 0, learner.id(), attempt);
        }
        return attempt;
    }

    private double mark(Person learner, UUID attempt, int at, @Nullable String response) {
        var versions = Arc.container().instance(StudyQuestions.class).get();
        var question = questions.get(at);
        int version = versions.currentVersions(List.of(question)).get(question);
        var rightness = "empty";
        var fraction = 0.0;
        if (response != null) {
            var score = Marking.score(
                    versions.version(question, version).orElseThrow().content(),
                    read(response),
                    PartialMarks.WITH_PENALTY);
            rightness = score.mark().slug();
            fraction = score.fraction();
        }
        execute(
                "update response set marked_version = ?, rightness = ?, fraction = ? where learner_id = ? and attempt_id = ? and position = ?",
                version,
                rightness,
                fraction,
                learner.id(),
                attempt,
                at + 1);
        return fraction;
    }

    static Response read(String json) {
        try {
            return Response.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String typed) {
        return JSON.createObjectNode().put("text", typed).toString();
    }

    static String option(String id) {
        return JSON.createObjectNode().put("option", id).toString();
    }

    BigDecimal markOf(UUID attempt) {
        return (BigDecimal) one("select mark from attempt where attempt_id = ?", attempt);
    }

    static void execute(String sql, @Nullable Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object one(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }
}
