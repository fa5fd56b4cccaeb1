package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.bank.QuestionPageTest.page;
import static org.lectern.bank.QuestionPageTest.send;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.accounts.Role;
import org.lectern.progress.Library;

@QuarkusTest
class BankPageTest {

    @TempDir
    Path folder;

    Workshop shop;
    Person person;
    String path;

    @BeforeEach
    void open() {
        shop = Workshop.open(
                folder,
                SampleBank.GOOD
                        + SampleBank.question("basic", "stem: What did they swear?\nanswer: Not to part.")
                                .replace("oath-question", "oath-swear")
                                .replace("status: reviewed", "status: draft")
                        + SampleBank.question("number", "stem: How many soldiers?\nanswer: \"1200\"")
                                .replace("oath-question", "oath-soldiers")
                                .replace("difficulty: 1", "difficulty: 3"));
        person = shop.instructor;
        path = "/teach/banks/" + shop.bank();
    }

    @Test
    void listsBanksAndMakesOne() {
        assertThat(page(person, "/teach/banks").select("#banks a[href='%s']".formatted(path)))
                .hasSize(1);
        var to = send(person, "/teach/banks", Map.of("title", List.of(" My \n bank ")))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        var mine = page(person, to.replaceFirst("^.*(/teach/)", "$1"));
        assertThat(mine.selectFirst("h1").text()).isEqualTo("My bank");
        assertThat(mine.text()).contains("There are no questions in this bank yet.", "Its owner is you.");
        var refused = send(person, "/teach/banks", Map.of("title", List.of("x".repeat(121))));
        assertThat(Jsoup.parse(refused.then().statusCode(422).extract().asString())
                        .selectFirst("#title-problem")
                        .text())
                .isEqualTo("A title has at most 120 characters.");
    }

    @Test
    void namesWhatNoQuestionAsksAbout() {
        assertThat(page(person, path).select("a[href='%s/coverage']".formatted(path)))
                .hasSize(1);
        var coverage = page(person, path + "/coverage");
        assertThat(coverage.text())
                .contains("1 of 4 paragraphs have a question", "Paragraphs without a question", "1790s, paragraph 5");
        assertThat(coverage.selectFirst("#names").text()).contains("Versailles").doesNotContain("Bailly");
        assertThat(coverage.selectFirst("section .rows a").attr("href"))
                .isEqualTo("%s/questions/new?source=%s&paragraph=3".formatted(path, shop.files.source()));
    }

    @Test
    void goesOnWithAQuestionThatWasBegunInTheReader() {
        var begun = "?source=%s&paragraph=2&from=The+Estates+met&to=from+Paris.".formatted(shop.text());
        var page = page(person, "/teach/banks" + begun);
        assertThat(page.selectFirst("#banks a[href*='%s']".formatted(shop.bank()))
                        .attr("href"))
                .isEqualTo(path + "/questions/new" + begun);
        var fields = new java.util.HashMap<String, List<String>>();
        page.select("main form input").forEach(field -> fields.put(field.attr("name"), List.of(field.val())));
        fields.put("title", List.of("Begun"));
        var to = send(person, "/teach/banks", fields)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(to).endsWith("/questions/new" + begun);
        var first = page(person, "/teach/banks?source=%s&paragraph=2&from=The+Estates".formatted(shop.text()));
        assertThat(first.selectFirst("main form [name=exact]").val()).isEqualTo("The Estates");
    }

    @Test
    void findsQuestions() {
        assertThat(stems("")).hasSize(3);
        assertThat(stems("?q=SWEAR")).containsExactly("What did they swear?");
        assertThat(stems("?q=not+to+part")).containsExactly("What did they swear?");
        assertThat(stems("?q=100%25_")).isEmpty();
        assertThat(stems("?status=draft")).containsExactly("What did they swear?");
        assertThat(stems("?type=number")).containsExactly("How many soldiers?");
        assertThat(stems("?tag=people")).containsExactly("Who was the first president of the Assembly?");
        assertThat(stems("?difficulty=3&kind=fact&text=" + shop.files.source())).containsExactly("How many soldiers?");
        assertThat(stems("?status=local")).isEmpty();
        assertThat(stems("?sort=difficulty").getLast()).isEqualTo("How many soldiers?");
        assertThat(stems("?sort=hardest")).hasSize(3);
        assertThat(stems("?from=2")).hasSize(1);
        assertThat(stems("?type=nonsense&sort=nonsense&from=nonsense&status=nonsense"))
                .hasSize(3);
        assertThat(page(person, path + "?q=nothing+like+it").text()).contains("No question fits.");
    }

