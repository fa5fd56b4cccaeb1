package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevicesPageTest {

    private static final String PAGE = "/settings/devices";

    @Nested
    class AsLearner {

        @Test
        void seesHerDevicesInPlainWords() {
            var learner = People.learner();
            People.again(learner);
            var rows = page(learner).select(".rows li").eachText();
            assertThat(rows).hasSize(2).anyMatch(row -> row.startsWith("Firefox on Linux (this device) last seen "));
            assertThat(rows).anyMatch(row -> row.startsWith("Firefox on Linux last seen "));
        }

        @Test
        void endsOneAndKeepsThis() {
            var learner = People.learner();
            var other = People.again(learner);
            var removals = removals(learner);
            assertThat(removals).hasSize(1);

            learner.browser().post(removals.getFirst()).then().statusCode(303);
            other.browser().get("/api/v1/me").then().statusCode(401);
            learner.browser().get("/api/v1/me").then().statusCode(200);
        }

        @Test
        void endsAllOthersButNoToken() {
            var learner = People.learner();
            var others = List.of(People.again(learner), People.again(learner));
            learner.browser().post(PAGE + "/others/removal").then().statusCode(303);

            others.forEach(other -> other.browser().get("/api/v1/me").then().statusCode(401));
            learner.browser().get("/api/v1/me").then().statusCode(200);
            learner.script().get("/api/v1/me").then().statusCode(200);
        }

        @Test
        void findsNoDeviceThatIsNotThere() {
            var learner = People.learner();
            learner.browser()
                    .post(PAGE + "/" + UUID.randomUUID() + "/removal")
                    .then()
                    .statusCode(404);
            learner.browser().post(PAGE + "/not-an-id/removal").then().statusCode(404);
        }
    }

    @Nested
    class AsAnotherLearner {

        @Test
        void cannotEndTheFirstOnes() {
            var learner = People.learner();
            var other = People.again(learner);
            var removal = removals(learner).getFirst();
            People.learner().browser().post(removal).then().statusCode(404);
            People.administrator().browser().post(removal).then().statusCode(404);
            other.browser().get("/api/v1/me").then().statusCode(200);
        }
    }

    private static List<String> removals(People.Person person) {
        return page(person).select("form[action^=" + PAGE + "]").eachAttr("action").stream()
                .filter(action -> !action.contains("/others/"))
                .toList();
    }

    private static Document page(People.Person person) {
        return Jsoup.parse(person.browser().get(PAGE).asString());
    }
}
