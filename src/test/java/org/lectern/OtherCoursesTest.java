package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.quizzes.Desk;
import org.lectern.results.SatQuiz;
import org.lectern.roster.Teaching;
import org.lectern.study.ReportsTest;

/// Nobody sees a learner of a course that she does not teach. Every page and every file for instructors is asked for,
/// by
/// the addresses of a course and by those of another one, and searched for what is planted in the first.
@QuarkusTest
class OtherCoursesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private static final String NAME = "Zitronella Quappe";
    private static final String EXTERNAL_ID = "QX-4711-planted";
    private static final String ANSWER = "planted 1912";
    private static final List<String> PLANTED = List.of(NAME, EXTERNAL_ID, ANSWER);

    /// What may make a page show more than it does by itself.
    private static final String ASKING =
            "?q=Zitronella&name=Zitronella&answer=planted+1912&section=&course=%s&other=%s";

    /// They tell of an assignment as a whole, which two courses may share, and of nobody by name.
    private static final List<String> WITHOUT_NAMES =
            List.of("/teach/results/{assignment}/typed", "/teach/results/{assignment}/typed/{question}");

    private final Teaching teaching = Teaching.aCourse();
    private final Teaching others = Teaching.aCourse();
    private final Person learner = teaching.joinedBy(People.learnerWithPassword(), NAME);
    private final Library library = Library.open();
    private SatQuiz quiz;
    private SatQuiz shared;
    private Map<String, List<String>> things = Map.of();

    @BeforeEach
    void plant() {
        Library.execute("update enrolment set external_id = ? where learner_id = ?", EXTERNAL_ID, learner.id());
        others.joinedBy(People.learner(), "Somebody Else");
        quiz = sat();
        shared = sat();
        Library.execute(
                "insert into assignment_course (assignment_id, course_id) values (?, ?)", shared.id(), others.course());
        var instructor = teaching.instructor();
        var question = library.question("opened");
        things = Map.ofEntries(
                Map.entry("course", ids(teaching.course(), others.course())),
                Map.entry("assignment", ids(quiz.id(), shared.id())),
                Map.entry("learner", ids(learner.id())),
                Map.entry("question", List.of(quiz.question(), question)),
                Map.entry("number", List.of("1")),
                Map.entry("report", List.of(ReportsTest.report(learner))),
                Map.entry("set", ids(Desk.setOf(instructor, question))),
                Map.entry("place", ids(Desk.placeOf(instructor, question))),
                Map.entry("bank", List.of("tests")));
    }

    private SatQuiz sat() {
        return SatQuiz.of(teaching, library.question("opened")).satBy(learner, ANSWER);
    }

    private static List<String> ids(Object... ids) {
        return java.util.stream.Stream.of(ids).map(Object::toString).toList();
    }

    @Test
    void showsNobodyOfThemToOthers() {
        var seen = new ArrayList<String>();
        walk(
                others.instructor(),
                (route, path, body) -> PLANTED.stream()
                        .filter(body::contains)
                        .forEach(planted -> seen.add("%s shows “%s”".formatted(path, planted))));
        assertThat(seen).isEmpty();
    }

    /// That the walk above would find them; and a report has no name for anybody.
    @Test
    void showsThemToWhoTeachesThem() {
        var seen = new TreeSet<String>();
        walk(teaching.instructor(), (route, path, body) -> {
            if (body.contains(NAME)) {
                seen.add(route);
            }
        });
        assertThat(seen)
                .contains(
                        "/teach/courses/{course}",
                        "/teach/courses/{course}/roster.csv",
                        "/teach/courses/{course}/learners/{learner}",
                        "/teach/courses/{course}/grades",
                        "/teach/courses/{course}/grades.csv",
                        "/teach/results/{assignment}/learners",
                        "/teach/results/{assignment}/gradebook.csv",
                        "/teach/results/{assignment}/learners/{learner}/attempts/{number}",
                        "/teach/assignments/{assignment}/extensions",
                        "/api/v1/assignments/{assignment}/results",
                        "/api/v1/courses/{course}/enrolments")
                .noneMatch(route -> route.contains("report"));
    }

    private interface Look {
        void at(String route, String path, String body);
    }

    private void walk(Person person, Look look) {
        var routes = Routes.all().stream()
                .filter(route -> route.startsWith("GET /teach") || route.startsWith("GET /api/v1/"))
                .map(route -> route.substring("GET ".length()))
                .toList();
        assertThat(routes).hasSizeGreaterThan(40);
        for (var route : routes) {
            for (var path : filled(route)) {
                var asking = route.startsWith("/api/") ? "" : ASKING.formatted(teaching.course(), learner.id());
                var request = route.startsWith("/api/") ? person.script() : person.browser();
                var answer = request.urlEncodingEnabled(false).get(path + asking);
                assertThat(answer.statusCode()).as(path).isLessThan(500);
                look.at(route, path, answer.asString());
            }
        }
    }

    /// Every way to fill in the parameters.
    private List<String> filled(String route) {
        var found = PARAMETER.matcher(route);
        if (!found.find()) {
            return List.of(route);
        }
        return things.getOrDefault(found.group(1), List.of("1")).stream()
                .flatMap(thing -> filled(route.replace(found.group(), thing)).stream())
                .toList();
    }
}
