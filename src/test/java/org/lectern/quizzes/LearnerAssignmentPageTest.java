package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.PartialMarks;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;

@QuarkusTest
class LearnerAssignmentPageTest {

    private Assigning given;
    private Person anna;

    @BeforeEach
    void give() {
        var due = Assigning.now().plus(Duration.ofDays(1));
        given = Assigning.given(AssignmentKind.QUIZ, quiz -> {
            quiz.schedule(new Schedule(null, due, due.plusSeconds(3600), 10), Assigning.BERLIN);
            quiz.conduct(new Conduct(
                    2, Counting.HIGHEST, 1200, 15, PartialMarks.NONE, true, true, false, true, "plantedcode"));
        });
        anna = given.learner();
    }

    private String path() {
        return "/assignments/" + given.assignment();
    }

    private Document page(Person person) {
        return Jsoup.parse(
                person.browser().get(path()).then().statusCode(200).extract().asString());
    }

    private String today() {
        return Jsoup.parse(
                        anna.browser().get("/").then().statusCode(200).extract().asString())
                .select("#assignments li")
                .text();
    }

    private void attempt(int number, String mark) {
        Library.execute(
                """
                insert into attempt (learner_id, attempt_id, assignment_id, number, state, seed, started_at, grace_s,
                    finished_at, finished_by, greatest, mark)
                values (?, ?, ?, ?, ?, 1, now(), 15, ?::timestamptz, ?, 3, ?::numeric)""",
                anna.id(),
                UUID.randomUUID(),
                given.assignment(),
                number,
                mark == null ? "IN_PROGRESS" : "SUBMITTED",
                mark == null ? null : Instant.now().toString(),
                mark == null ? null : "learner",
                mark);
    }

    private void close() {
        Library.execute("""
                update assignment set opens_at = null, due_at = now() - interval '2 hours', late_until = null
                where id = ?""", given.assignment());
    }

    @Nested
    class AsLearner {

        @Test
        void readsWhatHolds() {
            var page = page(anna);
            assertThat(page.selectFirst("h1").text()).isEqualTo("Harbour");
            assertThat(page.selectFirst("#rules").text())
                    .contains(
                            "2; the highest mark counts",
                            "20 minutes for an attempt",
                            "10 % of what was earned",
                            "a code is asked for");
            assertThat(page.selectFirst("main form").attr("action")).isEqualTo(path() + "/attempts");
            assertThat(page.select("#code")).hasSize(1);
            assertThat(page.html()).doesNotContain("plantedcode");
        }

        @Test
        void findsItOnTodayWithItsDateAndAttempts() {
            assertThat(today()).matches("Harbour Quiz, open till .*; 2 attempts of 2 left");
            attempt(1, "2");
            assertThat(today()).matches("Harbour Quiz, open till .*; 1 attempt of 2 left; results of Harbour");
            attempt(2, null);
            assertThat(today()).contains("an attempt is running");
        }

        @Test
        void goesOnWithAnAttemptThatIsRunning() {
            attempt(1, null);
            var page = page(anna);
            assertThat(page.select("main form")).isEmpty();
            assertThat(page.selectFirst(".buttons a").attr("href")).startsWith("/quiz/");
        }

        @Test
        void seesTheMarkWhenItIsReleased() {
            attempt(1, "2.5");
            assertThat(page(anna).selectFirst("#attempts strong").text()).isEqualTo("2.5 of 3 points");
            Library.execute("update assignment set shows_mark = 'closed' where id = ?", given.assignment());
            assertThat(page(anna).select("#attempts strong")).isEmpty();
            close();
            assertThat(page(anna).select("#attempts strong")).hasSize(1);
            Library.execute("""
                    insert into extension (learner_id, assignment_id, due_at, given_by, given_at)
                    values (?, ?, now() + interval '1 day', ?, now())""", given.teaching().joinedBy(People.learner()).id(), given.assignment(), anna.id());
            assertThat(page(anna).select("#attempts strong"))
                    .as("while another may still hand in")
                    .isEmpty();
        }

        @Test
        void isToldWhyNoneCanBegin() {
            attempt(1, "1");
            attempt(2, "1");
            assertThat(page(anna).selectFirst("#blocked").text()).isEqualTo("You have made all your attempts.");
            close();
            assertThat(page(anna).selectFirst("#blocked").text())
                    .isEqualTo("It is closed: no attempt can begin any more.");
            Library.execute(
                    "update assignment set opens_at = now() + interval '1 day', due_at = null where id = ?",
                    given.assignment());
            assertThat(page(anna).selectFirst("#blocked").text()).isEqualTo("It has not opened yet.");
        }

        @Test
        void doesNotFindWhatWasOverLongAgoOnToday() {
            close();
            assertThat(today()).isEqualTo("Harbour Quiz, closed; not sat");
            attempt(1, "2");
            assertThat(today()).startsWith("Harbour Quiz, closed; 1 attempt made");
            Library.execute(
                    "update assignment set due_at = now() - interval '8 days' where id = ?", given.assignment());
            assertThat(today()).isEmpty();
            assertThat(Jsoup.parse(anna.browser().get("/assignments").asString())
                            .select("#assignments li"))
                    .hasSize(1);
        }

        @Test
        void findsWhatIsOverBelowWhatThereIsToDo() {
            close();
            Given.to(given.teaching(), "quiz", "Lund", given.library().question("years"));
            assertThat(today()).startsWith("Lund Quiz, open").endsWith("Harbour Quiz, closed; not sat");
        }

        @Test
        void readsItWhenTheCourseIsArchived() {
            assertThat(today()).isNotEmpty();
            given.teaching().archive();
            assertThat(today()).isEmpty();
            assertThat(page(anna).selectFirst("#blocked").text())
                    .isEqualTo("It is closed: no attempt can begin any more.");
        }
    }

    @Nested
    class AsSomebodyElse {

        @Test
        void findsNothing() {
            People.learner().browser().get(path()).then().statusCode(404);
            Teaching.aCourse()
                    .joinedBy(People.learner())
                    .browser()
                    .get(path())
                    .then()
                    .statusCode(404);
            given.teaching().remove(anna);
            anna.browser().get(path()).then().statusCode(404);
            assertThat(today()).isEmpty();
            assertThat(Jsoup.parse(anna.browser().get("/assignments").asString())
                            .select(".empty"))
                    .hasSize(1);
        }

        @Test
        void signsInFirst() {
            People.nobody().get(path()).then().statusCode(303);
        }
    }
}
