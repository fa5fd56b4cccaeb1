package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.SatQuiz.option;
import static org.lectern.results.SatQuiz.text;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.roster.Teaching;

@QuarkusTest
class ResultsPageTest {

    private Teaching teaching;
    private Person anna;
    private Person ben;
    private String year;
    private String who;
    private SatQuiz quiz;

    @BeforeEach
    void sit() {
        teaching = Teaching.aCourse();
        anna = teaching.joinedBy(People.learner(), "Anna");
        ben = teaching.joinedBy(People.learner(), "Ben");
        teaching.joinedBy(People.learner(), "Cleo");
        year = Asking.year();
        who = Asking.choice("a");
        quiz = SatQuiz.of(teaching, year, who);
        quiz.sits(anna, text("1912"), option("b"));
        quiz.sits(anna, text("1911"), option("b"));
        quiz.begins(ben, text("1911"), null);
        quiz.tries(teaching.instructor(), text("1911"), option("a"));
    }

    @Nested
    class AsInstructor {

        @Test
        void saysHowFarItIs() {
            var page = page(quiz.path());
            assertThat(page.selectFirst("#count").text()).isEqualTo("1 of 3 submitted, 1 running, 1 not begun.");
            assertThat(page.select("#running tbody tr").text()).isEqualTo("Ben 1 no limit 1 of 2");
            assertThat(page.selectFirst("#missing p").text()).isEqualTo("Cleo");
            assertThat(page.selectFirst("#live").attr("data-seconds")).isEqualTo("15");
            assertThat(page.selectFirst(".picture figcaption").text())
                    .isEqualTo("1 of 1 learner earned at least half of the points.");
        }

        @Test
        void callsItNotSatOnceNobodyCanBegin() {
            quiz.with("due_at", java.time.Instant.now().minusSeconds(60));
            var grades = "/teach/courses/%s/grades".formatted(teaching.course());
            for (var path : List.of(quiz.path() + "/learners", grades)) {
                assertThat(page(path).select("tbody tr").last().text()).as(path).startsWith("Cleo not sat");
            }
            assertThat(page(quiz.path()).selectFirst("#count").text()).endsWith("1 not sat.");
            SatQuiz.execute("""
                    insert into extension (learner_id, assignment_id, due_at, given_by, given_at)
                    values (?, ?, now() + interval '1 day', ?, now())""", ben.id(), quiz.id(), ben.id());
            assertThat(page(grades).select("tbody tr").last().text()).isEqualTo("Cleo not begun");
        }

        @Test
        void tellsQuizzesOfOneTitleApart() {
            SatQuiz.of(teaching, year);
            assertThat(page("/teach/courses/%s/grades".formatted(teaching.course()))
                            .select("#grades thead a")
                            .eachText())
                    .containsExactly("The harbour", "The harbour (2)");
        }

        @Test
        void looksNoMoreWhenNobodyIsAtWork() {
            SatQuiz.execute("""
                    update attempt set state = 'SUBMITTED', finished_at = now(), finished_by = 'learner', mark = 0
                    where learner_id = ? and assignment_id = ?""", ben.id(), quiz.id());
            assertThat(page(quiz.path()).select("[data-seconds], #running, script[src*=live]"))
                    .isEmpty();
        }

        @Test
        void countsTheFirstAttemptInStatistics() {
            var page = page(quiz.path() + "/questions");
            assertThat(page.selectFirst("#sum").text()).startsWith("First attempts of 1 learner.");
            assertThat(page.getElementById("q-" + year).selectFirst(".facts dd").text())
                    .isEqualTo("0 %");
            assertThat(page.getElementById("q-" + who)
                            .select(".choices tbody tr")
                            .eachText())
                    .containsExactly("Ida Holm (key) 0 0 % –", "The mayor 1 100 % 0.00", "Nobody 0 0 % –");
        }

        @Test
        void showsHerMarksOnTheLearnersPage() {
            var works = page(teaching.path(anna)).select("#work li");
            assertThat(works.eachText()).containsExactly("The harbour 1 of 2 in The harbour: the attempt, 2 attempts");
            assertThat(works.select("a").eachAttr("href")).containsExactly(quiz.path(), quiz.path(anna, 2));
            assertThat(page(teaching.path(ben)).select("#work li").text()).isEqualTo("The harbour running");
        }

        @Test
        void countsWhoWasRightHoweverFewAndSaysOnceThatTheyAreFew() {
            quiz.sits(teaching.joinedBy(People.learner(), "Dora"), text("1911"), null);
            var page = page(quiz.path() + "/questions");
            assertThat(page.selectFirst("#sum").text()).endsWith("Too few attempts to tell.");
            assertThat(page.select("#items .verdict")).isEmpty();
            assertThat(page.getElementById("q-" + year).text()).contains("2 learners met it: 1 right, 1 wrong.");
            assertThat(page.getElementById("q-" + who).text())
                    .contains("2 learners met it: 0 right, 1 wrong, 1 left empty.");
        }

        @Test
        void leadsFromWhatWasMissedToThePassage() {
            var page = page(quiz.path() + "/passages");
            assertThat(page.select(".rows li").eachText())
                    .hasSize(2)
                    .allMatch(line -> line.endsWith("100 % missed, 1 question, 1 answer"));
            assertThat(page.select(".rows a").eachAttr("href")).allMatch(href -> href.matches("/read/text-.*#p1"));
            assertThat(page.select("svg[role=img]")).hasSize(2);
        }

        @Test
        void showsWhoEarnedWhat() {
            var rows = page(quiz.path() + "/learners").select("#grid tbody tr").eachText();
            assertThat(rows).containsExactly("Anna 1 of 2 1 0", "Ben running – –", "Cleo not begun – –");
        }

