package org.lectern.roster;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// A course for tests, with an instructor and who joined it.
public record Teaching(UUID course, Person instructor) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public static Teaching aCourse() {
        var instructor = People.instructor();
        var course = QuarkusTransaction.requiringNew()
                .call(() -> bean(Courses.class)
                        .add("History 8b", BERLIN, instructor.id())
                        .id());
        return new Teaching(course, instructor);
    }

    public String path() {
        return "/teach/courses/" + course;
    }

    public String path(Person learner) {
        return path() + "/learners/" + learner.id();
    }

    /// Puts somebody into the course, as joining by the code does.
    public Person joinedBy(Person learner) {
        return joinedBy(learner, learner.name());
    }

    public Person joinedBy(Person learner, String name) {
        QuarkusTransaction.requiringNew()
                .run(() -> bean(Enrolments.class)
                        .join(learner.id(), bean(Courses.class).findById(course), name));
        return learner;
    }

    /// A new code of the course.
    public String code() {
        return QuarkusTransaction.requiringNew().call(() -> {
            bean(JoinCodes.class).make(course, Duration.ofDays(1));
            return bean(JoinCodes.class).of(course).orElseThrow().code();
        });
    }

    public Person coInstructor() {
        var other = People.instructor();
        QuarkusTransaction.requiringNew().run(() -> bean(Courses.class).appoint(course, other.id()));
        return other;
    }

    public void remove(Person learner) {
        instructor.browser().post(path(learner) + "/removal").then().statusCode(303);
    }

    public void archive() {
        instructor.browser().post(path() + "/archiving").then().statusCode(303);
    }

    /// Applies a list, as the page does.
    public void apply(String text) {
        var list = LearnerList.read(text);
        var reading = bean(ListReading.class);
        var found =
                QuarkusTransaction.requiringNew().call(() -> bean(Courses.class).findById(course));
        var plan = QuarkusTransaction.requiringNew().call(() -> reading.plan(list, course, instructor.id()));
        reading.apply(list, found, instructor.id(), plan.digest(), found.rosterVersion())
                .orElseThrow();
    }

    /// Makes the slips of everybody who has not come yet.
    public void printsSlips() {
        instructor.browser().post(path() + "/slips").then().statusCode(303);
    }

    /// The learners as the list of the course shows them.
    Document roster() {
        return page(instructor, path());
    }

    /// A page that is there.
    static Document page(Person person, String path) {
        return read(person.browser().urlEncodingEnabled(false).get(path), 200);
    }

    static Document read(Response answer, int status) {
        return Jsoup.parse(answer.then().statusCode(status).extract().asString());
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
