package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;
import static org.lectern.roster.Teaching.read;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.Role;

@QuarkusTest
class CoursePageTest {

    private final Teaching teaching = Teaching.aCourse();

    @Nested
    class AsInstructor {

        @Test
        void listsLearnersAsAnAlphabetDoes() {
            teaching.joinedBy(People.learner(), "Zoe");
            teaching.joinedBy(People.learner(), "Ärmel");
            teaching.joinedBy(People.learner(), "anna");
            teaching.joinedBy(People.learner(), "Bert");
            assertThat(names(teaching.path())).containsExactly("anna", "Ärmel", "Bert", "Zoe");
        }

        @Test
        void findsALearnerWhateverTheAccents() {
            teaching.joinedBy(People.learner(), "Jürgen Müller");
            teaching.joinedBy(People.learner(), "Jürgen Schulz");
            assertThat(names(teaching.path() + "?q=MULLER%20jurgen")).containsExactly("Jürgen Müller");
            assertThat(page(teaching.instructor(), teaching.path() + "?q=nobody")
                            .select(".empty")
                            .text())
                    .startsWith("Nobody fits.");
        }

        @Test
        void siftsAndSortsBySection() {
            put(teaching.joinedBy(People.learner(), "Anna"), "8b");
            put(teaching.joinedBy(People.learner(), "Bert"), "8a");
            put(teaching.joinedBy(People.learner(), "Carl"), "8b");
            assertThat(names(teaching.path() + "?section=8b")).containsExactly("Anna", "Carl");
            assertThat(names(teaching.path() + "?sort=section")).containsExactly("Bert", "Anna", "Carl");
        }

        private void put(People.Person learner, String section) {
            teaching.instructor()
                    .browser()
                    .formParam(
                            "name",
                            Teaching.page(teaching.instructor(), teaching.path(learner))
                                    .select("#name")
                                    .val())
                    .formParam("section", section)
                    .post(teaching.path(learner))
                    .then()
                    .statusCode(303);
        }

        @Test
        void pagesThroughAllOfThemOnce() {
            for (int i = 0; i < 120; i++) {
                teaching.joinedBy(People.learner(), "Learner %03d".formatted(i));
            }
            var seen = new ArrayList<String>();
            var next = teaching.path() + "?q=learner";
            int pages = 0;
            while (!next.isEmpty()) {
                var shown = page(teaching.instructor(), next);
                seen.addAll(shown.select("#learners a").eachText());
                next = shown.select("a[rel=next]").attr("href");
                pages++;
            }
            assertThat(pages).isEqualTo(3);
            assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
        }

        @Test
        void makesACodeWithItsLinkAndRevokesIt() {
            assertThat(teaching.roster().select("svg.qr")).isEmpty();
            change("/join-code", "days", "7");
            var shown = teaching.roster();
            var link = shown.select(".code a").attr("href");
            assertThat(shown.select("svg.qr title").text()).isEqualTo("QR code that leads to " + link);
            var code = link.substring(link.lastIndexOf('/') + 1);
            People.nobody().get("/join/" + code).then().statusCode(200);

            change("/join-code/revocation", "", "");
            People.nobody().get("/join/" + code).then().statusCode(410);
            assertThat(teaching.roster().select("svg.qr")).isEmpty();
        }

        @Test
        void stopsTheOldCodeWithANewOne() {
            var old = teaching.code();
            change("/join-code", "days", "1");
            People.nobody().get("/join/" + old).then().statusCode(410);
        }

        @Test
        void cannotMakeACodeForEver() {
            teaching.instructor()
                    .browser()
                    .formParam("days", "100000")
                    .post(teaching.path() + "/join-code")
                    .then()
                    .statusCode(422);
        }

        @Test
        void exportsTheListWithoutFormulas() {
            teaching.joinedBy(People.learner(), "=HYPERLINK(\"http://evil\")");
            var answer = teaching.instructor().browser().get(teaching.path() + "/roster.csv");
            assertThat(answer.header("Content-Disposition")).contains("filename=\"History-8b.csv\"");
            assertThat(answer.asString())
                    .startsWith("\uFEFFname,username,external id,section,extra time\r\n")
                    .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"");
        }

        @Test
        void renamesTheCourse() {
            teaching.instructor()
                    .browser()
                    .formParam("name", "History 9b")
                    .formParam("zone", "UTC")
                    .post(teaching.path() + "/settings")
                    .then()
                    .statusCode(303);
            var shown = page(teaching.instructor(), teaching.path() + "/settings");
            assertThat(shown.selectFirst("h1").text()).isEqualTo("History 9b");
            assertThat(shown.select("#zone option[selected]").val()).isEqualTo("UTC");
        }

