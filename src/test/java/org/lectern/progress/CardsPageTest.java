package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class CardsPageTest {

    private Library library;
    private Person anna;

    @BeforeEach
    void open() {
        library = Library.open();
        anna = People.learner();
    }

    @Nested
    class AsLearner {

        @Test
        void listsEveryQuestionOfATextWithItsState() {
            library.remember(anna, "opened", 5, 9, 5);
            assertThat(lines(""))
                    .containsExactlyInAnyOrder(
                            "When was the harbour office opened? short answer, due now",
                            "The office was open from 1911 to [year]. gap, not met yet",
                            "Holm says that nobody ever thanked her. true or false, not met yet");
        }

        @Test
        void siftsByState() {
            library.remember(anna, "opened", 5, 9, 5);
            library.remember(anna, "years", 5, 1, 5);
            assertThat(lines("&state=due")).singleElement().asString().startsWith("When was");
            assertThat(lines("&state=not-met")).singleElement().asString().startsWith("Holm says");
            assertThat(lines("&state=missed")).isEmpty();

            var missed = library.answer(anna, "years", 1, Instant.now().minusSeconds(60), Instant.now());
            assertThat(lines("&state=missed")).singleElement().asString().startsWith("The office");
            library.undo(anna, "years", missed, Instant.now());
            assertThat(lines("&state=missed")).isEmpty();
        }

        @Test
        void findsWhatIsSuspendedSetAsideOrALeech() {
            for (var name : List.of("opened", "years", "thanked")) {
                library.remember(anna, name, 5, 1, 5);
            }
            library.card(anna, "opened", "suspended_at = now()");
            library.card(anna, "years", "set_aside_at = now()");
            library.card(anna, "thanked", "leech_at = now(), lapses = 8");
            assertThat(lines("&state=suspended")).singleElement().asString().endsWith("short answer, suspended");
            assertThat(lines("&state=set-aside")).singleElement().asString().endsWith("gap, set aside");
            assertThat(lines("&state=leech")).singleElement().asString().startsWith("Holm says");
        }

        @Test
        void searchesByWordsAndTypeToTheLetter() {
            assertThat(lines("&q=THANKED")).hasSize(1);
            assertThat(lines("&q=%25")).isEmpty();
            assertThat(lines("&q=_")).isEmpty();
            assertThat(lines("&type=cloze")).singleElement().asString().startsWith("The office");
            assertThat(page("&q=nobody%20%22here%22")
                            .selectFirst("input[name=q]")
                            .attr("value"))
                    .isEqualTo("nobody \"here\"");
        }

        @Test
        void ordersByStability() {
            library.remember(anna, "opened", 50, 1, 50);
            library.remember(anna, "years", 5, 1, 50);
            assertThat(lines("&order=weakest").getFirst()).startsWith("The office");
        }

        @Test
        void offersAWayOutWhenNothingFits() {
            var page = page("&q=nowhere");
            assertThat(page.selectFirst(".empty").text()).contains("No card fits.");
            assertThat(page.selectFirst(".empty a").attr("href")).isEqualTo("/cards");
        }

        @Test
        void goesThroughAllPagesWithoutLosingOrRepeatingACard() {
            var expected = library.addMore(CardSearch.PAGE + 5);
            for (var order : CardOrder.values()) {
                var seen = new ArrayList<String>();
                var page = page("&order=" + order.slug());
                while (true) {
                    page.select("#cards a").forEach(link -> seen.add(link.attr("href")));
                    var more = page.selectFirst("a[rel=next]");
                    if (more == null) {
                        break;
                    }
                    page = get(more.attr("href"));
                }
                assertThat(seen).doesNotHaveDuplicates().hasSize(expected);
            }
        }

        @Test
        void takesNonsenseForNothing() {
            assertThat(page("&state=no&order=no&after=no").select("#cards li")).hasSize(3);
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void seesNothingOfTheFirst() {
            library.remember(anna, "opened", 5, 9, 5);
            anna = People.learner();
            assertThat(lines("")).hasSize(3).allMatch(line -> line.endsWith("not met yet"));
        }
    }

    @Nested
    class SignedOut {

        @Test
        void isSentToSignIn() {
            People.nobody().get("/cards").then().statusCode(303);
        }
    }

    private List<String> lines(String query) {
        return page(query).select("#cards li").eachText();
    }

    private Document page(String query) {
        return get("/cards?text=" + library.text() + query);
    }

    private Document get(String address) {
        return Jsoup.parse(anna.browser()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
