package org.lectern.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lectern.quizzes.EarlierQuizzes;
import org.lectern.quizzes.EarlierQuizzes.Gift;
import org.lectern.roster.DemoCourses;
import org.lectern.study.EarlierAnswers;

/// The demo's course: something to study that is due within days, and a quiz that nearly all have taken by what they
/// remember of six weeks. One of its questions asks for a look at the key, and some typed answers wait.
@ApplicationScoped
class DemoTeaching {

    static final String COURSE = "The Moscow Trials";
    static final String QUIZ = "After six weeks";
    static final String TO_STUDY = "Before the next lesson";

    /// Of each type so many at first; what is drawn comes to these.
    private static final Map<String, Integer> ASKED = ofEach();

    private static final int DRAWS = 2;
    private static final int TO_BE_STUDIED = 12;
    private static final int LIMIT_S = 1_800;
    private static final int EVERY_TENTH_IS_AWAY = 10;
    private static final LocalTime SITS_DOWN = LocalTime.of(18, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);
    private static final String REPORTED =
            "I read the passage twice. Could one of the other options not be right as well?";

    /// A learner whose memory is known.
    record Simulated(UUID id, String name, SimulatedLearner learner) {}

    private record Question(String id, int version, String type, String text) {}

    private final DemoCourses courses;
    private final EarlierQuizzes quizzes;
    private final EarlierAnswers answers;
    private final DataSource database;

    DemoTeaching(DemoCourses courses, EarlierQuizzes quizzes, EarlierAnswers answers, DataSource database) {
        this.courses = courses;
        this.quizzes = quizzes;
        this.answers = answers;
        this.database = database;
    }

    private static Map<String, Integer> ofEach() {
        var each = new LinkedHashMap<String, Integer>();
        each.put("choice", 4);
        each.put("short", 3);
        each.put("true-false", 2);
        each.put("attribution", 1);
        each.put("date", 2);
        each.put("choices", 1);
        each.put("order", 1);
        return each;
    }

    /// @param today the day after the last one of study
    void make(UUID instructor, List<Simulated> learners, LocalDate today, ZoneId zone) throws SQLException {
        var questions = questions();
        if (questions.isEmpty()) {
            return;
        }
        var since = today.minusDays(Demo.DAYS).atStartOfDay(zone).toInstant();
        var members = learners.stream()
                .map(who -> new DemoCourses.Member(who.id(), who.name()))
                .toList();
        var course = courses.make(COURSE, zone, instructor, members, List.of("A", "B"), since);
        study(instructor, course, learners, questions, today, zone);
        quiz(instructor, course, learners, questions, today, zone);
    }

    private void study(
            UUID instructor,
            UUID course,
            List<Simulated> learners,
            List<Question> questions,
            LocalDate today,
            ZoneId zone)
            throws SQLException {
        var at = today.minusDays(5).atTime(SITS_DOWN).atZone(zone).toInstant();
        var due = today.plusDays(3).atTime(CLOSES).atZone(zone).toInstant();
        // What came last: not everybody has met these twice.
        var picks = questions.reversed().stream()
                .limit(TO_BE_STUDIED)
                .map(Question::id)
                .toList();
        quizzes.giveToStudy(new Gift(instructor, course, zone, TO_STUDY, at, due), picks);
        for (var learner : learners) {
            quizzes.deal(learner.id(), at);
        }
    }

    private void quiz(
            UUID instructor,
            UUID course,
            List<Simulated> learners,
            List<Question> questions,
            LocalDate today,
            ZoneId zone)
            throws SQLException {
        var asked = asked(questions);
        if (asked.isEmpty()) {
            return;
        }
        var day = today.minusDays(1);
        var at = day.atTime(SITS_DOWN).atZone(zone).toInstant();
        var due = day.atTime(CLOSES).atZone(zone).toInstant();
        var picks = asked.stream().map(Question::id).toList();
        var gift = new Gift(instructor, course, zone, QUIZ, at, due);
        var doubtful = asked.getFirst();
        var text = doubtful.text();
        long rest = questions.stream()
                .filter(one -> one.type().equals(doubtful.type()) && Objects.equals(one.text(), text))
                .filter(one -> !asked.contains(one))
                .count();
        var quiz = quizzes.giveQuiz(gift, picks, (int) Math.min(DRAWS, rest), text, LIMIT_S);
        for (int i = 0; i < learners.size(); i++) {
            if (i % EVERY_TENTH_IS_AWAY != EVERY_TENTH_IS_AWAY - 1) {
                take(learners.get(i), quiz, i, at, day, doubtful.id());
            }
        }
        var reporter = learners.get(learners.size() / 2);
        answers.report(reporter.id(), doubtful.id(), doubtful.version(), REPORTED, due);
    }

    private void take(Simulated who, UUID quiz, int number, Instant opened, LocalDate day, String doubtful)
            throws SQLException {
        var learner = who.learner();
        var from = opened.plus(Duration.ofMinutes(1 + learner.oneOf(60)));
        var to = from.plusSeconds(LIMIT_S / 3 + learner.oneOf(LIMIT_S / 2));
        var simulated = new SimulatedAnswers(learner, Math.toIntExact(day.toEpochDay()), doubtful);
        quizzes.take(who.id(), quiz, number, from, to, simulated::answer);
    }

    /// Those first for which it is known how else they are answered, then what was studied last and is known least.
    private static List<Question> asked(List<Question> questions) {
        var left = new HashMap<>(ASKED);
        var asked = new ArrayList<Question>();
        var latest = questions.reversed();
        var known = latest.stream().filter(question -> SimulatedAnswers.isKnownOtherwise(question.id()));
        Stream.concat(known, latest.stream()).forEach(question -> {
            if (!asked.contains(question) && left.merge(question.type(), -1, Integer::sum) >= 0) {
                asked.add(question);
            }
        });
        // The first is the one in doubt.
        asked.sort(java.util.Comparator.comparing(question -> !question.type().equals("choice")));
        return asked;
    }

    private List<Question> questions() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select q.id, q.version, v.type, q.text_id from question q
                        join question_version v on v.question_id = q.id and v.version = q.version
                        where q.served order by q.position""");
                var rows = statement.executeQuery()) {
            var questions = new ArrayList<Question>();
            while (rows.next()) {
                questions.add(new Question(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)));
            }
            return questions;
        }
    }
}
