package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.lectern.roster.Teaching;

@QuarkusTest
class AssignmentPageTest {

    private Assigning given;
    private Desk desk;

    @BeforeEach
    void give() {
        given = Assigning.given(
                AssignmentKind.QUIZ,
                quiz -> quiz.schedule(Assigning.due(Assigning.now().plus(Duration.ofDays(1))), Assigning.BERLIN));
        desk = given.desk();
    }

    private void begin() {
        Library.execute("""
                insert into attempt (learner_id, attempt_id, assignment_id, number, state, seed, started_at, grace_s, greatest)
                values (?, ?, ?, 1, 'IN_PROGRESS', 1, now(), 15, 3)""", given.learner().id(), UUID.randomUUID(), given.assignment());
    }

    @Nested
    class AsInstructor {

        @Test
        void findsItInTheListOfItsCourse() {
            var list = desk.page("/teach/assignments");
            assertThat(list.select("section h2").eachText()).containsExactly("History 8b");
            assertThat(list.select("section li").text()).startsWith("Harbour due soon quiz, due ");
            assertThat(list.select("a[href=%s]".formatted(given.path()))).hasSize(1);
            assertThat(desk.page("/teach/assignments?course=" + given.teaching().course())
                            .select("section li"))
                    .hasSize(1);
        }

        @Test
        void changesItAndSeesWhatWasChanged() {
            given.change(desk, "title", "Lund", "attempts", "3", "grace", "30", "instructions", "Use no notes.")
                    .then()
                    .statusCode(303);
            var page = desk.page(given.path());
            assertThat(page.selectFirst("h1").text()).isEqualTo("Lund");
            assertThat(page.selectFirst(".as-typed").text()).isEqualTo("Use no notes.");
            assertThat(page.select("#history li div").eachText().getFirst())
                    .isEqualTo("You called it “Lund”; changed the instructions; set a grace of 30 seconds; set "
                            + "attempts: 3; the highest mark counts");
        }

        @Test
        void logsNothingWhereNothingIsChanged() {
            given.change(desk).then().statusCode(303);
            assertThat(desk.page(given.path()).select("#history li")).hasSize(1);
        }

        @Test
        void keepsTheSetOnceLearnersHaveBegun() {
            var another = Desk.setOf(desk.person, given.library().question("years"));
            given.change(desk, "set", another.toString()).then().statusCode(303);
            given.change(desk, "set", given.set().toString()).then().statusCode(303);
            begin();
            var page = desk.page(given.path() + "/settings");
            assertThat(page.select("#set")).isEmpty();
            assertThat(page.selectFirst(".notice.warn").text()).startsWith("1 learner has begun.");
            given.change(desk, "set", another.toString())
                    .then()
                    .statusCode(409)
                    .body(containsString("Learners have begun with the questions of this set, so it stays."));
            given.change(desk, "title", "Still").then().statusCode(303);
            assertThat(desk.page(given.path()).text()).contains("1 learner has begun.");
        }

        @Test
        void saysThatItIsClosedAndLetsItsDateStay() {
            assertThat(desk.page(given.path()).select("#closed")).isEmpty();
            Library.execute(
                    "update assignment set opens_at = null, due_at = ? where id = ?",
                    java.time.Instant.parse("2026-01-31T22:59:59Z"),
                    given.assignment());
            assertThat(desk.page(given.path()).selectFirst("#closed").text())
                    .isEqualTo("Closed since 31 January 2026, 23:59: nobody can begin or hand in any more.");
            given.change(desk, "title", "Lund").then().statusCode(303);
            given.change(desk, "dueDate", "2026-02-01").then().statusCode(422);
        }

        @Test
        void archivesItAndBringsItBack() {
            var version = desk.version(given.path());
            desk.post(given.path() + "/archiving", "version", version).then().statusCode(303);
            assertThat(desk.page(given.path()).select("main a[href$=/settings]"))
                    .isEmpty();
            assertThat(desk.page("/teach/assignments").select("#archived li")).hasSize(1);
            desk.post(given.path() + "/settings", "version", "2", "title", "x")
                    .then()
                    .statusCode(409);
            given.learner()
                    .browser()
                    .get("/assignments/" + given.assignment())
                    .then()
                    .statusCode(404);
            desk.change(given.path(), "/archiving/removal").then().statusCode(303);
            given.learner()
                    .browser()
                    .get("/assignments/" + given.assignment())
                    .then()
                    .statusCode(200);
        }

        @Test
        void isWarnedOfWhatIsStudied() {
            assertThat(desk.page(given.path()).select(".notice.warn")).isEmpty();
            Library.execute("""
                    insert into card (learner_id, question_id, version, phase, stability, difficulty, reps, due_at)
                    values (?, ?, 1, 'review', 2, 5, 1, now())""", given.learner().id(), given.library().question("years"));
            assertThat(desk.page(given.path()).select(".notice.warn").text())
                    .startsWith("1 of 3 questions are being studied by learners of this quiz.")
                    .endsWith("To the set");
        }

