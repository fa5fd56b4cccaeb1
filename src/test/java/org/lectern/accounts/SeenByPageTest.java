package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeenByPageTest {

    @Inject
    AnswerAccesses accesses;

    @Nested
    class AsLearner {

        @Test
        void readsWhoSawWhatTheLastFirst() throws InterruptedException {
            var learner = People.learner();
            var instructor = People.instructor();
            accesses.note(instructor.id(), List.of(learner.id()), "your answers to “Lund”");
            Thread.sleep(2);
            accesses.note(
                    instructor.id(), List.of(learner.id(), People.learner().id()), "a typed answer in “Lund”");
            assertThat(page(learner, "").select("#seen li").eachText())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith(instructor.name())
                    .endsWith("a typed answer in “Lund”");
        }

        @Test
        void isNotToldOfHerself() {
            var learner = People.learner();
            accesses.note(learner.id(), List.of(learner.id()), "your answers");
            assertThat(page(learner, "").selectFirst(".empty").text()).isEqualTo("Nobody has opened your answers.");
        }

        @Test
        void goesOnWhereThePageEnds() {
            var learner = People.learner();
            var instructor = People.instructor();
            for (int i = 0; i < 60; i++) {
                accesses.note(instructor.id(), List.of(learner.id()), "look " + i);
            }
            var first = page(learner, "");
            assertThat(first.select("#seen li")).hasSize(50);
            var next = first.selectFirst("a[rel=next]").attr("href");
            assertThat(page(learner, next.substring("/settings/seen-by".length()))
                            .select("#seen li"))
                    .hasSize(10);
        }
    }

    private static Document page(People.Person person, String query) {
        return Jsoup.parse(person.browser()
                .get("/settings/seen-by" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
