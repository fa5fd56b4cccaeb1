package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.bank.PartialMarks;
import org.lectern.progress.Library;

@QuarkusTest
class ExtensionsPageTest {

    private Assigning given;
    private Desk desk;
    private String path;

    @BeforeEach
    void give() {
        given = Assigning.given(AssignmentKind.QUIZ, quiz -> {
            quiz.schedule(new Schedule(null, Instant.parse("2030-05-12T21:59:59Z"), null, 0), Assigning.BERLIN);
            quiz.conduct(new Conduct(1, Counting.HIGHEST, 1200, 15, PartialMarks.NONE, true, true, false, true, null));
        });
        desk = given.desk();
        path = given.path() + "/extensions/" + given.learner().id();
    }

    private Response extend(String... fields) {
        return Assigning.submit(desk, path, fields);
    }

    private AssignmentTerms terms() {
        return Assigning.bean(Assignments.class)
                .forLearner(given.learner().id(), given.assignment())
                .terms();
    }

    @Test
    void isFoundByAPartOfTheName() {
        var page = desk.page(
                given.path() + "/extensions?q=" + given.learner().name().replace(" ", "%20"));
        assertThat(page.select("#learners a").eachText())
                .contains(given.learner().name());
        assertThat(desk.page(given.path() + "/extensions?q=nobodyatall").select("#learners"))
                .isEmpty();
    }

    @Test
    void holdsForTheOneLearner() {
        extend("dueDate", "2030-05-14", "attempts", "2", "minutes", "40", "reason", "Ill until Tuesday")
                .then()
                .statusCode(303);
        assertThat(terms().dueAt()).isEqualTo(Instant.parse("2030-05-14T21:59:59Z"));
        assertThat(terms().attempts()).isEqualTo(2);
        assertThat(terms().timeLimit()).isEqualTo(Duration.ofMinutes(40));
        var line = desk.page(given.path()).selectFirst("#extensions + ul li");
        assertThat(line.text())
                .startsWith(given.learner().name()
                        + " due 14 May 2030, 23:59 (Europe/Berlin); 2 attempts; 40 minutes Ill until Tuesday");
        var other = given.teaching().joinedBy(People.learner());
        assertThat(Assigning.bean(Assignments.class)
                        .forLearner(other.id(), given.assignment())
                        .terms()
                        .dueAt())
                .isEqualTo(Instant.parse("2030-05-12T21:59:59Z"));
        var assignment = Assigning.bean(Assignments.class).forLearner(other.id(), given.assignment());
        assertThat(Assigning.bean(Assignments.class).closing(assignment.assignment()))
                .contains(Instant.parse("2030-05-14T21:59:59Z"));
    }

    @Test
    void tellsTheLearnerButNotTheReason() {
        extend("dueDate", "2030-05-14", "reason", "plantedreason").then().statusCode(303);
        var page = given.learner()
                .browser()
                .get("/assignments/" + given.assignment())
                .then()
                .statusCode(200);
        assertThat(page.extract().asString()).contains("14 May 2030").doesNotContain("plantedreason");
    }

    @Test
    void isRemoved() {
        extend("attempts", "2").then().statusCode(303);
        desk.post(path + "/removal").then().statusCode(303);
        assertThat(terms().attempts()).isEqualTo(1);
        assertThat(desk.page(given.path()).text()).contains("The same holds for everybody.");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(Desk.refused(extend()).selectFirst("#due-problem").text())
                .isEqualTo("Nothing differs from what holds for all.");
        assertThat(Desk.refused(extend("opensDate", "2030-06-01"))
                        .selectFirst("#due-problem")
                        .text())
                .isEqualTo("It would be due before it opens.");
        assertThat(Desk.refused(extend("lateDate", "2030-05-01"))
                        .selectFirst("#late-problem")
                        .text())
                .isEqualTo("This is before the due date.");
        assertThat(Desk.refused(extend("attempts", "21"))
                        .selectFirst("#attempts-problem")
                        .text())
                .isEqualTo("From 1 to 20, or empty.");
        assertThat(terms()).isEqualTo(terms());
    }

    @Test
    void showsTheExtraTimeOfTheCourse() {
        Library.execute(
                "update enrolment set extra_time = 50 where learner_id = ?",
                given.learner().id());
        assertThat(desk.page(given.path()).selectFirst("#extensions + ul li").text())
                .isEqualTo(given.learner().name() + " 30 minutes (50 % extra time)");
        assertThat(terms().timeLimit()).isEqualTo(Duration.ofMinutes(30));
        assertThat(desk.page(path).selectFirst("#usual").text()).contains("30 minutes for an attempt");
    }

    @Test
    void isForLearnersOfTheCourseOnly() {
        var stranger = People.learner();
        desk.get(given.path() + "/extensions/" + stranger.id()).then().statusCode(404);
        desk.post(given.path() + "/extensions/" + stranger.id(), "attempts", "2")
                .then()
                .statusCode(404);
        given.teaching().remove(given.learner());
        desk.get(path).then().statusCode(404);
    }
}
