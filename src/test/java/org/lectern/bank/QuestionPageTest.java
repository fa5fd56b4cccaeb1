package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class QuestionPageTest {

    @TempDir
    Path folder;

    Workshop shop;
    Person person;
    String path;

    @BeforeEach
    void open() {
        shop = Workshop.open(folder);
        person = shop.instructor;
        path = "/teach/questions/" + shop.question();
    }

    @Test
    void savesANewVersionAndShowsWhoChangedWhat() {
        var form = form(person, path);
        form.put("stem", List.of("Who presided over the Assembly first?"));
        form.put("why", List.of("Clearer."));
        send(person, path, form).then().statusCode(303);
        assertThat(page(person, path + "?saved=yes").selectFirst(".notice.ok").text())
                .isEqualTo("Saved. This is version 2. Marks of quizzes that asked it");
        var versions = page(person, path + "/versions");
        assertThat(versions.select("#versions h2").eachText())
                .containsExactly("Version 2, the one that holds", "Version 1");
        assertThat(versions.selectFirst("#version-2").text()).contains(", you", "Clearer.", "Question");
        assertThat(versions.selectFirst("#version-2 ins").text()).contains("presided over");
        assertThat(versions.selectFirst("#version-1").text()).contains("from the files");
    }

    @Test
    void savesNothingWhereNothingWasChanged() {
        send(person, path, form(person, path)).then().statusCode(303);
        assertThat(shop.found(shop.question()).version()).isEqualTo(1);
        assertThat(shop.found(shop.question()).edits()).isZero();
    }

    @Test
    void takesAnOldVersionBackAsANewOne() {
        var form = form(person, path);
        form.put("stem", List.of("Who presided over the Assembly first?"));
        send(person, path, form).then().statusCode(303);
        var back = page(person, path + "/versions").selectFirst("#version-1 form");
        send(
                        person,
                        back.attr("action"),
                        Map.of(
                                "seen",
                                List.of(back.selectFirst("input[name=seen]").attr("value"))))
                .then()
                .statusCode(303);
        assertThat(shop.found(shop.question()).version()).isEqualTo(3);
        assertThat(shop.definition(shop.question()))
                .isEqualTo(shop.version(shop.question(), 1).definition());
    }

    @Test
    void overwritesNothingThatSomebodyElseChanged() {
        var mine = form(person, path);
        var other = People.instructor();
        var theirs = form(other, path);
        theirs.put("stem", List.of("Who led the Assembly first?"));
        send(other, path, theirs).then().statusCode(303);
        mine.put("explanation", List.of("He was an astronomer."));
        mine.put("stem", List.of("Mine?"));
        var refused = Jsoup.parse(
                send(person, path, mine).then().statusCode(412).extract().asString());
        assertThat(refused.selectFirst("#theirs ins").text()).contains("led");
        assertThat(refused.selectFirst("#stem").wholeText()).isEqualTo("Mine?");
        assertThat(refused.selectFirst("#explanation").wholeText()).isEqualTo("He was an astronomer.");
        assertThat(shop.found(shop.question()).version()).isEqualTo(2);
        send(person, path, form(refused)).then().statusCode(303);
        assertThat(shop.definition(shop.question()).content().stem()).isEqualTo("Mine?");
    }

    @Test
    void noticesThatSubjectsWereChangedMeanwhile() {
        var mine = form(person, path);
        var theirs = form(person, path);
        theirs.put("tag", List.of("people"));
        send(person, path, theirs).then().statusCode(303);
        send(person, path, mine).then().statusCode(412);
        assertThat(shop.found(shop.question()).tags()).containsExactly("people");
    }

    /// The same rules as `bank check`, each at its field.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "G2|cite-1-exact|The second president|cite",
                "G5|kind|author-claim|asserted_by",
                "M2|wrong-2|Mirabeau|options",
                "M6|wrong-2|none of the above|options",
                "M7|wrong-2|always somebody|options",
                "S1|stem|Who was the first president of the Assembly|stem",
                "S2|stem|Who was not the first president?|stem",
                "S3|stem|He was the first president. Who?|stem",
                "M4|category|place|category",
                "G3|answer|Mirabeau de Riqueti|answer",
                "B5|voice|editor|voice"
            })
    void saysAtTheFieldWhatARuleSays(String rule, String field, String value, String at) {
        var form = form(person, path);
        form.put("entity", List.of(""));
        form.put(field, List.of(value));
        form.put("act", List.of("check"));
        var page = Jsoup.parse(
                send(person, path, form).then().statusCode(200).extract().asString());
        assertThat(page.select("#" + at + "-advice p")).as(rule).isNotEmpty();
        assertThat(shop.found(shop.question()).edits()).isZero();

        var json = send(person, path + "/check", form)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(json.getList("advice.rule", String.class)).contains(rule);
        assertThat(json.getList("advice.message", String.class))
                .allSatisfy(message -> assertThat(message)
                        .doesNotContain("yaml", "asserted_by", "selector", "waive", "blurb", "distractor", "stem"));
    }

    @Test
    void takesAReasonWhyAdviceDoesNotHold() {
        var form = form(person, path);
        form.put("stem", List.of("Who was not the first president?"));
        form.put("act", List.of("check"));
        var page = Jsoup.parse(
                send(person, path, form).then().statusCode(200).extract().asString());
        var rule = page.selectFirst("input[name^=waive-][value=S2]").attr("name");
        form.put(rule, List.of("S2"));
        form.put(rule.replace("-rule", "-reason"), List.of("The text itself says no."));
        form.put("act", List.of("save"));
        send(person, path, form).then().statusCode(303);

        var saved = page(person, path);
        assertThat(saved.select("#stem-advice p")).isEmpty();
        assertThat(saved.select("input[name^=waive-][value=S2]")).hasSize(1);
        assertThat(saved.selectFirst("input[name=waive-1-reason]").val()).isEqualTo("The text itself says no.");
        var again = form(person, path);
        again.put("waive-1-reason", List.of(""));
        send(person, path, again).then().statusCode(303);
        assertThat(page(person, path).select("#stem-advice p")).isNotEmpty();
    }

    @Test
    void publishesNothingThatARuleBlocks() {
        var form = form(person, path);
        form.put("cite-1-exact", List.of("The second president"));
        var page = Jsoup.parse(
                send(person, path, form).then().statusCode(422).extract().asString());
        assertThat(page.selectFirst("#status-problem").text()).startsWith("It cannot be published as it is");
        assertThat(page.selectFirst("#cite-advice .blocks").text())
                .startsWith("Before it is published: These words are not in the text");
        form.put("status", List.of("draft"));
        send(person, path, form).then().statusCode(303);
        assertThat(shop.found(shop.question()).isServed()).isFalse();
    }

    @Test
    void showsTheTextBesideTheForm() {
        var page = page(person, path);
        assertThat(page.select(".source p")).hasSize(5);
        assertThat(page.selectFirst(".source .cited").text()).startsWith("2 The Estates met at Versailles");
        assertThat(page.selectFirst("input[name=cite-1-paragraph]").attr("value"))
                .isEqualTo("2");
    }

    @Test
    void showsItAsALearnerGetsIt() {
        var form = form(person, path);
        form.put("stem", List.of("Who was the *first* president? <script>alert(1)</script>"));
        form.put("act", List.of("preview"));
        var html = send(person, path, form).then().statusCode(200).extract().asString();
        var page = Jsoup.parse(html);
        assertThat(page.selectFirst("#as-learner .stem em").text()).isEqualTo("first");
        assertThat(page.selectFirst("#as-learner mark").text()).startsWith("The first president");
        assertThat(html).doesNotContain("<script>alert");
        assertThat(page(person, path + "/preview").selectFirst(".key .right").text())
                .isEqualTo("Jean Bailly");
    }

    @Test
    void offersWhatTheFilesSay() {
        var form = form(person, path);
        form.put("stem", List.of("Who presided over the Assembly first?"));
        send(person, path, form).then().statusCode(303);
        shop.files.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        shop.load();
        var page = page(person, path);
        assertThat(page.selectFirst("#upstream").text()).contains("then,");
        var adopt = page.selectFirst("#upstream form");
        send(
                        person,
                        adopt.attr("action"),
                        Map.of("seen", List.of(adopt.selectFirst("input").attr("value"))))
                .then()
                .statusCode(303);
        assertThat(page(person, path).select("#upstream")).isEmpty();
        assertThat(shop.definition(shop.question()).content().stem()).startsWith("Who, then,");
        send(person, path + "/upstream/adoption", Map.of("seen", List.of("1")))
                .then()
                .statusCode(404);
    }

    @Test
    void isReadOnlyForThoseWhoMayNotChangeIt() {
        shop.giveTo(person.id());
        var other = People.instructor();
        var form = form(person, path);
        assertThat(page(other, path).select("form[data-check]")).isEmpty();
        send(other, path, form).then().statusCode(403);
        send(other, path + "/check", form).then().statusCode(403);
        send(other, path + "/versions/1/return", Map.of("seen", List.of("0")))
                .then()
                .statusCode(403);
        send(People.learner(), path, form).then().statusCode(403);
        send(People.administrator(), path, form).then().statusCode(303);
        assertThat(page(other, path + "/versions").select("#versions form")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "basic",
        "cloze",
        "choice",
        "choices",
        "true-false",
        "short",
        "match",
        "order",
        "attribution",
        "date",
        "number"
    })
    void hasAFormForEachType(String type) {
        var bank = Workshop.bankOf(person);
        var begun = page(
                person, "/teach/banks/%s/questions/new?type=%s&source=%s".formatted(bank, type, shop.files.source()));
        assertThat(begun.select(".source p")).hasSize(5);
        var form = form(begun);
        form.put("stem", List.of(type.equals("cloze") ? "It was {{1789::year}}." : "What was it?"));
        form.put("answer", List.of(type.equals("true-false") ? "true" : type.equals("date") ? "1789" : "14"));
        for (var i = 1; i <= 3; i++) {
            form.put("wrong-" + i, List.of("wrong " + i));
            form.put("wrong-%d-why".formatted(i), List.of("it is not"));
            form.put("right-" + i, List.of("right " + i));
            form.put("item-" + i, List.of("item " + i));
            form.put("pair-%d-left".formatted(i), List.of("left " + i));
            form.put("pair-%d-right".formatted(i), List.of("right " + i));
        }
        form.put("tag", List.of("people"));
        var made = send(person, "/teach/banks/%s/questions".formatted(bank), form);
        var to = made.then().statusCode(303).extract().header("Location").replaceFirst("^.*(/teach/)", "$1");
        var id = to.replaceAll("^.*/|\\?.*$", "");
        assertThat(QuestionType.of(shop.definition(id).content()).slug()).isEqualTo(type);
        assertThat(shop.found(id).status()).isEqualTo(Status.DRAFT);
        send(person, QuestionPage.path(id), form(person, QuestionPage.path(id)))
                .then()
                .statusCode(303);
        assertThat(shop.found(id).version())
                .as("the form gives back what it shows")
                .isEqualTo(1);
    }

    @Test
    void refusesHugeForms() {
        var form = form(person, path);
        form.put("explanation", List.of("x".repeat(100_000)));
        var page = Jsoup.parse(
                send(person, path, form).then().statusCode(422).extract().asString());
        assertThat(page.selectFirst("#explanation-problem").text()).isEqualTo("At most 4000 characters.");
        var wide = form(person, path);
        for (var i = 1; i <= 100; i++) {
            wide.put("wrong-" + i, List.of("option " + i));
        }
        send(person, path, wide).then().statusCode(422);
        assertThat(shop.found(shop.question()).edits()).isZero();
    }

    static Document page(Person person, String path) {
        return Jsoup.parse(person.browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static Map<String, List<String>> form(Person person, String path) {
        return form(page(person, path));
    }

    /// What a browser would send of the page's form.
    static Map<String, List<String>> form(Document page) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : page.select("form[data-check]").first().select("input, select, textarea")) {
            var name = field.attr("name");
            if (field.is("textarea")) {
                fields.put(name, List.of(field.wholeText()));
            } else if (field.is("select")) {
                var chosen = field.selectFirst("option[selected]");
                fields.put(name, List.of((chosen == null ? field.selectFirst("option") : chosen).attr("value")));
            } else if (!field.attr("type").equals("checkbox")) {
                fields.put(name, List.of(field.attr("value")));
            } else if (field.hasAttr("checked")) {
                fields.merge(name, List.of(field.attr("value")), QuestionPageTest::both);
            }
        }
        return fields;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    static Response send(Person person, String path, Map<String, List<String>> fields) {
        var request = person.browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        fields.forEach((name, values) -> values.forEach(value -> request.formParam(name, value)));
        return request.post(path);
    }
}
