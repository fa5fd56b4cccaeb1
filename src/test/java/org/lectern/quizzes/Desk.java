package org.lectern.quizzes;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// An instructor at her desk, as her browser sees it; and sets that are there already.
public final class Desk {

    final Person person;

    Desk(Person person) {
        this.person = person;
    }

    static Desk open() {
        return new Desk(People.instructor());
    }

    /// A set of this person's, with these questions.
    public static UUID setOf(Person person, String... questions) {
        return set(person, questions).id();
    }

    /// The first place of a new set of this person's.
    public static UUID placeOf(Person person, String question) {
        return set(person, question).places().getFirst().id();
    }

    /// The address of the first place of a new set of this person's.
    public static String pathOfPlace(Person person, String question) {
        var set = set(person, question);
        return "/teach/sets/%s/places/%s"
                .formatted(set.id(), set.places().getFirst().id());
    }

    private static QuestionSet set(Person person, String... questions) {
        var now = Arc.container().instance(Clock.class).get().instant();
        var set = new QuestionSet("A set", person.id(), now);
        set.pick(List.of(questions), BigDecimal.ONE, now);
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(QuestionSets.class).get().persist(set));
        return set;
    }

    /// A new set of hers, made on the page.
    String make(String title) {
        return post("/teach/sets", "title", title)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^.*(/teach/sets/)", "$1");
    }

    Document page(String path) {
        return Jsoup.parse(get(path).then().statusCode(200).extract().asString());
    }

    Response get(String path) {
        return person.browser().urlEncodingEnabled(false).get(path);
    }

    /// Sends a form; pairs of names and values.
    Response post(String path, String... fields) {
        var request = person.browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.urlEncodingEnabled(true).post(path);
    }

    /// Sends a form of a set in the version that its page shows now.
    Response change(String set, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "version";
        all[1] = version(set);
        return post(set + path, all);
    }

    String version(String set) {
        return page(set).selectFirst("input[name=version]").attr("value");
    }

    /// What stands at each place.
    List<String> places(String set) {
        return page(set)
                .select("#places > li > div:first-child > a, #places > li > div:first-child:not(:has(> a))")
                .eachText();
    }

    /// The address of the place at a number.
    String place(String set, int number) {
        return page(set).selectFirst("#place-%d .acts a".formatted(number)).attr("href");
    }

    static Document refused(Response response) {
        return Jsoup.parse(response.then().statusCode(422).extract().asString());
    }
}
