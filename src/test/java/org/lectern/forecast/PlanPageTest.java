package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.accounts.People;
import org.lectern.progress.Library;
import org.lectern.quizzes.Given;
import org.lectern.roster.Teaching;

@QuarkusTest
class PlanPageTest {

    /// Asked by the pictures of what will be remembered.
    @Inject
    PlannedRecall recalls;

    private Preparing anna;

    @BeforeEach
    void begin() {
        anna = Preparing.begun();
    }

    @Nested
    class AsLearner {

        @Test
        void isToldWhatAPlanIsForBeforeThereIsOne() {
            var page = anna.page("/plan");
            assertThat(page.selectFirst(".empty").text()).startsWith("You plan for no exam.");
            assertThat(page.select("main a.button").eachAttr("href")).containsExactly("/plan/new");
            assertThat(anna.page("/").select("#exams")).isEmpty();
        }

        @Test
        void seesTwoOtherBudgetsBesideHers() {
            anna.library().addMore(27);
            var page = anna.page(anna.plan(30, 1));
            assertThat(page.selectFirst("#exam").text()).contains("in 30 days: 30 cards, all of them new.");
            assertThat(page.selectFirst("#forecast").text())
                    .matches("At 1 minute a day you will know about \\d+ % on \\d+ \\w+; at 6 minutes \\d+ %\\.");
            assertThat(page.select(".budgets > li")).hasSize(2);
            assertThat(page.selectFirst(".picture").select("tbody tr")).hasSize(30);

            var more = anna.page(anna.plan(30, 15));
            assertThat(more.selectFirst("#forecast").text()).contains("; at 10 minutes", "; at 25 minutes");
            assertThat(recall(more)).isGreaterThan(recall(page));
        }

        @Test
        void findsTheForecastOnTodayAndInTheList() {
            var plan = anna.plan(10, 15);
            var recall = recall(anna.page(plan));
            for (var path : new String[] {"/", "/plan"}) {
                var line = anna.page(path).selectFirst("#exams li");
                assertThat(line.selectFirst("a").attr("href")).isEqualTo(plan);
                assertThat(line.text()).contains("about %d %%".formatted(recall));
            }
        }

        @Test
        void isToldTheMeanOfWhatSheWillRecallOfEachCard() throws java.sql.SQLException {
            anna.library().remember(anna.learner(), "opened", 5, 4, 30);
            var page = anna.page(anna.plan(10, 15));
            var day = Math.toIntExact(anna.day().plusDays(10).toEpochDay());
            var foreseen = recalls.follow(anna.learner().id(), Instant.now()).on(day);
            assertThat(foreseen).hasSize(3);
            var mean = foreseen.values().stream()
                    .mapToDouble(Following.Foreseen::recall)
                    .average()
                    .orElseThrow();
            assertThat(recall(page)).isEqualTo(Math.round(100 * mean));
        }

        @Test
        void looksAheadInTheTextsOfTheExam() {
            anna.library().remember(anna.learner(), "opened", 5, 4, 30);
            var plan = anna.plan(10, 15);
            var page = anna.page(plan);
            var futures = page.select(".future a");
            assertThat(futures.getFirst().text()).contains("if you study nothing until then: 2");
            assertThat(futures.getLast().text())
                    .contains("if you follow the plan: %d %% of its 3 questions recalled on average."
                            .formatted(recall(page)));
            for (var future : futures) {
                assertThat(anna.page(future.attr("href")).selectFirst("#ahead").text())
                        .isEqualTo(future.text());
            }
            assertThat(page.select(".future").getFirst().select("svg .mastery-not-met"))
                    .isNotEmpty();
            assertThat(page.select(".future").getLast().select("svg .mastery-not-met"))
                    .isEmpty();
            assertThat(page.select(".horizon [aria-current]").text()).isEqualTo("Exam day");
            for (var day : page.select(".horizon a")) {
                var then = anna.page(day.attr("href"));
                assertThat(then.select(".horizon [aria-current]").text()).isEqualTo(day.text());
                assertThat(then.select(".future")).hasSize(day.text().equals("Today") ? 1 : 2);
            }
        }

