package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

@QuarkusTest
class MyCoursesPageTest {

    private final Teaching teaching = Teaching.aCourse();
    private final Person learner = teaching.joinedBy(People.learnerWithPassword(), "Anna S.");

    @Nested
    class AsLearner {

        /// What the instructor's list says of her is what she is told that it says.
        @Test
        void readsWhatTheInstructorSees() {
            teaching.instructor()
                    .browser()
                    .formParam("name", "Anna Schmidt")
                    .formParam("section", "8b")
                    .formParam("externalId", "S-77")
                    .formParam("extraTime", "25")
                    .post(teaching.path(learner))
                    .then()
                    .statusCode(303);
            var seen = page(learner, "/settings/courses")
                    .selectFirst("details.seen")
                    .text();
            assertThat(teaching.roster().select("#learners li").text())
                    .isEqualTo("Anna Schmidt %s, 8b, S-77, +25 %% time".formatted(learner.name()));
            assertThat(seen).contains("Anna Schmidt", "section, 8b", "the id S-77", "extra time, 25 %");
        }

        @Test
        void readsNothingOfWhatTheCourseDoesNotKeep() {
            var seen = page(learner, "/settings/courses")
                    .selectFirst("details.seen")
                    .text();
            assertThat(seen).contains("Anna S.").doesNotContain("section,", "the id", "extra time");
        }

        @Test
        void readsWhatStaysSeenWhenSheIsGone() {
            teaching.remove(learner);
            var page = page(learner, "/settings/courses");
            assertThat(page.select("details.seen")).isEmpty();
            assertThat(page.select("#courses").text()).contains("is still seen by those who teach it");
        }

        @Test
        void isLedThereFromHerSettings() {
            assertThat(page(learner, "/settings").select("main a").eachAttr("href"))
                    .contains("/settings/courses", "/settings/seen-by");
        }
    }
}
