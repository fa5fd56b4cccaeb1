package org.lectern.operations;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.accounts.DemoAccounts;
import org.lectern.study.EarlierAnswers;
import org.lectern.web.Installation;

/// What `--demo` adds to an installation, once: 24 simulated learners with six weeks of reviews, the course that they
/// are in, and its instructor. Anybody may sign in as one of the learners and as the instructor. All are marked as
/// demo, and every page says so.
@ApplicationScoped
class Demo {

    static final int LEARNERS = 24;
    static final int DAYS = 42;
    private static final int NEW_A_DAY = 6;
    private static final int ROUNDS_A_DAY = 3;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(11);
    private static final LocalTime SITS_DOWN = LocalTime.of(16, 30);

    private static final List<String> NAMES = List.of(
            "Ada",
            "Bruno",
            "Carla",
            "Dario",
            "Elif",
            "Farid",
            "Greta",
            "Hanna",
            "Ines",
            "Jonas",
            "Kateryna",
            "Luis",
            "Mira",
            "Nikolai",
            "Olga",
            "Pavel",
            "Rosa",
            "Samir",
            "Tamar",
            "Uri",
            "Vera",
            "Wanda",
            "Yusuf",
            "Zofia");

    private record Question(String id, int version) {}

    private final Installation installation;
    private final DemoAccounts accounts;
    private final EarlierAnswers answers;
    private final DemoTeaching teaching;
    private final DataSource database;
    private final Clock clock;

    Demo(
            Installation installation,
            DemoAccounts accounts,
            EarlierAnswers answers,
            DemoTeaching teaching,
            DataSource database,
            Clock clock) {
        this.installation = installation;
        this.accounts = accounts;
        this.answers = answers;
        this.teaching = teaching;
        this.database = database;
        this.clock = clock;
    }

    /// After the bank has been loaded.
    void make(@Observes @Priority(9_000) StartupEvent started) throws SQLException {
        if (!installation.demo() || installation.command()) {
            return;
        }
        if (!accounts.exist()) {
            make(LEARNERS, clock.instant());
        }
        System.out.printf(
                "This is a demo. Sign in as %s, a learner, or as %s, an instructor, with the password %s%n",
                DemoAccounts.LEARNER, DemoAccounts.INSTRUCTOR, DemoAccounts.PASSWORD);
    }

    /// @param learners how many of them, up to [#LEARNERS]
    void make(int learners, Instant now) throws SQLException {
        var questions = questions();
        var zone = ZoneId.systemDefault();
        var today = now.atZone(zone).toLocalDate();
        var firstDay = today.minusDays(DAYS);
        var since = firstDay.atStartOfDay(zone).toInstant();
        var people = new ArrayList<DemoTeaching.Simulated>();
        for (var i = 0; i < learners; i++) {
            System.err.printf("\rMaking the demo: learner %d of %d", i + 1, learners);
            var learner = accounts.addLearner(NAMES.get(i), zone, since);
            var simulated = new SimulatedLearner(i);
            study(learner, simulated, questions, firstDay, zone);
            people.add(new DemoTeaching.Simulated(learner, NAMES.get(i), simulated));
        }
        System.err.println();
        var instructor = accounts.addInstructor(zone, since);
        teaching.make(instructor, people, today, zone);
        accounts.open(people.getFirst().id(), instructor);
    }

    private void study(
            UUID learner, SimulatedLearner simulated, List<Question> questions, LocalDate firstDay, ZoneId zone)
            throws SQLException {
        var met = new LinkedHashMap<Question, Instant>();
        for (var day = 0; day < DAYS; day++) {
            if (simulated.studiesToday()) {
                var date = firstDay.plusDays(day);
                studyADay(
                        learner,
                        simulated,
                        questions,
                        met,
                        date.atTime(SITS_DOWN).atZone(zone).toInstant(),
                        date);
            }
        }
    }

    /// What is due and some new cards; then, twice, what comes back within minutes.
    private void studyADay(
            UUID learner,
            SimulatedLearner simulated,
            List<Question> questions,
            Map<Question, Instant> met,
            Instant start,
            LocalDate date)
            throws SQLException {
        for (var round = 0; round < ROUNDS_A_DAY; round++) {
            var at = start.plus(BETWEEN_ROUNDS.multipliedBy(round));
            var cards = new ArrayList<Question>();
            met.forEach((question, due) -> {
                if (!due.isAfter(at)) {
                    cards.add(question);
                }
            });
            if (round == 0) {
                questions.stream()
                        .filter(question -> !met.containsKey(question))
                        .limit(NEW_A_DAY)
                        .forEach(cards::add);
            }
            if (!cards.isEmpty()) {
                answer(learner, simulated, cards, met, at, date);
            }
        }
    }

    private void answer(
            UUID learner,
            SimulatedLearner simulated,
            List<Question> cards,
            Map<Question, Instant> met,
            Instant at,
            LocalDate date)
            throws SQLException {
        var given = new ArrayList<EarlierAnswers.Given>();
        var moment = at;
        for (var card : cards) {
            var rating = simulated.answer(card.id(), Math.toIntExact(date.toEpochDay()));
            var took = simulated.takes(rating);
            moment = moment.plusMillis(took);
            given.add(new EarlierAnswers.Given(card.id(), card.version(), rating, took, moment));
        }
        var due = answers.record(learner, given);
        cards.forEach(card -> met.put(card, due.get(card.id())));
    }

    private List<Question> questions() throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select id, version from question where served order by position");
                var rows = statement.executeQuery()) {
            var questions = new ArrayList<Question>();
            while (rows.next()) {
                questions.add(new Question(rows.getString(1), rows.getInt(2)));
            }
            return questions;
        }
    }
}
