package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.QuizSheets.Running;
import org.lectern.quizzes.QuizSheets.Said;

/// An attempt as its learner goes through it, with plain forms: a script only saves sooner. Afterwards the same address
/// shows what came of it.
@Path("/quiz/{attempt}")
@RolesAllowed(Role.LEARNER)
class QuizPage {

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance quiz(QuizSheet quiz);

        static native TemplateInstance quizEnd(QuizSheet quiz);

        static native TemplateInstance quizReview(ReviewSheet review);
    }

    private final QuizSheets sheets;
    private final ReviewSheets reviews;
    private final QuizForms forms;

    QuizPage(QuizSheets sheets, ReviewSheets reviews, QuizForms forms) {
        this.sheets = sheets;
        this.reviews = reviews;
        this.forms = forms;
    }

    /// @param question the number of the one to show, where there is one on a page
    /// @param elsewhere whether an answer was changed on another device
    @GET
    public Response show(
            @RestPath("attempt") UUID id, @RestQuery @Nullable String question, @RestQuery @Nullable String elsewhere)
            throws SQLException {
        var attempt = sheets.attempt(id);
        if (!attempt.isRunning()) {
            return Response.ok(Templates.quizReview(reviews.of(attempt))).build();
        }
        var running = sheets.running(attempt);
        if (isBehindTheLast(running)) {
            return to(id, "/end");
        }
        var notice = elsewhere == null ? "" : "Another device has changed an answer since; what is kept now is shown.";
        var said = new Said(notice, Said.NOTHING.problems(), null);
        return Response.ok(Templates.quiz(sheets.sheet(running, number(question), said)))
                .build();
    }

    private static boolean isBehindTheLast(Running running) {
        return !running.terms().conduct().goesBack()
                && running.attempt().reached() > running.places().size();
    }

    /// Saves what the page asked, and goes on as the button says.
    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath("attempt") UUID id, MultivaluedMap<String, String> fields) throws SQLException {
        var attempt = sheets.attempt(id);
        if (!attempt.isRunning()) {
            forms.saveLate(attempt, new AnswerForm(fields));
            return to(id, "");
        }
        var running = sheets.running(attempt);
        var form = new AnswerForm(fields);
        var outcome = forms.save(running, form);
        int here = number(fields.getFirst("here"));
        if (!outcome.problems().isEmpty()) {
            var sheet = sheets.sheet(sheets.running(attempt), here, new Said("", outcome.problems(), form));
            return Response.status(422).entity(Templates.quiz(sheet)).build();
        }
        var act = QuizForms.Act.of(fields.getFirst("act"));
        var next = forms.act(running, act, here);
        if (next.isEmpty()) {
            return to(id, "/end");
        }
        var query = "?question=%d%s".formatted(next.getAsInt(), outcome.elsewhere() ? "&elsewhere=true" : "");
        return to(id, query + (running.isOnePerPage() ? "" : "#question-" + next.getAsInt()));
    }

    /// What was answered and what not, before it is submitted.
    @GET
    @Path("/end")
    public Response end(@RestPath("attempt") UUID id) throws SQLException {
        var attempt = sheets.attempt(id);
        if (!attempt.isRunning()) {
            return to(id, "");
        }
        var sheet = sheets.sheet(sheets.running(attempt), 1, Said.NOTHING);
        return Response.ok(Templates.quizEnd(sheet)).build();
    }

    /// Submits; where something is unanswered, only from a page that said so.
    @POST
    @Path("/submission")
    public Response submit(@RestPath("attempt") UUID id, @RestForm @Nullable String sure) throws SQLException {
        var attempt = sheets.attempt(id);
        if (attempt.isRunning() && !Objects.equals(sure, "true") && forms.isIncomplete(attempt)) {
            return to(id, "/end");
        }
        forms.submit(attempt);
        return to(id, "");
    }

    static Response to(UUID attempt, String rest) {
        return Response.seeOther(URI.create("/quiz/" + attempt + rest)).build();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 1;
    }
}
