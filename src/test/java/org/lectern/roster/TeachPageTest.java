package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;
import static org.lectern.roster.Teaching.read;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class TeachPageTest {

    @Nested
    class AsInstructor {

        private final People.Person instructor = People.instructor();

        @Test
        void beginsWithNoCourse() {
            assertThat(page(instructor, "/teach").select(".empty").text()).startsWith("You teach no course yet.");
        }

        @Test
        void createsACourseAndSeesItWithItsLearners() {
            var made = instructor
                    .browser()
                    .formParam("name", "  The  Terror ")
                    .formParam("zone", "Europe/Berlin")
                    .post("/teach");
            made.then().statusCode(303);
            var course = page(
                    instructor, java.net.URI.create(made.header("Location")).getPath());
            assertThat(course.selectFirst("h1").text()).isEqualTo("The Terror");
            assertThat(page(instructor, "/teach").select("#courses li").text()).isEqualTo("The Terror 0 learners");
        }

        @Test
        void countsOnlyWhoIsInTheCourse() {
            var teaching = Teaching.aCourse();
            teaching.joinedBy(People.learner());
            teaching.remove(teaching.joinedBy(People.learner()));
            assertThat(page(teaching.instructor(), "/teach")
                            .select("#courses li")
                            .text())
                    .isEqualTo("History 8b 1 learner");
        }

        @Test
        void tellsAtTheFieldWhatIsWrong() {
            var answer = read(
                    instructor
                            .browser()
                            .formParam("name", "x".repeat(121))
                            .formParam("zone", "Atlantis/City")
                            .post("/teach"),
                    422);
            assertThat(answer.select("#name-problem").text()).isEqualTo("A course's name has at most 120 characters.");
            assertThat(answer.select("#zone-problem").text()).isEqualTo("Choose a time zone of the list.");
            assertThat(answer.select("#name").val()).startsWith("xxx");
        }

        /// On a page of its own, because reports that other tests leave need every instructor.
        @Test
        void saysThatNothingNeedsHer() {
            var course =
                    new Courses.Taught(java.util.UUID.randomUUID(), "History 8b", java.time.ZoneOffset.UTC, false, 2);
            var shown = new TeachPage.Shown(java.util.List.of(), 0, java.util.List.of(course), java.util.List.of());
            var page = org.jsoup.Jsoup.parse(TeachPage.Templates.teach(
                            shown, new CourseForm("", "UTC"), java.util.List.of(), org.lectern.web.Problems.NONE)
                    .render());
            assertThat(page.getElementById("concerns").text()).isEqualTo("Nothing needs you now.");
        }

        @Test
        void findsTeachInTheNavigation() {
            assertThat(page(instructor, "/teach")
                            .select(".site-nav a[aria-current]")
                            .text())
                    .isEqualTo("Teach");
        }
    }

    @Nested
    class AsLearner {

        @Test
        void hasNothingToTeach() {
            var learner = People.learner();
            learner.browser().get("/teach").then().statusCode(403);
            assertThat(page(learner, "/").select(".site-nav").text()).doesNotContain("Teach");
        }
    }
}