    @Test
    void tellsHowHardQuestionsProveOnceThereAreEnoughAnswers() {
        for (var i = 0; i < 10; i++) {
            answer(shop.question(), i < 3 ? 3 : 1, 1);
        }
        answer(shop.files.source() + "-soldiers", 3, 1);
        assertThat(row(shop.question())).contains("30 % of 10 right at first");
        assertThat(row(shop.files.source() + "-soldiers")).contains("too few answers to tell");
        assertThat(stems("?facility=hard")).containsExactly("Who was the first president of the Assembly?");
        assertThat(stems("?facility=easy")).isEmpty();
        assertThat(stems("?facility=unknown")).hasSize(2);
        assertThat(stems("?sort=hardest").getFirst()).startsWith("Who was the first");
    }

    @Test
    void countsOnlyFirstAnswersToTheKeyThatHolds() {
        for (var i = 0; i < 10; i++) {
            var learner = answer(shop.question(), 1, 1);
            review(learner, shop.question(), 4, 1, 60);
            review(learner, shop.question(), 4, 2, -60);
        }
        assertThat(row(shop.question())).contains("0 % of 10 right at first");
    }

    @Test
    void changesManyAtOnceAndUndoesIt() {
        var ids = List.of(shop.question(), shop.files.source() + "-swear");
        var done = done(Map.of("question", ids, "act", List.of("retire")));
        assertThat(done.selectFirst(".notice.ok p").text()).isEqualTo("2 questions were retired.");
        assertThat(stems("?status=retired")).hasSize(2);
        var batch = done.selectFirst(".notice input[name=batch]").attr("value");
        var undone = follow(send(person, path + "/many/undoing", Map.of("batch", List.of(batch))));
        assertThat(undone.selectFirst(".notice.ok p").text()).isEqualTo("2 questions were put back as they were.");
        assertThat(shop.found(shop.question()).isServed()).isTrue();
        assertThat(shop.found(shop.files.source() + "-swear").status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void givesSubjectsToMany() {
        var ids = List.of(shop.question(), shop.files.source() + "-swear");
        var done = done(Map.of("question", ids, "act", List.of("tag"), "subject", List.of("people")));
        assertThat(done.selectFirst(".notice.ok p").text())
                .isEqualTo(
                        "1 question was given the subject. 1 was left as it is: it is so already, or a rule forbids it.");
        assertThat(shop.found(ids.getLast()).tags()).contains("people");
        assertThat(refused(Map.of("question", ids, "act", List.of("tag"), "subject", List.of("nothing")), "subject"))
                .isEqualTo("Choose a subject.");
        assertThat(refused(Map.of("act", List.of("retire")), "question")).isEqualTo("Choose one to 50 questions.");
    }

    @Test
    void copiesIntoABankOfOnesOwnAndMovesBetweenSuch() {
        var mine = Workshop.bankOf(person);
        done(Map.of("question", List.of(shop.question()), "act", List.of("copy"), "to", List.of(mine)));
        var copy = page(person, "/teach/banks/" + mine)
                .select("#questions .button")
                .attr("href");
        var id = copy.substring(copy.lastIndexOf('/') + 1);
        assertThat(id).isNotEqualTo(shop.question());
        assertThat(shop.found(id).status()).isEqualTo(Status.DRAFT);
        assertThat(QuestionTexts.answers(shop.definition(id).content())).containsExactly("Jean Bailly");

        var other = Workshop.bankOf(person);
        var form = Map.of("question", List.of(id), "act", List.of("move"), "to", List.of(other));
        send(person, "/teach/banks/%s/many".formatted(mine), form).then().statusCode(303);
        assertThat(shop.found(id).bankId()).isEqualTo(other);
        var kept = done(Map.of("question", List.of(shop.question()), "act", List.of("move"), "to", List.of(mine)));
        assertThat(kept.selectFirst(".notice.ok p").text()).startsWith("0 questions were moved. 1 was left");
        var stranger = People.instructor();
        send(stranger, "/teach/banks/%s/many".formatted(other), form).then().statusCode(403);
        send(
                        stranger,
                        path + "/many",
                        Map.of("question", List.of(shop.question()), "act", List.of("copy"), "to", List.of(mine)))
                .then()
                .statusCode(403);
    }

    @Test
    void letsAnAdministratorNameAnOwnerAndTheOwnerEditors() {
        var owner = People.withPassword(Role.INSTRUCTOR);
        var editor = People.withPassword(Role.INSTRUCTOR);
        var owners = path + "/owners";
        send(person, owners, Map.of("name", List.of(owner.name()), "as", List.of("owner")))
                .then()
                .statusCode(403);
        var administrator = People.administrator();
        var early = send(administrator, owners, Map.of("name", List.of(editor.name()), "as", List.of("editor")));
        assertThat(Jsoup.parse(early.then().statusCode(422).extract().asString())
                        .selectFirst("#name-problem")
                        .text())
                .startsWith("Name an owner first");
        send(administrator, owners, Map.of("name", List.of(owner.name()), "as", List.of("owner")))
                .then()
                .statusCode(303);
        assertThat(page(person, owners).selectFirst("#owner").text()).isEqualTo(owner.name());
        send(person, path + "/title", Map.of("title", List.of("Mine"))).then().statusCode(403);
        send(editor, path + "/title", Map.of("title", List.of("Mine"))).then().statusCode(403);
        send(owner, owners, Map.of("name", List.of(editor.name()), "as", List.of("editor")))
                .then()
                .statusCode(303);
        send(editor, path + "/title", Map.of("title", List.of("Ours"))).then().statusCode(303);
        assertThat(page(person, path).selectFirst("h1").text()).isEqualTo("Ours");
        assertThat(page(person, path).select("a[href$='/new']")).isEmpty();
        var twice = send(owner, owners, Map.of("name", List.of(editor.name()), "as", List.of("editor")));
        assertThat(Jsoup.parse(twice.then().statusCode(422).extract().asString())
                        .selectFirst("#name-problem")
                        .text())
                .isEqualTo("They may change it already.");
        send(owner, owners + "/%s/removal".formatted(editor.id()), Map.of())
                .then()
                .statusCode(303);
        send(editor, path + "/title", Map.of("title", List.of("Mine"))).then().statusCode(403);
        var nobody = send(
                owner,
                owners,
                Map.of("name", List.of(People.learnerWithPassword().name())));
        assertThat(Jsoup.parse(nobody.then().statusCode(422).extract().asString())
                        .selectFirst("#name-problem")
                        .text())
                .isEqualTo("No instructor signs in with this name.");
    }

    @Test
    void leadsFromTeachToTheForm() {
        assertThat(page(person, "/teach").select("nav a[href='/teach/banks']")).isNotEmpty();
        assertThat(page(person, path).select("#questions a.button").eachAttr("href"))
                .contains("/teach/questions/" + shop.question());
        assertThat(page(person, path + "/questions/new").select("#type option")).hasSize(11);
        page(
                person,
                path
                        + "/questions/new?type=choice&source=%s&from=The+first&to=Jean+Bailly&paragraph=2"
                                .formatted(shop.files.source()));
    }

    private List<String> stems(String query) {
        return page(person, path + query).select("#questions label").stream()
                .map(label -> label.ownText())
                .toList();
    }

    private String row(String id) {
        return page(person, path)
                .selectFirst("label[for=choose-%s]".formatted(id))
                .text();
    }

    private Document done(Map<String, List<String>> fields) {
        return follow(send(person, path + "/many", fields));
    }

    private Document follow(io.restassured.response.Response response) {
        var to = response.then().statusCode(303).extract().header("Location");
        return page(person, to.replaceFirst("^.*(/teach/)", "$1"));
    }

    private String refused(Map<String, List<String>> fields, String field) {
        var refused = send(person, path + "/many", fields)
                .then()
                .statusCode(422)
                .extract()
                .asString();
        return Jsoup.parse(refused).selectFirst("#%s-problem".formatted(field)).text();
    }

    /// A learner's first answer.
    private Person answer(String question, int rating, int key) {
        var learner = People.learner();
        Library.execute(
                "insert into card (learner_id, question_id, version, key_version, phase, due_at) values (?, ?, 1, 1, 'new', now())",
                learner.id(),
                question);
        review(learner, question, rating, key, 0);
        return learner;
    }

    private static void review(Person learner, String question, int rating, int key, int secondsLater) {
        var at = java.time.Instant.now().plusSeconds(secondsLater);
        Library.execute(
                """
                insert into review (learner_id, review_id, question_id, version, key_version, rating, answered_at,
                    claimed_at, received_at, study_day, took_ms, content_sha, weights_id, learning_steps,
                    relearning_steps, phase_before, phase_after, step_after, reps_after, lapses_after, due_after)
                values (?, ?, ?, 1, ?, ?, ?, ?, ?, 1, 4000, ?, 0, 2, 1, 'new', 'learning', 0, 1, 0, ?)""", learner.id(), java.util.UUID.randomUUID(), question, key, rating, at, at, at, new byte[32], at);
    }
}