        @Test
        void copiesTheCourseWithoutItsLearners() {
            teaching.joinedBy(People.learner());
            change("/copy", "", "");
            assertThat(page(teaching.instructor(), "/teach")
                            .select("#courses li")
                            .eachText())
                    .containsExactly("Copy of History 8b 0 learners", "History 8b 1 learner");
        }

        @Test
        void archivesTheCourseWhichThenOnlyCanBeRead() {
            var learner = teaching.joinedBy(People.learner());
            var code = teaching.code();
            teaching.archive();
            assertThat(page(teaching.instructor(), "/teach").select("#archived").text())
                    .contains("History 8b");
            page(teaching.instructor(), teaching.path(learner));
            for (var change : List.of(
                    "/join-code",
                    "/settings",
                    "/instructors",
                    "/slips",
                    "/learners/" + learner.id(),
                    "/learners/" + learner.id() + "/removal",
                    "/learners/" + learner.id() + "/link")) {
                teaching.instructor()
                        .browser()
                        .post(teaching.path() + change)
                        .then()
                        .statusCode(409);
            }
            People.learner()
                    .browser()
                    .formParam("called", "Late")
                    .post("/join/" + code)
                    .then()
                    .statusCode(410);
            change("/archiving/removal", "", "");
            change("/learners/" + learner.id() + "/removal", "", "");
        }

        @Test
        void sharesTheCourseWithAnotherInstructor() {
            var other = People.withPassword(Role.INSTRUCTOR);
            change("/instructors", "instructor", other.name().toUpperCase(java.util.Locale.ROOT));
            page(other, teaching.path());
            other.browser()
                    .post(teaching.path() + "/instructors/"
                            + teaching.instructor().id() + "/removal")
                    .then()
                    .statusCode(303);
            teaching.instructor().browser().get(teaching.path()).then().statusCode(404);
            other.browser()
                    .post(teaching.path() + "/instructors/" + other.id() + "/removal")
                    .then()
                    .statusCode(409);
        }

        @Test
        void keepsAnInstructorWhenTwoDismissOneAnother() throws Exception {
            for (int round = 0; round < 20; round++) {
                var course = Teaching.aCourse();
                var other = course.coInstructor();
                Callable<Integer> one = () -> dismiss(course, other, course.instructor());
                Callable<Integer> two = () -> dismiss(course, course.instructor(), other);
                try (var pool = Executors.newFixedThreadPool(2)) {
                    for (var answer : pool.invokeAll(List.of(one, two))) {
                        assertThat(answer.get()).isIn(303, 404, 409);
                    }
                }
                assertThat(List.of(course.instructor(), other))
                        .filteredOn(
                                person -> person.browser().get(course.path()).statusCode() == 200)
                        .hasSize(1);
            }
        }

        private static int dismiss(Teaching course, People.Person who, People.Person by) {
            return by.browser()
                    .post(course.path() + "/instructors/" + who.id() + "/removal")
                    .statusCode();
        }

        @Test
        void cannotShareItWithALearner() {
            var learner = People.learnerWithPassword();
            var answer = read(
                    teaching.instructor()
                            .browser()
                            .formParam("instructor", learner.name())
                            .post(teaching.path() + "/instructors"),
                    422);
            assertThat(answer.select("#instructor-problem").text())
                    .isEqualTo("Nobody who teaches on this server signs in with this name.");
        }

        private void change(String what, String field, String value) {
            var request = teaching.instructor().browser();
            if (!field.isEmpty()) {
                request.formParam(field, value);
            }
            request.post(teaching.path() + what).then().statusCode(303);
        }

        private List<String> names(String path) {
            return page(teaching.instructor(), path).select("#learners a").eachText();
        }
    }

    @Nested
    class AsInstructorOfAnotherCourse {

        @Test
        void seesNothingOfIt() {
            var other = Teaching.aCourse().instructor();
            var learner = teaching.joinedBy(People.learner());
            for (var place : List.of("", "/settings", "/slips", "/roster.csv", "/learners/" + learner.id())) {
                other.browser().get(teaching.path() + place).then().statusCode(404);
            }
        }

        @Test
        void seesNoLearnerOfItThroughHerOwnCourse() {
            var other = Teaching.aCourse();
            var learner = teaching.joinedBy(People.learner());
            other.instructor().browser().get(other.path(learner)).then().statusCode(404);
        }
    }
}
