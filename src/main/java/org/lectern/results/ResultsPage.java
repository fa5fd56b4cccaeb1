package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.TextRights;
import org.lectern.forecast.CourseForecasts;
import org.lectern.web.Option;
import org.lectern.web.Picture;
import org.lectern.web.SpreadsheetFile;

/// What came of a quiz: as a whole, along the texts, and question by question.
@Path("/teach/results/{assignment}")
@RolesAllowed(Role.INSTRUCTOR)
class ResultsPage {

    /// The learners that a page is about.
    record Chosen(String section, List<Option> sections, int takers) {}

    /// A text with what was missed along it.
    record Strip(Picture picture, List<PassageErrors.Line> lines, String title) {}

    /// The questions, with what the quiz as a whole is like.
    record Items(List<ItemSheet> sheets, List<Figure> figures, String note, int attempts) {

        public long toCheck() {
            return sheets.stream().filter(ItemSheet::asks).count();
        }
    }

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance overview(Quiz quiz, Overview overview, Chosen chosen, String foretold);

        static native TemplateInstance passages(Quiz quiz, List<Strip> strips, Chosen chosen);

        static native TemplateInstance questions(Quiz quiz, Items items, Chosen chosen);
    }

    private final Viewer viewer;
    private final Analyses analyses;
    private final Attending attending;
    private final WaitingAnswers waiting;
    private final TextSizes sizes;
    private final TextRights rights;
    private final CourseForecasts forecasts;

    ResultsPage(
            Viewer viewer,
            Analyses analyses,
            Attending attending,
            WaitingAnswers waiting,
            TextSizes sizes,
            TextRights rights,
            CourseForecasts forecasts) {
        this.viewer = viewer;
        this.analyses = analyses;
        this.attending = attending;
        this.waiting = waiting;
        this.sizes = sizes;
        this.rights = rights;
        this.forecasts = forecasts;
    }

    /// Live while somebody is at work. Forecasts are told of all learners together, so that sections do not
    /// tell of one.
    @GET
    public TemplateInstance show(@RestPath UUID assignment, @RestQuery @Nullable String section) throws SQLException {
        var quiz = viewer.quiz(assignment);
        var all = viewer.takers(quiz);
        var takers = Sections.chosen(all, section);
        var overview = Overview.of(quiz, takers, attending.progress(quiz), waiting.of(quiz), viewer.now());
        var foretold = forecasts.ofQuiz(quiz.id(), all.stream().map(Taker::id).toList());
        return Templates.overview(quiz, overview, chosen(all, takers, section), foretold.orElse(""));
    }

    @GET
    @Path("/passages")
    public TemplateInstance passages(@RestPath UUID assignment, @RestQuery @Nullable String section) {
        var quiz = viewer.quiz(assignment);
        var all = viewer.takers(quiz);
        var takers = Sections.chosen(all, section);
        var analysed = analyses.of(quiz, takers);
        var closed = rights.closedTo(viewer.id(), analysed.asked().latest().values());
        var strips = PassageErrors.of(analysed.scored(), analysed.asked(), sizes.all()).stream()
                .map(errors ->
                        new Strip(errors.picture(), errors.lines(!closed.contains(errors.text())), errors.title()))
                .toList();
        return Templates.passages(quiz, strips, chosen(all, takers, section));
    }

    @GET
    @Path("/questions")
    public TemplateInstance questions(@RestPath UUID assignment, @RestQuery @Nullable String section) {
        var quiz = viewer.quiz(assignment);
        var all = viewer.takers(quiz);
        var takers = Sections.chosen(all, section);
        var analysed = analyses.of(quiz, takers);
        var whole = analysed.analysis().quiz();
        var items =
                new Items(analysed.sheets(), Figure.of(whole), whole.sample().note(), whole.attempts());
        return Templates.questions(quiz, items, chosen(all, takers, section));
    }

    /// One row a learner; docs/instructors.md names the columns.
    @GET
    @Path("/gradebook.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response gradebook(@RestPath UUID assignment) {
        var quiz = viewer.quiz(assignment);
        return Response.ok(Gradebook.of(quiz, viewer.takers(quiz)))
                .header("Content-Disposition", SpreadsheetFile.disposition(quiz.title()))
                .build();
    }

    private static Chosen chosen(List<Taker> all, List<Taker> takers, @Nullable String section) {
        return new Chosen(section == null ? "" : section, Sections.of(all), takers.size());
    }
}