        @Test
        void plansForAllThatStandsOnTheText() {
            var other = Library.open();
            Library.execute("""
                    insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
                    select question_id, version, 2, ?, selector, paragraph, start_at, end_at from citation
                    where question_id = ?""", anna.library().text(), other.question("opened"));
            var page = anna.page(anna.plan(10, 15));
            assertThat(page.selectFirst("#exam").text()).contains("4 cards");
            var futures = page.select(".future a");
            assertThat(futures).as("of this text alone").hasSize(2);
            assertThat(futures.getLast().text())
                    .contains("follow the plan: %d %% of its 4 questions".formatted(recall(page)));
        }

        @Test
        void looksAheadToTheDayOfTheExamThatShePlansFor() {
            anna.plan(10, 15);
            var later = anna.page(anna.plan(20, 15));
            var followed = later.select(".future a").getLast();
            assertThat(followed.text())
                    .contains(
                            org.lectern.web.Dates.withYear(anna.day().plusDays(20)),
                            "follow the plan: %d %% of its 3".formatted(recall(later)));
            assertThat(anna.page(followed.attr("href")).selectFirst("#ahead").text())
                    .isEqualTo(followed.text());
        }

        @Test
        void isToldWhichCardsDoNotFit() {
            anna.library().addMore(57);
            var unmet = anna.page(anna.plan(2, 1)).selectFirst("#unmet");
            int count = unmet.select("li").size();
            assertThat(count).isBetween(50, 57);
            assertThat(unmet.selectFirst("p").text())
                    .isEqualTo("It does not fit: these %d new cards will not be met.".formatted(count));
            assertThat(unmet.select("li a").eachAttr("href"))
                    .allMatch(href -> href.startsWith("/cards/" + anna.library().text()));
        }

        @ParameterizedTest
        @CsvSource({
            "'', 15, date, When is the exam?",
            "1.2.2030, 15, date, A day of the calendar",
            "2001-02-03, 15, date, A day after today.",
            "2999-02-03, 15, date, At most a year from now.",
            "soon, 0, minutes, A whole number from 1 to 600.",
            "soon, 15.5, minutes, A whole number from 1 to 600."
        })
        void isToldAtTheFieldWhatIsWrong(String date, String minutes, String field, String problem) {
            var day = date.equals("soon") ? anna.day().plusDays(3).toString() : date;
            var refused = anna.post("/plan/new", "cards", anna.ofText(), "date", day, "minutes", minutes);
            assertThat(refused.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(refused.asString());
            assertThat(page.selectFirst("#%s-problem".formatted(field)).text()).startsWith(problem);
            assertThat(page.selectFirst("#minutes").val()).isEqualTo(minutes);
            assertThat(page.selectFirst("#cards option[selected]").val()).isEqualTo(anna.ofText());
        }

        @Test
        void cannotPlanForCardsThatAreNotOffered() {
            for (var cards :
                    new String[] {"text:nothing-such", "assignment:" + UUID.randomUUID(), "assignment:x", ""}) {
                assertThat(anna.post(
                                        "/plan/new",
                                        "cards",
                                        cards,
                                        "date",
                                        anna.day().plusDays(3).toString())
                                .statusCode())
                        .as(cards)
                        .isEqualTo(422);
            }
        }

        @Test
        void takesBackWhatSheHasChanged() {
            var plan = anna.plan(10, 15);
            var changed = anna.post(
                    plan, "cards", "all", "date", anna.day().plusDays(20).toString(), "minutes", "25");
            var page = anna.page(Preparing.path(changed));
            assertThat(page.selectFirst("h1").text()).isEqualTo("All your cards");
            assertThat(page.selectFirst("#forecast").text()).startsWith("At 25 minutes");

            var undo = page.selectFirst(".notice form");
            var fields = ((org.jsoup.nodes.FormElement) undo).formData();
            var pairs = fields.stream()
                    .flatMap(field -> java.util.stream.Stream.of(field.key(), field.value()))
                    .toArray(String[]::new);
            assertThat(anna.post(undo.attr("action"), pairs).statusCode()).isEqualTo(303);
            var before = anna.page(plan);
            assertThat(before.selectFirst("h1").text()).isEqualTo("The exam");
            assertThat(before.selectFirst("#forecast").text()).startsWith("At 15 minutes");
            assertThat(before.selectFirst("#exam").text()).contains("in 10 days: 3 cards");
        }

        @Test
        void endsAPlanAndTakesItUpAgain() {
            var plan = anna.plan(10, 15);
            var ended = anna.page(Preparing.path(anna.post(plan + "/ending")));
            assertThat(ended.selectFirst(".notice").text()).contains("You no longer plan for “The exam”.");
            assertThat(ended.select("#exams")).isEmpty();
            assertThat(anna.planned()).isEmpty();
            assertThat(ended.select("#ended form").attr("action")).isEqualTo(plan + "/resumption");
            anna.post(plan + "/resumption");
            assertThat(anna.page("/plan").select("#exams a").eachText()).containsExactly("The exam");
        }

        private static long recall(org.jsoup.nodes.Document page) {
            return Long.parseLong(page.selectFirst("#forecast").text().replaceFirst("^.*?about (\\d+) %.*$", "$1"));
        }
    }

