package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.roster.Course;
import org.lectern.roster.Courses;
import org.lectern.web.Option;
import org.lectern.web.SpreadsheetFile;

/// The marks of a course: learner by quiz.
@Path("/teach/courses/{course}")
@RolesAllowed(Role.INSTRUCTOR)
class GradesPage {

    /// @param cells one for each quiz: the mark, or what there is instead
    record Row(String name, String section, boolean current, List<Cell> cells) {}

    /// @param path of the attempt that stands; empty for none
    record Cell(String text, String path) {}

    /// @param title by which it is told apart from the others
    record Heading(String title, String path) {}

    record Sheet(List<Heading> quizzes, List<Row> rows, String section, List<Option> sections) {}

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance grades(Course course, Sheet sheet);
    }

    private final Courses courses;
    private final Results results;
    private final SignedIn signedIn;

    GradesPage(Courses courses, Results results, SignedIn signedIn) {
        this.courses = courses;
        this.results = results;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/grades")
    public TemplateInstance show(@RestPath("course") UUID id, @RestQuery @Nullable String section) {
        var course = courses.taughtBy(signedIn.id(), id);
        var quizzes = results.quizzes(signedIn.id(), id);
        var takers = results.takers(id, quizzes);
        var all = takers.values().stream().findFirst().orElse(List.of());
        var rows = new LinkedHashMap<UUID, Row>();
        for (var quiz : quizzes) {
            for (var taker : Sections.chosen(takers.getOrDefault(quiz.id(), List.of()), section)) {
                rows.computeIfAbsent(
                                taker.id(),
                                _ -> new Row(taker.name(), taker.section(), taker.current(), new ArrayList<>()))
                        .cells()
                        .add(cell(quiz, taker));
            }
        }
        return Templates.grades(
                course,
                new Sheet(
                        headings(quizzes),
                        List.copyOf(rows.values()),
                        section == null ? "" : section,
                        Sections.of(all)));
    }

    private static List<Heading> headings(List<Quiz> quizzes) {
        var titles = Gradebook.titles(quizzes);
        return IntStream.range(0, quizzes.size())
                .mapToObj(at -> new Heading(titles.get(at), quizzes.get(at).path()))
                .toList();
    }

    static Cell cell(Quiz quiz, Taker taker) {
        var standing = taker.standing(quiz.counting());
        var text = taker.mark(quiz.counting())
                .flatMap(mark -> standing.map(
                        sitting -> "%s of %s".formatted(Figures.plain(mark), Figures.plain(sitting.greatest()))))
                .orElse(taker.status(quiz));
        return new Cell(
                text,
                standing.map(sitting -> AttemptPage.path(quiz, taker.id(), sitting.number()))
                        .orElse(""));
    }

    /// One row a learner, a column for each quiz.
    @GET
    @Path("/grades.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response gradebook(@RestPath("course") UUID id) {
        var course = courses.taughtBy(signedIn.id(), id);
        var quizzes = results.quizzes(signedIn.id(), id);
        Map<UUID, List<Taker>> takers = results.takers(id, quizzes);
        return Response.ok(Gradebook.of(quizzes, takers))
                .header("Content-Disposition", SpreadsheetFile.disposition(course.name() + " marks"))
                .build();
    }
}
