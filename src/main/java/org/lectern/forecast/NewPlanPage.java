package org.lectern.forecast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.web.Ids;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// A plan for another exam.
@Path("/plan/new")
@RolesAllowed(Role.LEARNER)
class NewPlanPage {

    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newPlan(PlanForm form, List<Option> choices, String usual, Problems problems);
    }

    private final SignedIn signedIn;
    private final Clock clock;
    private final ExamPlanning planning;
    private final PlanRows rows;
    private final PlanChoices choices;

    NewPlanPage(SignedIn signedIn, Clock clock, ExamPlanning planning, PlanRows rows, PlanChoices choices) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.planning = planning;
        this.rows = rows;
        this.choices = choices;
    }

    private Situation here() throws SQLException {
        return planning.situation(signedIn.id(), clock.instant());
    }

    /// Where an assignment is planned for already, that plan.
    ///
    /// @param cards what to begin with, as [PlanCards] writes it
    @GET
    public Response show(@RestQuery @Nullable String cards) throws SQLException {
        var here = here();
        var chosen = Parameters.given(cards);
        for (var exam : here.running()) {
            if (exam.isAssignment() && exam.cards().written().equals(chosen)) {
                return Response.seeOther(URI.create(exam.href())).build();
            }
        }
        return Response.ok(page(here, PlanForm.empty(chosen), Problems.NONE)).build();
    }

    /// A plan for an assignment has the assignment's id: there is only one.
    @POST
    public Response make(@BeanParam PlanForm form) throws SQLException {
        var here = here();
        var due = here.dueOf(form.cards());
        var problems = form.problems(choices.of(here.standing().aims().values()), due, here.date());
        if (!problems.none()) {
            return Response.status(422).entity(page(here, form, problems)).build();
        }
        var terms = form.terms(due);
        var id = terms.cards() instanceof PlanCards.OfAssignment(var assignment) ? assignment : Ids.make(here.now());
        rows.save(signedIn.id(), id, terms, here.now());
        return Response.seeOther(URI.create("/plan/%s?made=true".formatted(id))).build();
    }

    private TemplateInstance page(Situation here, PlanForm form, Problems problems) throws SQLException {
        return Templates.newPlan(
                form,
                choices.of(here.standing().aims().values()),
                PlanForm.usual(here.learner().minutesADay()),
                problems);
    }
}