        @Test
        void marksWhatWasRemovedFromTheSet() {
            SatQuiz.execute("update set_place set removed_at = now() where question_id = ?", year);
            SatQuiz.execute("update set_place set position = 1 where question_id = ?", who);
            var grid = page(quiz.path() + "/learners");
            assertThat(grid.select("#grid thead th").eachText()).containsExactly("Learner", "Mark", "1", "removed");
            assertThat(grid.select("#grid tbody tr").first().text()).isEqualTo("Anna 1 of 2 0 1");
            var items = page(quiz.path() + "/questions");
            assertThat(items.getElementById("q-" + year).text()).startsWith("Removed from the set, ");
            assertThat(items.getElementById("q-" + who).text()).startsWith("Question 1, ");
        }

        @Test
        void goesByTheCountingOfTheAssignment() {
            quiz.with("counts", "first");
            assertThat(page(quiz.path() + "/learners")
                            .select("#grid tbody tr")
                            .first()
                            .text())
                    .isEqualTo("Anna 0 of 2 0 0");
            quiz.with("counts", "average");
            assertThat(page(quiz.path() + "/learners")
                            .select("#grid tbody tr")
                            .first()
                            .text())
                    .isEqualTo("Anna 0.5 of 2 1 0");
        }

        @Test
        void keepsTheMarksOfWhoWasTakenOut() {
            teaching.remove(anna);
            assertThat(page(quiz.path() + "/learners").select("#grid tbody tr").eachText())
                    .contains("Anna left 1 of 2 1 0");
        }

        @Test
        void narrowsToASection() {
            SatQuiz.execute("update enrolment set section = '8b' where learner_id = ?", anna.id());
            assertThat(page(quiz.path() + "?section=8b").selectFirst("#count").text())
                    .isEqualTo("1 of 1 submitted, 0 running, 0 not begun.");
            assertThat(page(quiz.path() + "/learners?section=8b").select("#grid tbody tr"))
                    .hasSize(1);
        }

        @Test
        void writesAGradebook() {
            SatQuiz.execute("update enrolment set name = '=cmd()', external_id = '17' where learner_id = ?", anna.id());
            var csv = teaching.instructor()
                    .browser()
                    .get(quiz.path() + "/gradebook.csv")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            var lines = csv.split("\r\n");
            assertThat(lines[0])
                    .isEqualTo("\uFEFFname,username,external id,section,status,attempts,mark,greatest,percent,late,"
                            + "started,submitted");
            assertThat(List.of(lines))
                    .anyMatch(line -> line.startsWith("'=cmd(),") && line.contains(",17,,submitted,2,1,2,50,no,20"))
                    .anyMatch(line -> line.startsWith("Cleo,") && line.endsWith(",not begun,0,,,,,,"));
        }

        @Test
        void makesASetOfTheWeakest() {
            var there = teaching.instructor()
                    .browser()
                    .post(quiz.path() + "/weakest")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            var set = page(there.replaceFirst("^.*(/teach/sets/)", "$1"));
            assertThat(set.selectFirst("h1").text()).isEqualTo("Once more: The harbour");
            assertThat(set.select("#places > li")).hasSize(2);
        }

        @Test
        void showsAQuestionOnTheWallWithoutNames() {
            var wall = page(quiz.path() + "/discussion/" + who);
            assertThat(wall.select(".bars tbody tr").eachText())
                    .containsExactly("Ida Holm 0 0 %", "The mayor 1 100 %", "Nobody 0 0 %");
            assertThat(wall.select("details[open]")).isEmpty();
            assertThat(wall.text()).doesNotContain("Anna");
        }

        @Test
        void readsAnArchivedCourse() {
            teaching.archive();
            assertThat(page(quiz.path() + "/questions").select("#items > li")).hasSize(2);
            assertThat(page(quiz.path()).selectFirst(".notice").text()).contains("archived");
        }

        @Test
        void invitesWhileThereIsNothing() {
            var other = SatQuiz.of(teaching, year);
            for (var part : List.of("", "/passages", "/questions", "/typed")) {
                assertThat(page(other.path() + part).select(".empty")).as(part).isNotEmpty();
            }
        }
    }

    @Test
    void isThereForACoInstructorAndForNobodyElse() {
        assertThat(status(teaching.coInstructor())).isEqualTo(200);
        assertThat(status(Teaching.aCourse().instructor())).isEqualTo(404);
        assertThat(status(People.administrator())).isEqualTo(404);
        assertThat(status(anna)).isEqualTo(403);
    }

    @Test
    void namesNobodyOfACourseThatSheDoesNotTeach() {
        var other = Teaching.aCourse();
        var dora = other.joinedBy(People.learner(), "Dora");
        quiz.giveTo(other).sits(dora, text("1911"), option("a"));
        assertThat(page(quiz.path() + "/learners").text()).doesNotContain("Dora");
        assertThat(Jsoup.parse(other.instructor()
                                .browser()
                                .get(quiz.path() + "/learners")
                                .asString())
                        .select("#grid tbody tr")
                        .eachText())
                .containsExactly("Dora 2 of 2 1 1");
        other.instructor().browser().get(quiz.path(anna, 1)).then().statusCode(404);
        assertThat(quiz.markOf(
                        (java.util.UUID) SatQuiz.one("select attempt_id from attempt where learner_id = ?", dora.id())))
                .isEqualByComparingTo(new BigDecimal(2));
    }

    private int status(Person person) {
        return person.browser().get(quiz.path()).statusCode();
    }

    private Document page(String path) {
        return Jsoup.parse(teaching.instructor()
                .browser()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
