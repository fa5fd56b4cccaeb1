package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.progress.Library;

@QuarkusTest
class SetPageTest {

    private Library library;
    private Desk desk;
    private String set;

    @BeforeEach
    void fill() {
        library = Library.open();
        desk = Desk.open();
        set = "/teach/sets/"
                + Desk.setOf(
                        desk.person,
                        library.question("opened"),
                        library.question("years"),
                        library.question("thanked"));
    }

    @Nested
    class AsInstructor {

        @Test
        void showsThePlacesInTheirOrder() {
            assertThat(desk.places(set))
                    .containsExactly(
                            "When was the harbour office opened?",
                            "The office was open from 1911 to [year].",
                            "Holm says that nobody ever thanked her.");
            assertThat(desk.page(set).selectFirst("#sum").text()).startsWith("3 questions, 3 points in all.");
            assertThat(desk.page(set).selectFirst("#place-2 p").text()).isEqualTo("gap, difficulty 1, 1 point");
        }

        @Test
        void offersWhatCanBeDoneAndNothingElse() {
            var page = desk.page(set);
            assertThat(page.select("#place-1 button").eachText())
                    .containsExactly("Down, question 1", "Remove question 1");
            assertThat(page.select("#place-2 button").eachText())
                    .containsExactly("Up, question 2", "Down, question 2", "Remove question 2");
        }

        @Test
        void invitesToFillAnEmptySet() {
            var page = desk.page(desk.make("Empty"));
            assertThat(page.selectFirst(".empty").text()).isEqualTo("There are no questions in this set yet.");
            assertThat(page.select("a").eachText()).contains("Add questions").doesNotContain("See it as a learner");
        }

        @Test
        void renames() {
            desk.change(set, "/title", "title", "Lund").then().statusCode(303);
            assertThat(desk.page(set).selectFirst("h1").text()).isEqualTo("Lund");
            var page = Desk.refused(desk.change(set, "/title", "title", ""));
            assertThat(page.selectFirst("#title-problem").text()).contains("1 to 120");
        }

        @Test
        void copies() {
            var copy =
                    desk.change(set, "/copies").then().statusCode(303).extract().header("Location");
            var page = desk.page(copy.replaceFirst("^.*(/teach/)", "$1"));
            assertThat(page.selectFirst("h1").text()).isEqualTo("Copy of A set");
            assertThat(page.select("#places > li")).hasSize(3);
        }

        @Test
        void onlyReadsAnArchivedSet() {
            var place = desk.place(set, 1);
            desk.change(set, "/archiving").then().statusCode(303);
            var page = desk.page(set);
            assertThat(page.select("#places button")).isEmpty();
            desk.post(place + "/down", "version", desk.version(set))
                    .then()
                    .statusCode(409)
                    .body(containsString("This set is archived."));
            desk.change(set, "/archiving/removal").then().statusCode(303);
            desk.change(set, place.substring(set.length()) + "/down").then().statusCode(303);
        }

        @Test
        void warnsBeforeAndAfterAChangeOfWhatLearnersHaveBegun() {
            var given = Assigning.aQuiz();
            var hers = given.desk();
            var its = "/teach/sets/" + given.set();
            assertThat(hers.page(its).select("#begun")).isEmpty();
            begun(given, given.learner());
            begun(given, given.teaching().joinedBy(People.learner()));
            begun(given, given.teaching().instructor());
            var place = hers.place(its, 1);
            for (var path : List.of(its, its + "/search", place)) {
                assertThat(hers.page(path).select("#begun").text())
                        .as(path)
                        .startsWith("2 learners have begun a quiz that asks this set.");
            }
            var after = hers.change(its, place.substring(its.length()) + "/removal")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            assertThat(hers.page(after.substring(after.indexOf("/teach"))).select("#begun"))
                    .hasSize(1);
            Library.execute(
                    "update assignment set due_at = now() - interval '1 hour' where id = ?", given.assignment());
            assertThat(hers.page(its).select("#begun")).isEmpty();
        }

        private static void begun(Assigning given, People.Person person) {
            Library.execute(
                    """
                    insert into attempt (learner_id, attempt_id, assignment_id, number, trial, state, seed, started_at, grace_s,
                        greatest)
                    values (?, gen_random_uuid(), ?, 1, ?, 'IN_PROGRESS', 1, now(), 15, 3)""",
                    person.id(),
                    given.assignment(),
                    person.equals(given.teaching().instructor()));
        }

        @Test
        void asksOnceMoreBeforeItStopsAnOpenQuiz() {
            var given = Assigning.aQuiz();
            var hers = given.desk();
            var its = "/teach/sets/" + given.set();
            var refused = Desk.refused(hers.change(its, "/archiving"));
            assertThat(refused.selectFirst("#archiving .problem").text())
                    .isEqualTo("1 open assignment uses this set. Nobody could begin it any more.");
            assertThat(hers.page(its).select("#archiving input[name=sure][required]"))
                    .hasSize(1);
            assertThat(hers.page(its).text()).doesNotContain("This set is archived");
            hers.change(its, "/archiving", "sure", "true").then().statusCode(303);
            assertThat(hers.page(its).text()).contains("This set is archived");
            hers.change(its, "/archiving/removal").then().statusCode(303);
            given.teaching().archive();
            hers.change(its, "/archiving").then().statusCode(303);
        }

