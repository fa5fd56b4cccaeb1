package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Problems;

/// Vacations: what they do to the days around them is shown before they are announced, and they can be taken back.
@Path("/settings/vacation")
@RolesAllowed(Role.LEARNER)
class VacationPage {

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance vacation(
                VacationForm form, @Nullable VacationPreview preview, List<Vacation> announced, Problems problems);

        static native TemplateInstance vacationAgain(Vacation vacation, VacationPreview preview);
    }

    private final Accounts accounts;
    private final Vacations vacations;
    private final VacationPlans plans;
    private final SignedIn learner;
    private final Clock clock;

    VacationPage(Accounts accounts, Vacations vacations, VacationPlans plans, SignedIn learner, Clock clock) {
        this.accounts = accounts;
        this.vacations = vacations;
        this.plans = plans;
        this.learner = learner;
        this.clock = clock;
    }

    /// With both days, what the vacation would do.
    @GET
    public TemplateInstance show(@RestQuery @Nullable String first, @RestQuery @Nullable String last)
            throws SQLException {
        var form = new VacationForm(first, last);
        var announced = vacations.open(learner.id(), today());
        var problems = form.isEmpty() ? Problems.NONE : form.problems(today(), announced);
        var preview = form.isEmpty() || !problems.none() ? null : preview(form.days());
        return Templates.vacation(form, preview, announced, problems);
    }

    @POST
    public Response announce(@BeanParam VacationForm form) throws SQLException {
        var announced = vacations.open(learner.id(), today());
        var problems = form.problems(today(), announced);
        if (!problems.none()) {
            return Response.status(422)
                    .entity(Templates.vacation(form, null, announced, problems))
                    .build();
        }
        // Of two at the same time the second finds the first, and is told by the list.
        vacations.announce(learner.id(), form.days());
        return back();
    }

    /// What has come due in it since.
    @GET
    @Path("/{vacation}")
    public TemplateInstance showAgain(@RestPath("vacation") String id) throws SQLException {
        var vacation = vacation(id);
        return Templates.vacationAgain(vacation, preview(vacation.days()));
    }

    @POST
    @Path("/{vacation}")
    public Response spreadAgain(@RestPath("vacation") String id) throws SQLException {
        vacations.spreadAgain(learner.id(), vacation(id));
        return back();
    }

    @POST
    @Path("/{vacation}/removal")
    public Response takeBack(@RestPath("vacation") String id) throws SQLException {
        vacations.takeBack(learner.id(), vacation(id));
        return back();
    }

    private VacationPreview preview(Loads.Span days) throws SQLException {
        return VacationPreview.of(days, plans.plan(learner.id(), days, clock.instant()));
    }

    private Vacation vacation(String id) throws SQLException {
        try {
            return vacations.find(learner.id(), UUID.fromString(id), today()).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private int today() {
        return Learner.days(accounts.get(learner.id())).dayOf(clock.instant());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/settings/vacation")).build();
    }
}
