package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.DemoAccounts;
import org.lectern.accounts.People;
import org.lectern.quizzes.Sitting;
import org.lectern.study.EarlierAnswers;
import org.lectern.study.Replays;
import org.lectern.study.TestQuestions;
import org.lectern.web.Installation;

@QuarkusTest
class DemoTest {

    private static final String LEARNERS = "select id::text from account where demo and role = 'learner' order by id";
    private static final String QUIZ = """
            select a.id::text from assignment a join assignment_course ac on ac.assignment_id = a.id
            join course_instructor i on i.course_id = ac.course_id join login l on l.account_id = i.instructor_id
            where l.name = 'demo-instructor' and a.kind = '%s'""";
    private static final String REVIEWS =
            "select count(*) from review r join account a on a.id = r.learner_id where demo";

    @Inject
    DemoAccounts accounts;

    @Inject
    EarlierAnswers answers;

    @Inject
    DemoTeaching teaching;

    @Inject
    Replays replays;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /// Made by the first test that comes here; for the others it is there already.
    @BeforeEach
    void start() throws SQLException {
        if (!accounts.exist()) {
            addQuestions();
            demo(Map.of()).make(new StartupEvent());
            demo(Map.of("lectern.demo", "true", "lectern.command", "true")).make(new StartupEvent());
            assertThat(accounts.exist()).isFalse();
            demo(Map.of("lectern.demo", "true")).make(new StartupEvent());
        }
    }

    @Test
    void isTwentyFourLearnersOfSixWeeks() throws SQLException {
        assertThat(rows(LEARNERS)).hasSize(24);
        assertThat(rows("select role || guest || count(*) from account where demo group by role, guest order by role"))
                .containsExactly("instructorfalse1", "learnerfalse24");
        assertThat(rows("select count(distinct name) from account where demo and role = 'learner'"))
                .containsExactly("24");
        assertThat(rows("""
                select a.name from account a where demo and role = 'learner' and (
                    select count(distinct study_day) not between 12 and 42
                        or max(study_day) - min(study_day) not between 28 and 42 or count(*) < 150
                        or count(distinct rating) < 4 or min(answered_at) < a.created_at or max(answered_at) > now()
                    from review where learner_id = a.id)""")).isEmpty();
        assertThat(rows("select distinct phase from card c join account a on a.id = c.learner_id where demo"))
                .contains("learning", "review");
    }

    @Test
    void isWhatTheServerWouldHaveMadeOfTheAnswers() throws SQLException {
        var differences = new ArrayList<Replays.Difference>();
        var learners = rows(LEARNERS);
        for (var learner : learners) {
            var compared = replays.compare(UUID.fromString(learner), differences::add);
            assertThat(compared.cards()).isGreaterThan(20);
        }
        assertThat(differences).isEmpty();
        for (var invariant : Invariant.ALL) {
            assertThat(rows(invariant.exceptions()))
                    .as(invariant.says())
                    .noneMatch(broken -> learners.stream().anyMatch(broken::startsWith));
        }
    }

    @Test
    void isMadeOnce() throws SQLException {
        var reviews = rows(REVIEWS);
        demo(Map.of("lectern.demo", "true")).make(new StartupEvent());
        assertThat(rows(LEARNERS)).hasSize(24);
        assertThat(rows(REVIEWS)).isEqualTo(reviews);
    }

