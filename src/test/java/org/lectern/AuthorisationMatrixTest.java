package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.Invitations;
import org.lectern.accounts.People;
import org.lectern.accounts.Role;
import org.lectern.bank.Workshop;
import org.lectern.draft.Brought;
import org.lectern.forecast.Preparing;
import org.lectern.quizzes.Desk;
import org.lectern.quizzes.Sitting;
import org.lectern.study.ReportsTest;
import org.lectern.study.TestQuestions;

/// Tries every cell of `authorisation-matrix.txt`; the file says how to read it.
@QuarkusTest
class AuthorisationMatrixTest {

    private static final java.nio.file.Path MATRIX =
            java.nio.file.Path.of("src/test/resources/authorisation-matrix.txt");

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

    /// Refused only because nothing useful was sent.
    private static final List<Integer> EMPTY_BODY = List.of(400, 409, 412, 415, 422);

    /// Routes that take files.
    private static final Set<String> UPLOADS =
            Set.of("/admin/texts", "/teach/banks/{bank}/images", "/teach/texts/import");

    /// What stands for a parameter.
    ///
    /// @param own makes one that belongs to a learner, or to everybody
    /// @param missing one that is not there
    private record Thing(Function<People.Person, String> own, String missing) {}

    private record Row(String method, String route, List<String> cells) {

        boolean isForAdministrators() {
            return route.startsWith("/admin");
        }

        String key() {
            return method + " " + route;
        }
    }

    private static String brought = "";

    @Inject
    Invitations invitations;

    private Map<String, Thing> things() {
        var nobody = UUID.randomUUID().toString();
        var things = new HashMap<String, Thing>();
        things.put("set", new Thing(owner -> Desk.setOf(owner, question()).toString(), nobody));
        things.put("file", new Thing(AuthorisationMatrixTest::calendar, "nothing.ics"));
        things.put("owner", new Thing(owner -> owner.id().toString(), nobody));
        things.put("place", new Thing(owner -> Desk.placeOf(owner, question()).toString(), nobody));
        things.put("bank", new Thing(_ -> bank(), "no-such-bank"));
        things.put("image", new Thing(_ -> Workshop.anImage(), nobody));
        things.put("step_id", new Thing(_ -> nobody, nobody));
        things.put("import", new Thing(_ -> brought().replaceFirst(".*/", ""), nobody));
        things.put("vacation", new Thing(AuthorisationMatrixTest::vacation, nobody));
        things.put("number", new Thing(_ -> "1", "999999"));
        things.put("plan", new Thing(learner -> Preparing.planOf(learner).replaceFirst("^.*/", ""), nobody));
        things.put("key", new Thing(_ -> "none", "none"));
        things.put("version", new Thing(_ -> "1", "9"));
        things.put(
                "attempt",
                new Thing(
                        learner -> {
                            var quiz = Sitting.of(TestQuestions.BASIC);
                            return quiz.start(quiz.teaching().joinedBy(learner))
                                    .id()
                                    .toString();
                        },
                        nobody));
        things.putAll(Map.of(
                "device", new Thing(People::anotherDevice, nobody),
                "token", new Thing(People::tokenId, nobody),
                "user", new Thing(learner -> learner.id().toString(), nobody),
                "secret", new Thing(_ -> invitation(), "nothing"),
                "text", new Thing(_ -> text(), "no-such-text"),
                "question", new Thing(_ -> question(), "no-such-question"),
                "report", new Thing(ReportsTest::report, nobody),
                "question_id", new Thing(AuthorisationMatrixTest::card, "no-such-question"),
                "hash", new Thing(_ -> "old", "old"),
                "path", new Thing(_ -> "css/base.css", "css/none.css")));
        return things;
    }

    private String invitation() {
        var path =
                invitations.invite("Invited " + UUID.randomUUID(), Role.LEARNER).orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// One is enough: judging twice is judging once.
    private static synchronized String brought() {
        if (brought.isEmpty()) {
            brought = Brought.byAnInstructor().path();
        }
        return brought;
    }

    private static String bank() {
        question();
        return "tests";
    }

    static String vacation(People.Person person) {
        var day = LocalDate.now().plusDays(30).toString();
        person.browser().formParam("first", day).formParam("last", day).post("/settings/vacation");
        var path = Jsoup.parse(person.browser().get("/settings/vacation").asString())
                .select("main .rows a")
                .attr("href");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The last part of the secret address at which this person's calendar fetches her dates.
    private static String calendar(People.Person person) {
        var page = Jsoup.parse(person.browser().post("/settings/calendar").asString());
        var address = page.selectFirst("code").text();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text() {
        try {
            return TestQuestions.text();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String question() {
        try {
            return TestQuestions.add(TestQuestions.BASIC);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasARowForEveryRouteAndARouteForEveryRow() throws IOException {
        var rows = new TreeSet<String>();
        for (var row : rows()) {
            assertThat(rows.add(row.key())).as("twice: " + row.key()).isTrue();
        }
        for (var route : CourseMatrixTest.routes()) {
            assertThat(rows.add(route)).as("twice: " + route).isTrue();
        }
        assertThat(rows).isEqualTo(new TreeSet<>(Routes.all()));
    }

    @Test
    void holds() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            var people = List.of("out", "learner", "another", "instr", "admin", "missing");
            for (int i = 0; i < people.size(); i++) {
                var expected = row.cells().get(i);
                var got = expected.equals("-") ? "-" : ask(row, people.get(i));
                if (!got.equals(expected)) {
                    wrong.add("%s as %s: expected %s, got %s".formatted(row.key(), people.get(i), expected, got));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// New people for each cell: some requests sign out, disable or remove.
    private String ask(Row row, String who) {
        var owner = People.learner();
        var request = switch (who) {
            case "out" -> People.nobody();
            case "learner" -> owner.browser();
            case "another" -> People.learner().browser();
            case "instr" -> People.instructor().browser();
            case "admin" -> People.administrator().browser();
            default -> (row.isForAdministrators() ? People.administrator() : owner).browser();
        };
        var path = PARAMETER.matcher(row.route()).replaceAll(found -> {
            var thing = things().get(found.group(1));
            assertThat(thing).as("things() has nothing for " + found.group()).isNotNull();
            return Matcher.quoteReplacement(
                    who.equals("missing") ? thing.missing() : thing.own().apply(owner));
        });
        return cell(send(request, row, path));
    }

    /// A question of which the learner has a card.
    private static String card(People.Person learner) {
        var question = question();
        learner.script()
                .post("/api/v1/cards/{question_id}/set-aside", question)
                .then()
                .statusCode(200);
        return question;
    }

    private static Response send(RequestSpecification request, Row row, String path) {
        if (!row.method().equals("GET") && path.startsWith("/api/")) {
            request.contentType(ContentType.JSON).body("{}");
        } else if (UPLOADS.contains(row.route()) && row.method().equals("POST")) {
            // In another form than the route takes, the request would be refused before anybody asks who sends it.
            request.multiPart("source", "");
        }
        return request.urlEncodingEnabled(false).request(row.method(), path);
    }

    private static String cell(Response answer) {
        var status = answer.statusCode();
        if (status == 303 && answer.header("Location").startsWith("/sign-in?to=")) {
            return "sign-in";
        }
        return status < 400 || EMPTY_BODY.contains(status) ? "ok" : Integer.toString(status);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AuthorisationMatrixTest::row)
                .toList();
    }

    private static Row row(String line) {
        var words = List.of(line.strip().split("\\s+"));
        assertThat(words).as(line).hasSize(8);
        return new Row(words.get(0), words.get(1), words.subList(2, 8));
    }
}
