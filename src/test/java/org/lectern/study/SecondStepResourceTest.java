package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.web.Sql;

@QuarkusTest
class SecondStepResourceTest {

    private Person anna;
    private String question;

    @BeforeEach
    void claim() throws SQLException {
        anna = People.learner();
        question = TestQuestions.add(TestQuestions.BASIC);
        Library.execute(
                "update question_version set kind = 'reported', details = ?::jsonb where question_id = ?",
                """
                {"asserted_by": ["an-elder", "a-writer"]}""",
                question);
    }

    @Test
    void keepsAnAnswerOnceHoweverOftenItIsSent() throws SQLException {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(put(id, Map.of("asks", "speaker", "answer", "an-elder")).statusCode())
                    .isEqualTo(204);
        }
        assertThat(put(id, Map.of("asks", "speaker", "answer", "a-writer")).statusCode())
                .as("the same id with another answer")
                .isEqualTo(409);
        put(UUID.randomUUID().toString(), Map.of("asks", "kind", "answer", "fact"));
        assertThat(rows()).containsExactlyInAnyOrder("speaker an-elder true", "kind fact false");
    }

    @Test
    void saysNothingOfWhetherItIsRight() {
        assertThat(put(UUID.randomUUID().toString(), Map.of("asks", "kind", "answer", "reported"))
                        .asString())
                .isEmpty();
    }

    @Test
    void changesNoCard() {
        put(UUID.randomUUID().toString(), Map.of("asks", "kind", "answer", "reported"));
        assertThat(anna.script().get("/api/v1/cards").jsonPath().getList("items"))
                .isEmpty();
        assertThat(anna.script().get("/api/v1/reviews").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void refusesWhatItCannotKeep() throws SQLException {
        var id = UUID.randomUUID().toString();
        for (var wrong : List.of(
                Map.of("asks", "colour", "answer", "red"),
                Map.of("asks", "kind"),
                Map.of("asks", "kind", "answer", "x".repeat(201)),
                Map.of("asks", "kind", "answer", "fact", "version", "9"),
                Map.of("asks", "kind", "answer", "fact", "version", "one"),
                Map.of("asks", "kind", "answer", "fact", "answered_at", "yesterday"))) {
            assertThat(put(id, wrong).statusCode()).as(wrong.toString()).isEqualTo(400);
        }
        assertThat(put("no-id", Map.of("asks", "kind", "answer", "fact")).statusCode())
                .isEqualTo(404);
        question = TestQuestions.add(TestQuestions.BASIC);
        assertThat(put(id, Map.of("asks", "kind", "answer", "fact")).statusCode())
                .as("a fact has no second step")
                .isEqualTo(400);
        assertThat(rows()).isEmpty();
    }

    @Test
    void believesADeviceAsFarAsAnAnswerToACard() throws SQLException {
        put(
                UUID.randomUUID().toString(),
                Map.of("asks", "kind", "answer", "fact", "answered_at", "0002-06-01T00:00:00Z"));
        put(
                UUID.randomUUID().toString(),
                Map.of("asks", "kind", "answer", "fact", "answered_at", "9000-01-01T00:00:00Z"));
        assertThat(texts("""
                select extract(year from claimed_at) || ' ' ||
                    (answered_at between now() - interval '31 days' and now() + interval '6 minutes')
                    || ' ' || (abs(study_day - extract(epoch from answered_at) / 86400) < 2)
                from second_step where learner_id = ? order by claimed_at""")).containsExactly("2 true true", "9000 true true");
    }

    @Test
    void takesTheSpeakerByIdWhateverTheNameIs() throws SQLException {
        Library.execute(
                "insert into entity (id, kind, label, details) values (?, 'person', 'The Elder', ?::jsonb)",
                "elder-1",
                "{\"variants\": []}");
        Library.execute("update question_version set details = ?::jsonb where question_id = ?", """
                {"asserted_by": ["elder-1", "a-writer"]}""", question);
        for (var answer : List.of("elder-1", "The Elder", "a-writer")) {
            put(UUID.randomUUID().toString(), Map.of("asks", "speaker", "answer", answer));
        }
        assertThat(rows())
                .containsExactlyInAnyOrder("speaker elder-1 true", "speaker The Elder true", "speaker a-writer false");
    }

    @Test
    void asksOnlyAboutCardsThatAreHersOrMayCome() throws SQLException {
        TestQuestions.retire(question);
        var answer = Map.of("asks", "kind", "answer", "reported");
        assertThat(put(UUID.randomUUID().toString(), answer).statusCode()).isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    private Response put(String id, Map<String, String> said) {
        var given = new HashMap<>(Map.of("version", "1", "answered_at", "2026-11-20T08:00:00Z"));
        given.putAll(said);
        return anna.script().queryParams(given).put("/api/v1/cards/%s/second-steps/%s".formatted(question, id));
    }

    private List<String> rows() throws SQLException {
        return texts("select asks || ' ' || answer || ' ' || is_right from second_step where learner_id = ?");
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = TestQuestions.connect();
                var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, anna.id());
            return Sql.list(statement, row -> row.getString(1));
        }
    }
}
