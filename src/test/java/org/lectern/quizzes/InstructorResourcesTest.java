package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.roster.Teaching;

/// What instructors' programs read: courses, who is in them, sets, assignments.
@QuarkusTest
class InstructorResourcesTest {

    private Assigning given;
    private Person instructor;

    @BeforeEach
    void give() {
        given = Assigning.aQuiz();
        instructor = given.teaching().instructor();
    }

    private static JsonPath get(Person person, String path) {
        return person.script().get(path).then().statusCode(200).extract().jsonPath();
    }

    @Nested
    class AsInstructor {

        @Test
        void readsTheCourse() {
            var courses = get(instructor, "/api/v1/courses");
            assertThat(courses.getMap("items[0]"))
                    .isEqualTo(Map.of(
                            "id",
                            given.teaching().course().toString(),
                            "name",
                            "History 8b",
                            "zone",
                            "Europe/Berlin",
                            "archived",
                            false,
                            "learners",
                            1));
            assertThat(courses.getString("next")).isNull();
        }

        @Test
        void readsWhoIsInItPageByPage() {
            var all = new ArrayList<>(List.of(given.learner().id().toString()));
            IntStream.range(0, 4)
                    .forEach(_ -> all.add(
                            given.teaching().joinedBy(People.learner()).id().toString()));
            given.teaching().remove(given.teaching().joinedBy(People.learner()));
            var path = "/api/v1/courses/%s/enrolments?limit=2"
                    .formatted(given.teaching().course());
            var read = new ArrayList<String>();
            var page = get(instructor, path);
            read.addAll(page.getList("items.learner_id"));
            while (page.getString("next") != null) {
                page = get(instructor, path + "&cursor=" + page.getString("next"));
                read.addAll(page.getList("items.learner_id"));
            }
            assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        }

        @Test
        void readsTheAssignmentWithoutItsCode() {
            given.change(given.desk(), "accessCode", "plantedcode", "attempts", "2", "sees", "all-submitted")
                    .then()
                    .statusCode(303);
            var assignments = get(instructor, "/api/v1/assignments");
            assertThat(assignments.getString("items[0].id"))
                    .isEqualTo(given.assignment().toString());
            assertThat(assignments.getString("items[0].kind")).isEqualTo("quiz");
            assertThat(assignments.getInt("items[0].attempts")).isEqualTo(2);
            assertThat(assignments.getList("items[0].courses"))
                    .containsExactly(given.teaching().course().toString());
            assertThat(assignments.prettify()).doesNotContain("plantedcode");
        }

        @Test
        void readsTheSets() {
            var sets = get(instructor, "/api/v1/question-sets");
            assertThat(sets.getString("items[0].id")).isEqualTo(given.set().toString());
            assertThat(sets.getInt("items[0].places")).isEqualTo(3);
            assertThat(get(instructor, "/api/v1/question-sets?archived=true").getList("items"))
                    .isEmpty();
        }

        @Test
        void isToldOfABadCursor() {
            for (var path : List.of("courses", "question-sets", "assignments")) {
                instructor.script().get("/api/v1/" + path + "?cursor=x").then().statusCode(400);
                instructor.script().get("/api/v1/" + path + "?limit=0").then().statusCode(400);
            }
        }
    }

    @Nested
    class AsCoInstructor {

        @Test
        void readsTheSameButNotTheSet() {
            var co = given.teaching().coInstructor();
            assertThat(get(co, "/api/v1/assignments").getList("items.id"))
                    .containsExactly(given.assignment().toString());
            assertThat(get(co, "/api/v1/question-sets").getList("items")).isEmpty();
        }
    }

    @Nested
    class AsOthers {

        @Test
        void findNothing() {
            var other = Teaching.aCourse().instructor();
            assertThat(get(other, "/api/v1/assignments").getList("items")).isEmpty();
            other.script()
                    .get("/api/v1/courses/{course}/enrolments", given.teaching().course())
                    .then()
                    .statusCode(404)
                    .body("status", equalTo(404));
            for (var path : List.of("courses", "question-sets", "assignments")) {
                given.learner().script().get("/api/v1/" + path).then().statusCode(403);
                People.nobody().get("/api/v1/" + path).then().statusCode(401);
            }
        }
    }
}
