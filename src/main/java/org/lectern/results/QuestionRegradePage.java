package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;

/// A question that was mended, and every quiz of hers that has asked it: whose marks would change, and then do.
@Path("/teach/regrades/{question}")
@RolesAllowed(Role.INSTRUCTOR)
class QuestionRegradePage {

    record Line(Quiz quiz, RegradeSheet sheet) {}

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance questionRegrade(
                String question, SafeHtml stem, List<Line> lines, boolean nothing, String done);
    }

    private final Viewer viewer;
    private final Results results;
    private final Regrading regrading;
    private final StudyQuestions questions;

    QuestionRegradePage(Viewer viewer, Results results, Regrading regrading, StudyQuestions questions) {
        this.viewer = viewer;
        this.results = results;
        this.regrading = regrading;
        this.questions = questions;
    }

    @GET
    public TemplateInstance show(@RestPath String question, @RestQuery @Nullable Integer done) {
        var stem = current(question).stemHtml();
        var lines = results.asking(viewer.id(), question).stream()
                .map(quiz -> new Line(quiz, RegradeSheet.of(quiz, regrading.plan(quiz.id()), viewer.takers(quiz))))
                .toList();
        return Templates.questionRegrade(
                question,
                stem,
                lines,
                lines.stream()
                        .allMatch(line -> line.sheet().nothing() || line.quiz().closed()),
                done == null ? "" : "%s changed.".formatted(Figures.count(done, "mark")));
    }

    /// In the quizzes of courses that are over nothing changes.
    @POST
    public Response apply(@RestPath String question) {
        current(question);
        int changed = results.asking(viewer.id(), question).stream()
                .filter(quiz -> !quiz.closed())
                .mapToInt(quiz -> regrading.apply(quiz.id(), viewer.id(), RegradePage.REASON))
                .sum();
        return Response.seeOther(URI.create("/teach/regrades/%s?done=%d".formatted(question, changed)))
                .build();
    }

    private StudyQuestion current(String question) {
        var version = questions.currentVersions(List.of(question)).get(question);
        if (version == null) {
            throw new NotFoundException();
        }
        return questions.version(question, version).orElseThrow(NotFoundException::new);
    }
}