    @Nested
    class AsLearnerOfACourse {

        private Teaching teaching;
        private Given given;

        @BeforeEach
        void give() {
            teaching = Teaching.aCourse();
            teaching.joinedBy(anna.learner());
            given = Given.to(
                            teaching,
                            "study",
                            "Harbour",
                            anna.library().question("opened"),
                            anna.library().question("years"))
                    .due(Instant.now().plus(Duration.ofDays(10)));
        }

        @Test
        void findsAPlanForWhatIsDue() {
            anna.pack();
            var page = anna.page("/plan/" + given.id());
            assertThat(page.selectFirst("h1").text()).isEqualTo("Harbour");
            assertThat(page.selectFirst("#forecast").text()).startsWith("At 15 minutes");
            assertThat(page.selectFirst("#exam").text()).contains("2 cards");
            assertThat(anna.page("/assignments/" + given.id())
                            .select("a[href=/plan/new?cards=assignment:%s]".formatted(given.id())))
                    .hasSize(1);
            var link = anna.learner().browser().get("/plan/new?cards=assignment:" + given.id());
            assertThat(Preparing.path(link)).isEqualTo("/plan/" + given.id());
        }

        @Test
        void plansForAQuizByTheQuestionsThatMayBeStudied() {
            var quiz = Given.to(
                            teaching,
                            "quiz",
                            "Test",
                            anna.library().question("opened"),
                            anna.library().question("thanked"))
                    .due(Instant.now().plus(Duration.ofDays(20)));
            org.lectern.progress.Library.execute(
                    "update question set withheld = true where id = ?",
                    anna.library().question("thanked"));
            assertThat(anna.page("/plan/" + quiz.id()).selectFirst("#exam").text())
                    .contains("1 card,");
        }

        @Test
        void givesItOtherMinutesAndStillFollowsItsDate() {
            anna.pack();
            var path = "/plan/" + given.id();
            anna.post(path, "cards", "assignment:" + given.id(), "date", "", "minutes", "5");
            given.due(Instant.now().plus(Duration.ofDays(15)));
            var page = anna.page(path);
            assertThat(page.selectFirst("#exam").text()).contains("in 15 days");
            assertThat(page.selectFirst("#forecast").text()).startsWith("At 5 minutes");
        }

        @Test
        void endsIt() {
            anna.post("/plan/" + given.id() + "/ending");
            assertThat(anna.page("/plan").select("#exams")).isEmpty();
            assertThat(anna.page("/plan").select("#ended li")).hasSize(1);
        }

        @Test
        void plansNoLongerForWhatIsNoLongerHers() {
            anna.page("/plan/" + given.id());
            teaching.remove(anna.learner());
            assertThat(anna.page("/plan").select("#exams")).isEmpty();
            anna.learner().browser().get("/plan/" + given.id()).then().statusCode(404);
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void findsNoPlanOfTheFirst() {
            var plan = anna.plan(10, 15);
            var boris = new Preparing(anna.library(), People.learner());
            boris.learner().browser().get(plan).then().statusCode(404);
            assertThat(boris.post(
                                    plan,
                                    "cards",
                                    "all",
                                    "date",
                                    boris.day().plusDays(3).toString())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(boris.post(plan + "/ending").statusCode()).isEqualTo(404);
            assertThat(boris.post(plan + "/resumption").statusCode()).isEqualTo(404);
            assertThat(anna.page("/plan").select("#exams a").eachText()).containsExactly("The exam");
        }
    }
}
