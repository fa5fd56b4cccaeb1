package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.study.TestQuestions;
import org.lectern.web.Ids;

@QuarkusTest
class MoveResourceTest {

    private final Instant start = Instant.now().minusSeconds(60);

    @Test
    void countsPassagesThatWereMet() throws SQLException {
        var anna = People.learner();
        var text = TestQuestions.text();
        for (int paragraph = 1; paragraph <= 3; paragraph++) {
            answer(anna, TestQuestions.add(TestQuestions.BASIC, text, paragraph), "easy", Duration.ZERO);
        }
        assertThat(moves(anna)).containsExactly(Map.of("from", "not met", "to", "steady", "passages", 3));
    }

    @Test
    void comparesWithWhatWasRememberedBefore() throws SQLException {
        var anna = People.learner();
        var question = TestQuestions.add(TestQuestions.BASIC);
        answer(anna, question, "good", Duration.ofDays(25));
        assertThat(moves(anna)).isEmpty();
        answer(anna, question, "good", Duration.ZERO);
        assertThat(moves(anna)).extracting(move -> move.get("from")).containsExactly("fading");
    }

    @Test
    void takesAPassageByItsWeakestCard() throws SQLException {
        var anna = People.learner();
        var text = TestQuestions.text();
        var weak = TestQuestions.add(TestQuestions.BASIC, text, 1);
        var other = TestQuestions.add(TestQuestions.BASIC, text, 1);
        answer(anna, weak, "good", Duration.ofDays(25));
        answer(anna, other, "easy", Duration.ZERO);
        assertThat(moves(anna)).isEmpty();
    }

    @Test
    void forgetsWhatWasTakenBack() throws SQLException {
        var anna = People.learner();
        var review = answer(anna, TestQuestions.add(TestQuestions.BASIC), "easy", Duration.ZERO);
        post(anna, Map.of("review_id", Ids.make(Instant.now()), "voids", review, "answered_at", now()));
        assertThat(moves(anna)).isEmpty();
    }

    @Test
    void saysNothingOfAnotherLearner() throws SQLException {
        answer(People.learner(), TestQuestions.add(TestQuestions.BASIC), "easy", Duration.ZERO);
        assertThat(moves(People.learner())).isEmpty();
    }

    @Test
    void refusesATimeThatIsNoneOrTooLongAgo() {
        var anna = People.learner();
        for (var since :
                List.of("yesterday", "", start.minus(Duration.ofDays(3)).toString())) {
            anna.script()
                    .queryParam("since", since)
                    .get("/api/v1/passages/moves")
                    .then()
                    .statusCode(400);
        }
        anna.script().get("/api/v1/passages/moves").then().statusCode(400);
    }

    private List<Map<String, Object>> moves(Person person) {
        return person.script()
                .queryParam("since", start.toString())
                .get("/api/v1/passages/moves")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static UUID answer(Person person, String question, String rating, Duration ago) {
        var id = Ids.make(Instant.now().minus(ago));
        post(
                person,
                Map.of(
                        "review_id",
                        id,
                        "question_id",
                        question,
                        "version",
                        1,
                        "rating",
                        rating,
                        "answered_at",
                        Instant.now().minus(ago).toString(),
                        "took_ms",
                        5000));
        return id;
    }

    private static void post(Person person, Map<String, Object> review) {
        var status = person.script()
                .contentType("application/json")
                .body(Map.of("reviews", List.of(review)))
                .post("/api/v1/reviews")
                .jsonPath()
                .getString("results[0].status");
        assertThat(status).isEqualTo("applied");
    }

    private static String now() {
        return Instant.now().toString();
    }
}
