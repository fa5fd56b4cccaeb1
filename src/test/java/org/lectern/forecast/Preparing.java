package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;

/// A learner of one text who plans for exams, as her browser does it.
public record Preparing(Library library, Person learner) {

    static Preparing begun() {
        var library = Library.open();
        var learner = People.learner();
        Library.execute(
                "insert into study_scope (learner_id, text_id, since) values (?, ?, now())",
                learner.id(),
                library.text());
        return new Preparing(library, learner);
    }

    /// The address of a plan of somebody's for all her cards, for an exam in 30 days.
    public static String planOf(Person learner) {
        return planOf(learner, "all");
    }

    /// @param cards as the form names them
    public static String planOf(Person learner, String cards) {
        var someday = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString();
        var made = learner.browser()
                .formParam("cards", cards)
                .formParam("date", someday)
                .post("/plan/new");
        return path(made).replaceFirst("\\?.*$", "");
    }

    String ofText() {
        return "text:" + library.text();
    }

    /// @param fields names and values
    Response post(String path, String... fields) {
        var request = learner.browser();
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }

    /// Plans for an exam of her text.
    ///
    /// @return the page of the plan
    String plan(int days, int minutes) {
        var made = post(
                "/plan/new",
                "cards",
                ofText(),
                "date",
                day().plusDays(days).toString(),
                "minutes",
                Integer.toString(minutes),
                "title",
                "The exam");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        var path = path(made);
        assertThat(path).endsWith("?made=true");
        return path.substring(0, path.indexOf('?'));
    }

    /// In her zone it is about noon.
    LocalDate day() {
        return LocalDate.ofInstant(Arc.container().instance(Clock.class).get().instant(), java.time.ZoneId.of(zone()));
    }

    private String zone() {
        return Jsoup.parse(learner.browser().get("/settings/schedule").asString())
                .selectFirst("#zone option[selected]")
                .attr("value");
    }

    static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    Document page(String path) {
        return Jsoup.parse(learner.browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    JsonPath pack() {
        return learner.script()
                .get("/api/v1/pack")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> planned() {
        return pack().getList("cards.findAll { it.planned }.question_id");
    }
}
