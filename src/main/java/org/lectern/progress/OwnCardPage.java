package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.bank.OwnQuestions;
import org.lectern.bank.OwnQuestions.Own;
import org.lectern.bank.StaleQuestion;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// A card that a learner wrote for herself, to be reworded or put away.
@Path("/cards/{question}/own")
@RolesAllowed(Role.LEARNER)
class OwnCardPage {

    private static final String CHANGED_SINCE =
            "This card was changed elsewhere since you opened it. Here it is as it stands now.";

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ownCard(Own own, String question, String answer, Problems problems);
    }

    private final Self self;
    private final OwnQuestions questions;

    OwnCardPage(Self self, OwnQuestions questions) {
        this.self = self;
        this.questions = questions;
    }

    @GET
    public TemplateInstance show(@RestPath String question) {
        return page(own(question), Problems.NONE);
    }

    @POST
    public Response reword(
            @RestPath String question,
            @RestForm("question") @Nullable String asked,
            @RestForm @Nullable String answer,
            @RestForm @Nullable Integer seen) {
        var own = own(question);
        try {
            var outcome = questions.reword(
                    self.id(),
                    question,
                    Objects.requireNonNullElse(seen, own.edits()),
                    Parameters.given(asked),
                    Parameters.given(answer));
            return outcome.problems().none()
                    ? toCard(question)
                    : Response.status(422)
                            .entity(Templates.ownCard(
                                    own, Parameters.given(asked), Parameters.given(answer), outcome.problems()))
                            .build();
        } catch (StaleQuestion _) {
            return Response.status(412)
                    .entity(page(own(question), new Problems(Map.of("stem", CHANGED_SINCE))))
                    .build();
        }
    }

    /// Can be undone: its page says how.
    @POST
    @Path("/removal")
    public Response remove(@RestPath String question) {
        own(question);
        questions.remove(self.id(), question, true);
        return toCard(question);
    }

    @POST
    @Path("/removal/undo")
    public Response bringBack(@RestPath String question) {
        own(question);
        questions.remove(self.id(), question, false);
        return toCard(question);
    }

    private static TemplateInstance page(Own own, Problems problems) {
        return Templates.ownCard(own, own.question(), own.answer(), problems);
    }

    private Own own(String question) {
        return questions.find(self.id(), question).orElseThrow(NotFoundException::new);
    }

    private static Response toCard(String question) {
        return Response.seeOther(UriBuilder.fromPath("/cards/{question}").build(question))
                .build();
    }
}
