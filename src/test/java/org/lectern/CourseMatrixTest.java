package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.results.SatQuiz;
import org.lectern.roster.Teaching;

/// Tries every cell of `authorisation-matrix-courses.txt`; the file says how to read it.
@QuarkusTest
class CourseMatrixTest {

    private static final Path MATRIX = Path.of("src/test/resources/authorisation-matrix-courses.txt");

    private static final List<String> PEOPLE =
            List.of("out", "learner", "removed", "stranger", "instr", "co", "other", "admin", "archived", "missing");

    private record Row(String method, String route, List<String> cells) {}

    /// The routes that this matrix has a row for, as [Routes] has them.
    static List<String> routes() throws IOException {
        return rows().stream().map(row -> row.method() + " " + row.route()).toList();
    }

    @Test
    void holds() throws IOException {
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                var expected = row.cells().get(i);
                var got = expected.equals("-") ? "-" : ask(row, PEOPLE.get(i));
                if (!got.equals(expected)) {
                    wrong.add("%s %s as %s: expected %s, got %s"
                            .formatted(row.method(), row.route(), PEOPLE.get(i), expected, got));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// A new course for each cell: some requests change it.
    private static String ask(Row row, String who) {
        var teaching = Teaching.aCourse();
        var learner = teaching.joinedBy(People.learnerWithPassword());
        var code = teaching.code();
        var co = teaching.coInstructor();
        Person person = switch (who) {
            case "learner", "removed" -> learner;
            case "stranger" -> People.learner();
            case "instr", "archived" -> teaching.instructor();
            case "co" -> co;
            case "other" -> Teaching.aCourse().instructor();
            case "admin" -> People.administrator();
            default -> People.instructor();
        };
        var quiz = row.route().contains("{assignment}")
                ? SatQuiz.sample(teaching, learner, teaching.joinedBy(People.learner()))
                : null;
        if (who.equals("removed")) {
            teaching.remove(learner);
        } else if (who.equals("archived")) {
            teaching.archive();
        }
        boolean missing = who.equals("missing");
        var path = row.route()
                .replace(
                        "{course}",
                        missing
                                ? UUID.randomUUID().toString()
                                : teaching.course().toString())
                .replace(
                        "{assignment}",
                        quiz == null || missing
                                ? UUID.randomUUID().toString()
                                : quiz.id().toString())
                .replace("{question}", quiz == null ? "" : quiz.question())
                .replace("{number}", "1")
                .replace("{position}", "1")
                .replace("{learner}", learner.id().toString())
                .replace("{instructor}", co.id().toString())
                .replace("{code}", missing ? "NOTACODE" : code);
        return cell(send(who.equals("out") ? People.nobody() : person.browser(), row.method(), path));
    }

    private static Response send(RequestSpecification request, String method, String path) {
        if (path.contains("/list") && method.equals("POST")) {
            // In another form than the route takes, the request would be refused before anybody asks who sends it.
            request.multiPart("pasted", "");
        } else if (method.equals("POST")) {
            request.formParam("called", "Anna");
        }
        return request.request(method, path);
    }

    private static String cell(Response answer) {
        var status = answer.statusCode();
        if (status == 303 && answer.header("Location").contains("/sign-in?to=")) {
            return "sign-in";
        }
        return status < 400 || status == 422 ? "ok" : Integer.toString(status);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split("\\s+")))
                .peek(words -> assertThat(words).as(words.toString()).hasSize(2 + PEOPLE.size()))
                .map(words -> new Row(words.get(0), words.get(1), words.subList(2, words.size())))
                .toList();
    }
}
