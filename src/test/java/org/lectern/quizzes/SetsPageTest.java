package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class SetsPageTest {

    @Nested
    class AsInstructor {

        private final Desk desk = Desk.open();

        @Test
        void saysWhatASetIsWhereThereIsNone() {
            assertThat(desk.page("/teach/sets").selectFirst(".empty").text())
                    .startsWith("You have no question sets yet.");
            assertThat(desk.page("/teach/sets?archived=true")
                            .selectFirst(".empty a")
                            .attr("href"))
                    .isEqualTo("/teach/sets");
        }

        @Test
        void makesASetAndListsIt() {
            var set = desk.make("  Harbours & <towns> ");
            assertThat(desk.page(set).selectFirst("h1").text()).isEqualTo("Harbours & <towns>");
            var line = desk.page("/teach/sets").selectFirst("#sets li");
            assertThat(line.selectFirst("a").attr("href")).isEqualTo(set);
            assertThat(line.text()).startsWith("Harbours & <towns> empty, changed ");
        }

        @Test
        void saysAtTheFieldWhatIsWrongWithATitle() {
            var page = Desk.refused(desk.post("/teach/sets", "title", "x".repeat(121)));
            assertThat(page.selectFirst("#title-problem").text()).isEqualTo("A title has 1 to 120 characters.");
            assertThat(page.selectFirst("#title").attr("value")).hasSize(121);
            Desk.refused(desk.post("/teach/sets", "title", " "));
            Desk.refused(desk.post("/teach/sets"));
            assertThat(desk.page("/teach/sets").select("#sets li")).isEmpty();
        }

        @Test
        void keepsArchivedSetsApart() {
            var set = desk.make("Old");
            desk.make("New");
            desk.change(set, "/archiving").then().statusCode(303);
            assertThat(desk.page("/teach/sets").select("#sets a").eachText()).containsExactly("New");
            assertThat(desk.page("/teach/sets?archived=true").select("#sets a").eachText())
                    .containsExactly("Old");
        }

        @Test
        void goesThroughAllPagesTheLastChangedFirst() {
            var made = new ArrayList<String>();
            for (int i = 0; i < 32; i++) {
                made.addFirst("/teach/sets/" + Desk.setOf(desk.person));
            }
            var seen = new ArrayList<String>();
            var page = desk.page("/teach/sets");
            while (true) {
                seen.addAll(page.select("#sets a").eachAttr("href"));
                var more = page.selectFirst("a[rel=next]");
                if (more == null) {
                    break;
                }
                page = desk.page(more.attr("href"));
            }
            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
            desk.get("/teach/sets?cursor=nonsense").then().statusCode(400);
        }
    }

    @Nested
    class AsAnotherInstructor {

        @Test
        void seesNothingOfTheFirst() {
            Desk.setOf(People.instructor());
            assertThat(Desk.open().page("/teach/sets").select("#sets li")).isEmpty();
        }
    }

    @Nested
    class AsLearner {

        @Test
        void isRefused() {
            People.learner().browser().get("/teach/sets").then().statusCode(403);
            People.learner()
                    .browser()
                    .formParam("title", "Mine")
                    .post("/teach/sets")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/teach/sets").then().statusCode(303).header("Location", startsWith("/sign-in"));
        }
    }
}
