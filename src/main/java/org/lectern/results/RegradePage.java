package org.lectern.results;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;

/// Marks a quiz anew after its questions were changed: first whom it changes, then, if she wants, it is done.
@Path("/teach/results/{assignment}/regrade")
@RolesAllowed(Role.INSTRUCTOR)
class RegradePage {

    static final String REASON = "The question was changed.";

    @CheckedTemplate(basePath = "results", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance regrade(Quiz quiz, RegradeSheet sheet, String done);
    }

    private final Viewer viewer;
    private final Regrading regrading;

    RegradePage(Viewer viewer, Regrading regrading) {
        this.viewer = viewer;
        this.regrading = regrading;
    }

    /// @param done how many marks were changed just now
    @GET
    public TemplateInstance show(@RestPath UUID assignment, @RestQuery @Nullable Integer done) {
        var quiz = viewer.quiz(assignment);
        var sheet = RegradeSheet.of(quiz, regrading.plan(assignment), viewer.takers(quiz));
        return Templates.regrade(quiz, sheet, done == null ? "" : "%s changed.".formatted(Figures.count(done, "mark")));
    }

    @POST
    public Response apply(@RestPath UUID assignment) {
        var quiz = viewer.quiz(assignment).orRefuseToChange();
        int changed = regrading.apply(assignment, viewer.id(), REASON);
        return Response.seeOther(URI.create("%s/regrade?done=%d".formatted(quiz.path(), changed)))
                .build();
    }
}
