package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Library;
import org.lectern.study.TestQuestions;
import org.lectern.web.Ids;

/// What plans make of the pack and of Today.
@QuarkusTest
class PlannedDaysTest {

    private Preparing anna;

    @BeforeEach
    void begin() {
        anna = Preparing.begun();
    }

    @Test
    void bringsACardBeforeItIsDue() {
        anna.library().remember(anna.learner(), "opened", 5, 4, 30);
        assertThat(anna.pack().getList("cards.findAll { it.question_id == '%s' }".formatted(question("opened"))))
                .isEmpty();
        anna.plan(1, 15);
        var pack = anna.pack();
        assertThat(pack.getInt("counts.due")).isEqualTo(1);
        assertThat(anna.planned()).contains(question("opened"));
        assertThat(anna.page("/").selectFirst("#session").text()).startsWith("1 to review and 2 new");
    }

    @Test
    void answersAnEarlyCardAsTheButtonSaid() {
        anna.library().remember(anna.learner(), "opened", 5, 4, 30);
        anna.plan(1, 15);
        var card = anna.pack().setRootPath("cards.find { it.question_id == '%s' }".formatted(question("opened")));
        var promised = card.getString("outcomes.good.due_at");
        var answered = answer("opened");
        assertThat(answered.getString("results[0].card.due_at")).isEqualTo(promised);
        assertThat(anna.planned()).doesNotContain(question("opened"));
    }

    @Test
    void keepsDueCardsForAnotherDayWhereTheMinutesAreShort() {
        rememberMany(30);
        assertThat(anna.pack().getInt("counts.due")).isEqualTo(30);
        anna.plan(10, 1);
        var due = anna.pack().getInt("counts.due");
        assertThat(due).isBetween(1, 12);
        assertThat(anna.pack().getList("cards.findAll { it.phase == 'review' }"))
                .hasSize(due);
        assertThat(anna.page("/").selectFirst("#session").text()).startsWith(due + " to review");
    }

    @Test
    void meetsNewCardsInThePlansOrderAndNumber() {
        anna.library().addMore(30);
        anna.plan(1, 1);
        var pack = anna.pack();
        assertThat(pack.getInt("counts.new")).as("one minute holds three").isEqualTo(3);
        assertThat(pack.getList("cards.question_id"))
                .containsExactlyInAnyOrder(question("opened"), question("years"), question("thanked"));
    }

    @Test
    void leavesOtherCardsAsTheyAre() {
        var other = Library.open();
        other.remember(anna.learner(), "opened", 5, 6, 5);
        anna.library().remember(anna.learner(), "opened", 5, 4, 30);
        anna.plan(1, 15);
        var pack = anna.pack();
        assertThat(pack.getInt("counts.due")).isEqualTo(2);
        assertThat(pack.getList("cards.question_id")).contains(other.question("opened"));
        assertThat(pack.getList("cards.question_id").indexOf(other.question("opened")))
                .as("after what is planned")
                .isGreaterThan(pack.getList("cards.question_id").indexOf(question("opened")));
    }

    @Test
    void bringsNothingOfAPlanThatWasEnded() {
        anna.library().remember(anna.learner(), "opened", 5, 4, 30);
        var plan = anna.plan(1, 15);
        assertThat(anna.planned()).isNotEmpty();
        anna.post(plan + "/ending");
        assertThat(anna.planned()).isEmpty();
        assertThat(anna.pack().getInt("counts.due")).isZero();
    }

    @Test
    void makesOnePlanForAllWhoComeAtTheSameTime() throws Exception {
        anna.library().addMore(20);
        anna.plan(5, 2);
        Library.execute(
                "delete from planned_day where learner_id = ?", anna.learner().id());
        var asks = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 4; i++) {
            asks.add(anna::planned);
        }
        try (var people = Executors.newFixedThreadPool(4)) {
            var seen = new HashSet<List<String>>();
            for (var answer : people.invokeAll(asks)) {
                seen.add(answer.get());
            }
            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void plansOnceUntilSomethingIsAnother() throws SQLException {
        anna.plan(5, 5);
        anna.pack();
        var made = madeAt();
        anna.page("/");
        answer("opened");
        anna.pack();
        assertThat(madeAt()).as("not while she studies").isEqualTo(made);

        Library.execute(
                "update account set minutes_a_day = 20 where id = ?",
                anna.learner().id());
        anna.pack();
        assertThat(madeAt()).isAfter(made);
    }

    @Test
    void plansAnewAfterASession() throws SQLException {
        anna.library().remember(anna.learner(), "opened", 5, 4, 30);
        anna.plan(5, 5);
        anna.pack();
        var anHourAgo = Instant.now().minusSeconds(3_600);
        Library.execute(
                "update planned_day set made_at = ? where learner_id = ?",
                anHourAgo.minusSeconds(60),
                anna.learner().id());
        anna.library().answer(anna.learner(), "opened", 3, anHourAgo, anHourAgo.plusSeconds(86_400));
        anna.pack();
        assertThat(madeAt()).isAfter(anHourAgo);
    }

    @Test
    void keepsNothingForWhoPlansNothing() throws SQLException {
        anna.library().remember(anna.learner(), "opened", 5, 6, 5);
        assertThat(anna.pack().getInt("counts.due")).isEqualTo(1);
        answer("opened");
        anna.pack();
        anna.page("/");
        anna.page("/plan");
        assertThat(Library.count("planned_day", anna.learner())).isZero();
    }

    private String question(String name) {
        return anna.library().question(name);
    }

    private void rememberMany(int count) {
        anna.library().addMore(count);
        for (int i = 0; i < count; i++) {
            anna.library().remember(anna.learner(), "more-" + i, 5, 6 + i % 5, 5);
        }
        Library.execute(
                "update account set new_a_day = 0 where id = ?", anna.learner().id());
    }

    private JsonPath answer(String name) {
        return anna.learner()
                .script()
                .contentType(ContentType.JSON)
                .body(Map.of("reviews", List.of(TestQuestions.answer(Ids.make(Instant.now()), question(name), "good"))))
                .post("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Instant madeAt() throws SQLException {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.prepareStatement("select made_at from planned_day where learner_id = ?")) {
            statement.setObject(1, anna.learner().id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, java.time.OffsetDateTime.class).toInstant();
            }
        }
    }
}
