package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;
import static org.lectern.roster.Teaching.read;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class JoinPageTest {

    private final Teaching teaching = Teaching.aCourse();
    private final String path = "/join/" + teaching.code();

    @Nested
    class AsLearner {

        private final People.Person learner = People.learner();

        @Test
        void joinsUnderTheNameThatTheInstructorKnows() {
            assertThat(page(learner, path).text())
                    .contains("Taught by " + teaching.instructor().name());
            learner.browser()
                    .formParam("called", "Anna  Schmidt")
                    .post(path)
                    .then()
                    .statusCode(303);
            assertThat(teaching.roster().select("#learners a").text()).isEqualTo("Anna Schmidt");
            assertThat(page(learner, path).select(".empty").text()).startsWith("You are in this course.");
        }

        @Test
        void staysInTheCourseWhenSheJoinsTwice() {
            learner.browser().formParam("called", "Anna").post(path).then().statusCode(303);
            learner.browser().formParam("called", "Other").post(path).then().statusCode(303);
            assertThat(teaching.roster().select("#learners a").eachText()).containsExactly("Anna");
        }

        @Test
        void givesAName() {
            var answer = read(learner.browser().formParam("called", " ").post(path), 422);
            assertThat(answer.select("#called-problem").text())
                    .isEqualTo("Give your name, as your instructor knows you.");
        }

        @Test
        void comesBackAfterLeavingButNotAfterBeingTakenOut() {
            teaching.joinedBy(learner);
            learner.browser()
                    .post("/settings/courses/" + teaching.course() + "/leaving")
                    .then()
                    .statusCode(303);
            assertThat(teaching.roster().select("#learners a")).isEmpty();
            learner.browser().formParam("called", "x").post(path).then().statusCode(303);
            assertThat(teaching.roster().select("#learners a")).hasSize(1);

            teaching.remove(learner);
            learner.browser().formParam("called", "x").post(path).then().statusCode(409);
        }
    }

    @Nested
    class SignedOut {

        @Test
        void joinsWithANewAccount() {
            var name = "new " + UUID.randomUUID();
            var answer = People.nobody()
                    .formParam("called", "Anna")
                    .formParam("name", name)
                    .formParam("password", People.PASSWORD)
                    .formParam("zone", "Europe/Berlin")
                    .post(path + "/account");
            answer.then().statusCode(303);
            var there =
                    People.nobody().cookie("lectern", answer.cookie("lectern")).get("/settings/courses");
            assertThat(Jsoup.parse(there.asString()).select("[role=status]").text())
                    .isEmpty();
            assertThat(Jsoup.parse(there.asString()).select("#courses").text()).contains("History 8b");
            assertThat(teaching.roster().select("#learners li").text()).isEqualTo("Anna " + name);
        }

        @Test
        void isToldWhatIsWrongAndNothingIsHalfDone() {
            var taken = People.learnerWithPassword();
            var answer = read(
                    People.nobody()
                            .formParam("called", "Anna")
                            .formParam("name", taken.name().toUpperCase(Locale.ROOT))
                            .formParam("password", People.PASSWORD)
                            .post(path + "/account"),
                    422);
            assertThat(answer.select("#name-problem").text()).startsWith("This name is taken.");
            assertThat(answer.select("#called").val()).isEqualTo("Anna");
            assertThat(teaching.roster().select("#learners li")).isEmpty();
        }

        @Test
        void joinsAsAGuestWithAName() {
            var nameless = read(People.nobody().post(path + "/guest"), 422);
            assertThat(nameless.select("#guest-problem").text()).startsWith("Give your name");
            var answer = People.nobody().formParam("called", "Bert").post(path + "/guest");
            answer.then().statusCode(303);
            assertThat(answer.cookie("lectern")).isNotEmpty();
            assertThat(teaching.roster().select("#learners li").text()).isEqualTo("Bert guest");
        }

        @Test
        void findsTheCourseByTheCodeInSmallLetters() {
            var code = path.substring("/join/".length());
            var typed = (code.substring(0, 4) + "-" + code.substring(4)).toLowerCase(Locale.ROOT);
            var answer = People.nobody().queryParam("code", typed).get("/join");
            answer.then().statusCode(303);
            assertThat(answer.header("Location")).endsWith(path);
        }

        @Test
        void isToldThatThereIsNoSuchCode() {
            var answer = read(People.nobody().queryParam("code", "nonsense").get("/join"), 422);
            assertThat(answer.select("#code-problem").text()).startsWith("There is no course with this code.");
            People.nobody().get("/join/ABCDEFGH").then().statusCode(404);
        }

        @Test
        void cannotJoinWhatIsOver() {
            teaching.archive();
            assertThat(read(People.nobody().get(path), 200).select(".empty").text())
                    .isEqualTo("This course is over.");
            People.nobody()
                    .formParam("called", "Late")
                    .post(path + "/guest")
                    .then()
                    .statusCode(410);
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void cannotBeALearnerOfHerOwnCourse() {
            teaching.instructor()
                    .browser()
                    .formParam("called", "Me")
                    .post(path)
                    .then()
                    .statusCode(409);
        }
    }
}
