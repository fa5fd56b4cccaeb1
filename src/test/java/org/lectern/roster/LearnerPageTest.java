package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;
import static org.lectern.roster.Teaching.read;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.Role;

@QuarkusTest
class LearnerPageTest {

    private final Teaching teaching = Teaching.aCourse();

    @Nested
    class AsInstructor {

        @Test
        void writesDownSectionIdAndExtraTime() {
            var learner = teaching.joinedBy(People.learnerWithPassword());
            save(learner, "Anna", "8b", "id-1", "25 %").then().statusCode(303);
            assertThat(teaching.roster().select("#learners li").text())
                    .isEqualTo("Anna %s, 8b, id-1, +25 %% time".formatted(learner.name()));
        }

        @Test
        void isToldAtTheFieldWhatIsWrong() {
            save(teaching.joinedBy(People.learner()), "Anna", "", "id-1", "")
                    .then()
                    .statusCode(303);
            var answer = read(save(teaching.joinedBy(People.learner()), "", "x".repeat(61), "id-1", "301"), 422);
            assertThat(answer.select("#name-problem").text()).isEqualTo("Give the learner a name.");
            assertThat(answer.select("#section-problem").text()).isEqualTo("A section has at most 60 characters.");
            assertThat(answer.select("#externalId-problem").text()).isEqualTo("Anna has this id already.");
            assertThat(answer.select("#extraTime-problem").text()).isEqualTo("A whole number from 0 to 300.");
        }

        @Test
        void takesALearnerOutAndBringsHerBack() {
            var learner = teaching.joinedBy(People.learner());
            teaching.remove(learner);
            assertThat(teaching.roster().select("#learners a")).isEmpty();
            assertThat(teaching.roster().select("#gone li").text()).isEqualTo(learner.name() + " was taken out");
            save(learner, "Anna", "", "", "").then().statusCode(404);
            post(learner, "/return").then().statusCode(303);
            assertThat(teaching.roster().select("#learners a").text()).isEqualTo(learner.name());
        }

        @Test
        void makesALinkForANewPasswordThatWorksOnce() {
            var learner = teaching.joinedBy(People.learnerWithPassword());
            var link = link(learner);
            assertThat(read(People.nobody().get(link), 200).selectFirst("h1").text())
                    .isEqualTo("A new password");
            var second = link(learner);
            People.nobody().get(link).then().statusCode(410);
            People.nobody()
                    .formParam("name", learner.name())
                    .formParam("password", "another horse reads on")
                    .post(second)
                    .then()
                    .statusCode(303);
            People.nobody().get(second).then().statusCode(410);
            assertThat(page(teaching.instructor(), teaching.path(learner)).select(".slip"))
                    .isEmpty();
            learner.browser().get("/api/v1/me").then().statusCode(401);
        }

        @Test
        void getsNoLinkForWhoIsInSomebodyElsesCourseToo() {
            var learner = teaching.joinedBy(Teaching.aCourse().joinedBy(People.learnerWithPassword()));
            post(learner, "/link").then().statusCode(409);
            assertThat(page(teaching.instructor(), teaching.path(learner)).select("form[action$=/link]"))
                    .isEmpty();
        }

        @Test
        void getsNoLinkForAGuestNorForWhoTeaches() {
            post(teaching.joinedBy(People.guest(), "Bert"), "/link").then().statusCode(409);
            post(teaching.joinedBy(People.withPassword(Role.INSTRUCTOR)), "/link")
                    .then()
                    .statusCode(409);
            post(teaching.joinedBy(People.administrator()), "/link").then().statusCode(409);
        }

        @Test
        void printsSlipsForThoseWhoHaveNotComeYet() {
            var mark = UUID.randomUUID().toString().substring(0, 8);
            teaching.joinedBy(People.learnerWithPassword());
            teaching.apply("name,username,section\nAnna,anna-%s,8a\nBert,bert-%s,8b\n".formatted(mark, mark));
            var asked = page(teaching.instructor(), teaching.path() + "/slips");
            assertThat(asked.text()).contains("2 learners have not come yet.");
            var slips = slips(slipsOf("8b"));
            assertThat(slips).hasSize(1);
            assertThat(slips.text()).startsWith("QR code of the link Bert, 8b").contains("bert-" + mark);

            var link = URI.create(slips.select("code").text()).getPath();
            var welcome = read(People.nobody().get(link), 200);
            assertThat(welcome.selectFirst(".lead").text()).startsWith("You sign in as bert-%s.".formatted(mark));
            People.nobody()
                    .formParam("name", "Bert")
                    .formParam("password", People.PASSWORD)
                    .post(link)
                    .then()
                    .statusCode(303);
            assertThat(page(teaching.instructor(), teaching.path() + "/slips").text())
                    .contains("1 learner has not come yet.");
        }