        @Test
        void namesARetiredQuestionThatNothingReplaces() {
            Library.execute(
                    "update question set status = 'retired', served = false where id = ?", library.question("years"));
            var page = desk.page(set);
            assertThat(page.selectFirst("#place-2 .problem").text())
                    .startsWith("This question is no longer asked, and nothing replaces it.");
            assertThat(page.selectFirst("#place-2 .problem a").attr("href"))
                    .isEqualTo(set + "/search?text=%s&type=cloze".formatted(library.text()));
            assertThat(page.select(".notice.bad").text()).contains("question 2");
            assertThat(page.select("#place-1 .problem, #place-3 .problem")).isEmpty();
        }

        @Test
        void showsALargeSetInParts() {
            var more = library.addMore(60);
            var ids = IntStream.range(0, 60)
                    .mapToObj(i -> library.question("more-" + i))
                    .toArray(String[]::new);
            var large = "/teach/sets/" + Desk.setOf(desk.person, ids);
            assertThat(more).isEqualTo(63);
            assertThat(desk.page(large).select("#places > li")).hasSize(50);
            var rest = desk.page(large).selectFirst("a[rel=next]").attr("href");
            assertThat(desk.page(rest).select("#places > li").eachAttr("id"))
                    .hasSize(10)
                    .startsWith("place-51");
        }
    }

    @Nested
    class AsCoOwner {

        private final Desk other = Desk.open();

        @BeforeEach
        void share() {
            Library.execute(
                    "insert into question_set_owner (account_id, set_id) values (?, ?)",
                    other.person.id(),
                    java.util.UUID.fromString(set.substring("/teach/sets/".length())));
        }

        @Test
        void seesWhatTheOtherChangedInTheMeantime() {
            var seen = desk.version(set);
            other.change(set, "/title", "title", "Hers").then().statusCode(303);
            other.post(other.place(set, 1) + "/down", "version", other.version(set))
                    .then()
                    .statusCode(303);

            var refused = desk.post(set + "/title", "title", "Mine", "version", seen);
            var page = Jsoup.parse(refused.then().statusCode(409).extract().asString());
            assertThat(page.select("#changes div").eachText())
                    .containsExactly(
                            other.person.name() + " moved question 1 to place 2",
                            other.person.name() + " called it “Hers”");
            assertThat(desk.page(set).selectFirst("h1").text()).isEqualTo("Hers");
        }

        @Test
        void losesNoChangeWhereTwoAreMadeAtOnce() throws Exception {
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (int round = 0; round < 10; round++) {
                    var seen = desk.version(set);
                    var barrier = new CyclicBarrier(8);
                    var answers = threads.invokeAll(IntStream.range(0, 8)
                            .mapToObj(i -> (Callable<Integer>) () -> {
                                barrier.await();
                                return (i % 2 == 0 ? desk : other)
                                        .post(set + "/title", "title", "By " + i, "version", seen)
                                        .statusCode();
                            })
                            .toList());
                    var codes = new java.util.ArrayList<Integer>();
                    for (var answer : answers) {
                        codes.add(answer.get());
                    }
                    assertThat(codes).containsOnly(303, 409).containsOnlyOnce(303);
                    assertThat(desk.version(set)).isEqualTo(String.valueOf(Integer.parseInt(seen) + 1));
                }
            }
        }
    }

    @Nested
    class AsAnotherInstructor {

        @Test
        void findsNothing() {
            var other = Desk.open();
            var place = desk.place(set, 1);
            for (var path : List.of(
                    set, set + "/search", set + "/preview", place, set + "/preview/" + library.question("years"))) {
                other.get(path).then().statusCode(404);
            }
            for (var path : List.of(
                    set + "/title",
                    set + "/copies",
                    set + "/archiving",
                    set + "/archiving/removal",
                    set + "/search/picks",
                    set + "/search/draws",
                    place,
                    place + "/up",
                    place + "/down",
                    place + "/removal",
                    place + "/removal/undoing")) {
                other.post(
                                path,
                                "version",
                                "1",
                                "title",
                                "Mine now",
                                "question",
                                library.question("years"),
                                "draws",
                                "1",
                                "points",
                                "1",
                                "position",
                                "1")
                        .then()
                        .statusCode(404);
            }
            assertThat(desk.version(set)).isEqualTo("1");
            // A place is looked for in the set that is named, not anywhere.
            var own = "/teach/sets/" + Desk.setOf(other.person);
            other.get(own + place.substring(set.length())).then().statusCode(404);
        }
    }

    @Nested
    class AsLearner {

        @Test
        void isRefused() {
            People.learner().browser().get(set).then().statusCode(403);
        }
    }
}