    @Test
    void isACourseThatHasTakenAQuiz() throws SQLException {
        var quiz = rows(QUIZ.formatted("quiz")).getFirst();
        assertThat(rows("""
                select state || finished_by || late || trial || count(*) from attempt where assignment_id = '%s'
                group by state, finished_by, late, trial""".formatted(quiz))).containsExactly("SUBMITTEDlearnerfalsefalse22");
        assertThat(rows("""
                select t.attempt_id::text from attempt t join assignment a on a.id = t.assignment_id
                where a.id = '%s' and (t.started_at < a.opens_at or t.finished_at > a.due_at or t.finished_at > now()
                    or t.greatest <> (select sum(points) from response r where r.attempt_id = t.attempt_id))""".formatted(quiz))).isEmpty();
        assertThat(rows("select distinct mark from attempt where assignment_id = '%s'".formatted(quiz)))
                .hasSizeGreaterThan(3);
        assertThat(rows("""
                select distinct rightness from response r join attempt t on t.attempt_id = r.attempt_id
                where t.assignment_id = '%s'""".formatted(quiz))).contains("right", "wrong", "empty");
    }

    @Test
    void showsItsCourseToWhoeverSignsInAsItsInstructor() throws SQLException {
        var visitor = visitor(DemoAccounts.INSTRUCTOR);
        assertThat(page(visitor, "/teach").select("#courses").text()).contains(DemoTeaching.COURSE);
        var quiz = "/teach/results/" + rows(QUIZ.formatted("quiz")).getFirst();
        assertThat(page(visitor, quiz).select("#count").text()).isEqualTo("22 of 24 submitted, 0 running, 2 not sat.");
        assertThat(page(visitor, quiz + "/questions").select("#items > li")).hasSizeGreaterThan(5);
        assertThat(page(visitor, quiz + "/typed").select("#typed .rows li")).isNotEmpty();
        var studied = "/teach/assignments/%s/progress"
                .formatted(rows(QUIZ.formatted("study")).getFirst());
        assertThat(page(visitor, studied).select("tbody tr")).hasSize(24);
        assertThat(page(visitor, "/teach/reports").select("main").text()).contains("Could one of the other options");
    }

    @Test
    void saysOnThePageForSigningInWhoAnybodyMayBe() {
        // Pages are told by the installation that runs here, which is no demo.
        assertThat(page(People.nobody(), "/sign-in").select("#demo")).isEmpty();
    }

    @Test
    void showsItsPagesToAnybody() throws SQLException {
        var visitor = visitor(DemoAccounts.LEARNER);
        assertThat(heading(visitor, "/")).isNotEmpty();
        assertThat(heading(visitor, "/study")).isNotEmpty();
        assertThat(heading(visitor, "/progress")).isEqualTo("Progress");
        assertThat(heading(visitor, "/cards")).isEqualTo("Cards");
        var card = rows("""
                select c.question_id || ' ' || q.text_id from card c join question q on q.id = c.question_id
                join login l on l.account_id = c.learner_id where l.name = 'demo' order by reps desc limit 1""").getFirst().split(" ");
        assertThat(heading(visitor, "/cards/" + card[0])).isNotEmpty();
        assertThat(heading(visitor, "/read/" + card[1])).isNotEmpty();
        assertThat(visitor.get("/api/v1/pack")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("cards"))
                .isNotEmpty();
    }

    private static RequestSpecification visitor(String name) {
        var cookie = People.nobody()
                .formParam("name", name)
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie("lectern");
        return People.nobody().cookie("lectern", cookie);
    }

    private static String heading(RequestSpecification visitor, String path) {
        return page(visitor, path).select("h1").text();
    }

    private static Document page(RequestSpecification visitor, String path) {
        return Jsoup.parse(visitor.get(path).then().statusCode(200).extract().asString());
    }

    private static void addQuestions() throws SQLException {
        var text = TestQuestions.text();
        for (var paragraph = 1; paragraph <= 60; paragraph++) {
            TestQuestions.add(TestQuestions.BASIC, text, paragraph);
            if (paragraph <= Sitting.ALL.size()) {
                TestQuestions.add(Sitting.ALL.get(paragraph - 1), text, paragraph);
            }
        }
    }

    private Demo demo(Map<String, String> settings) {
        var installation = new SmallRyeConfigBuilder()
                .withMapping(Installation.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(Installation.class);
        return new Demo(installation, accounts, answers, teaching, database, clock);
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