        @Test
        void loadsTheSlipsAgainForAQuarterOfAnHour() {
            var mark = UUID.randomUUID().toString().substring(0, 8);
            teaching.apply("name,username,section\nAnna,anna-%s,8a & b\nBert,bert-%s,9\n".formatted(mark, mark));
            var there = slipsOf("8a & b");
            var links = slips(there).select("code").eachText();
            assertThat(links).hasSize(1);
            assertThat(slips(there).select("code").eachText()).isEqualTo(links);
            People.nobody().get(URI.create(links.getFirst()).getPath()).then().statusCode(200);
            assertThat(page(teaching.coInstructor(), there.toString()).select(".slip"))
                    .isEmpty();

            QuarkusMock.installMockForType(
                    Clock.fixed(Instant.now().plus(Duration.ofMinutes(16)), ZoneOffset.UTC), Clock.class);
            var later = page(teaching.instructor(), there.toString());
            assertThat(later.select(".slip")).isEmpty();
            assertThat(later.select(".notice").text()).startsWith("The slips that were made here are shown no more");
            People.nobody().get(URI.create(links.getFirst()).getPath()).then().statusCode(200);
        }

        @Test
        void mergesWhoJoinedAsAGuestWithTheOneOfTheList() {
            var list = "name,username,external id,section,extra time\nAnna Schmidt,m-%s,id-1,8b,25\n"
                    .formatted(UUID.randomUUID());
            teaching.apply(list);
            var listed = teaching.roster().select("#learners a").attr("href").replaceAll(".*/", "");
            var guest = teaching.joinedBy(People.guest(), "Anna Schmidt");
            var merging = teaching.path(guest) + "/merging";
            assertThat(page(teaching.instructor(), merging + "?other=" + listed).text())
                    .contains("Nothing takes this back.");
            var post = teaching.instructor().browser();
            post.formParam("other", listed).post(merging).then().statusCode(303);
            assertThat(teaching.roster().select("#learners li").eachText())
                    .containsExactly("Anna Schmidt guest, 8b, id-1, +25 % time");
            teaching.apply(list);
            assertThat(teaching.roster().select("#learners li")).hasSize(1);
            teaching.instructor()
                    .browser()
                    .post(teaching.path() + "/learners/" + listed + "/return")
                    .then()
                    .statusCode(409);
        }

        @Test
        void cannotMergeALearnerWithHerselfNorWithAStranger() {
            var learner = teaching.joinedBy(People.learner());
            var merging = teaching.path(learner) + "/merging";
            var self = teaching.instructor().browser().formParam("other", learner.id());
            self.post(merging).then().statusCode(422);
            var stranger = teaching.instructor()
                    .browser()
                    .formParam("other", People.learner().id());
            stranger.post(merging).then().statusCode(404);
        }

        private Response save(People.Person learner, String name, String section, String id, String extraTime) {
            return teaching.instructor()
                    .browser()
                    .formParam("name", name)
                    .formParam("section", section)
                    .formParam("externalId", id)
                    .formParam("extraTime", extraTime)
                    .post(teaching.path(learner));
        }

        private Response post(People.Person learner, String change) {
            return teaching.instructor().browser().post(teaching.path(learner) + change);
        }

        private String link(People.Person learner) {
            post(learner, "/link").then().statusCode(303);
            var shown = page(teaching.instructor(), teaching.path(learner));
            return URI.create(shown.selectFirst(".slip code").text()).getPath();
        }

        /// Where the slips of a section are shown, once they are made.
        private URI slipsOf(String section) {
            return URI.create(teaching.instructor()
                    .browser()
                    .formParam("section", section)
                    .post(teaching.path() + "/slips")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location"));
        }

        private Elements slips(URI there) {
            return page(teaching.instructor(), there.toString()).select(".slip");
        }
    }

    @Nested
    class AsCoInstructor {

        @Test
        void doesTheSame() {
            var other = teaching.coInstructor();
            var learner = teaching.joinedBy(People.learner());
            page(other, teaching.path(learner));
            other.browser().post(teaching.path(learner) + "/removal").then().statusCode(303);
        }
    }

    @Nested
    class AsLearner {

        @Test
        void leavesAndComesBack() {
            var learner = teaching.joinedBy(People.learner());
            var leaving = "/settings/courses/" + teaching.course() + "/leaving";
            learner.browser().post(leaving).then().statusCode(303);
            assertThat(page(learner, "/settings/courses").select("#courses").text())
                    .contains("you left it")
                    .contains("Come back");
            learner.browser().post(leaving).then().statusCode(404);
            learner.browser().post(leaving + "/removal").then().statusCode(303);
            assertThat(teaching.roster().select("#learners a")).hasSize(1);
        }

        @Test
        void cannotComeBackAfterBeingTakenOut() {
            var learner = teaching.joinedBy(People.learner());
            teaching.remove(learner);
            assertThat(page(learner, "/settings/courses").select("#courses").text())
                    .contains("you were taken out")
                    .doesNotContain("Come back");
            learner.browser()
                    .post("/settings/courses/" + teaching.course() + "/leaving/removal")
                    .then()
                    .statusCode(409);
        }
    }
}