        @Test
        void isToldThatADrawKeepsNothing() {
            Library.execute(
                    "update set_place set question_id = null, draws = 1, text_id = ? where set_id = ? and position = 1",
                    given.library().text(),
                    given.set());
            assertThat(desk.page(given.path()).select(".notice.warn").text())
                    .isEqualTo("What is drawn is not kept from study: a learner may know it. To the set");
        }

        @Test
        void readsWhatAnArchivedCourseHas() {
            given.teaching().archive();
            assertThat(desk.page(given.path()).select("main a[href$=/settings], main form"))
                    .isEmpty();
            desk.post(given.path() + "/settings", "version", "1").then().statusCode(409);
            desk.post(given.path() + "/archiving", "version", "1").then().statusCode(409);
            desk.post(given.path() + "/extensions/" + given.learner().id(), "attempts", "2")
                    .then()
                    .statusCode(409);
        }
    }

    @Nested
    class AsCoInstructor {

        @Test
        void seesAndChangesItWithoutTheSet() {
            var co = new Desk(given.teaching().coInstructor());
            assertThat(co.page(given.path()).select("#given a[href^=/teach/sets]"))
                    .isEmpty();
            given.change(co, "title", "Hers").then().statusCode(303);
            co.get("/teach/sets/" + given.set()).then().statusCode(404);
        }

        @Test
        void overwritesNothingThatSheHasNotSeen() {
            var co = new Desk(given.teaching().coInstructor());
            var seen = desk.version(given.path() + "/settings");
            given.change(co, "title", "Hers").then().statusCode(303);
            var refused = given.change(desk, "title", "Mine", "version", seen);
            var page = Jsoup.parse(refused.then().statusCode(409).extract().asString());
            assertThat(page.select("#changes div").eachText()).containsExactly(co.person.name() + " called it “Hers”");
            assertThat(desk.page(given.path()).selectFirst("h1").text()).isEqualTo("Hers");
        }

        @Test
        void losesNoChangeWhereTwoAreMadeAtOnce() throws Exception {
            var co = new Desk(given.teaching().coInstructor());
            try (var threads = Executors.newFixedThreadPool(6)) {
                for (int round = 0; round < 5; round++) {
                    var seen = desk.version(given.path());
                    var barrier = new CyclicBarrier(6);
                    var answers = threads.invokeAll(IntStream.range(0, 6)
                            .mapToObj(i -> (Callable<Integer>) () -> {
                                barrier.await();
                                return (i % 2 == 0 ? desk : co)
                                        .post(given.path() + "/archiving/removal", "version", seen)
                                        .statusCode();
                            })
                            .toList());
                    var codes = new ArrayList<Integer>();
                    for (var answer : answers) {
                        codes.add(answer.get());
                    }
                    assertThat(codes).containsOnly(303, 409).containsOnlyOnce(303);
                    assertThat(desk.version(given.path())).isEqualTo(String.valueOf(Integer.parseInt(seen) + 1));
                }
            }
        }

        @Test
        void isRefusedAfterAMistakeTooWhereSomebodyWasFaster() {
            var co = new Desk(given.teaching().coInstructor());
            var seen = desk.version(given.path() + "/settings");
            given.change(co, "title", "Hers").then().statusCode(303);
            var again = Desk.refused(given.change(desk, "title", "", "version", seen));
            assertThat(again.selectFirst("input[name=version]").attr("value")).isEqualTo(seen);
        }
    }

    @Nested
    class AsInstructorOfAnotherCourse {

        @Test
        void findsNothing() {
            var other = new Desk(Teaching.aCourse().instructor());
            var learner = "/extensions/" + given.learner().id();
            for (var path : List.of("", "/settings", "/extensions", learner, "/progress")) {
                other.get(given.path() + path).then().statusCode(404);
            }
            for (var path : List.of("/settings", "/archiving", "/archiving/removal", learner, learner + "/removal")) {
                other.post(given.path() + path, "version", "1", "title", "Mine")
                        .then()
                        .statusCode(404);
            }
            assertThat(desk.version(given.path())).isEqualTo("1");
        }

        @Test
        void seesOnlyHerOwnLearnersWhereBothHaveIt() {
            var other = Teaching.aCourse();
            var hers = other.joinedBy(People.learner());
            Library.execute(
                    "insert into assignment_course (assignment_id, course_id) values (?, ?)",
                    given.assignment(),
                    other.course());
            var there = new Desk(other.instructor());
            var page = there.page(given.path() + "/extensions");
            assertThat(page.select("#learners a").eachText()).containsExactly(hers.name());
            there.get(given.path() + "/extensions/" + given.learner().id())
                    .then()
                    .statusCode(404);
            // The course that she does not teach keeps it.
            given.change(there, "title", "Ours").then().statusCode(303);
            given.learner()
                    .browser()
                    .get("/assignments/" + given.assignment())
                    .then()
                    .statusCode(200);
            assertThat(there.page(given.path()).selectFirst("#given").text()).contains("and 1 of other instructors");
        }
    }

    @Nested
    class AsLearner {

        @Test
        void isRefused() {
            given.learner().browser().get(given.path()).then().statusCode(403);
            People.nobody().get(given.path()).then().statusCode(303);
        }
    }
}
