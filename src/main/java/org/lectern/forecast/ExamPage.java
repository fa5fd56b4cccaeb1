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
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.forecast.ExamPlanning.Situation;
import org.lectern.web.Option;
import org.lectern.web.Parameters;
import org.lectern.web.Problems;

/// One exam: what she will know with so many minutes a day, the days until then, and what can be changed.
@Path("/plan/{plan}")
@RolesAllowed(Role.LEARNER)
class ExamPage {

    /// What was done just now, and how it is taken back.
    ///
    /// @param before the plan as it was; null where there was none
    record Done(boolean made, @Nullable PlanForm before) {}

    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance exam(
                ExamSheet sheet, PlanForm form, List<Option> choices, Done done, Problems problems);
    }

    private final SignedIn signedIn;
    private final Clock clock;
    private final ExamPlanning planning;
    private final ExamSheets sheets;
    private final PlanRows rows;
    private final PlanChoices choices;

    ExamPage(
            SignedIn signedIn,
            Clock clock,
            ExamPlanning planning,
            ExamSheets sheets,
            PlanRows rows,
            PlanChoices choices) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.planning = planning;
        this.sheets = sheets;
        this.rows = rows;
        this.choices = choices;
    }

    private Situation here() throws SQLException {
        return planning.situation(signedIn.id(), clock.instant());
    }

    /// @param made whether it was made just now
    /// @param changed whether it was changed just now; then the last four say what it was before
    /// @param ahead the day at which one looks ahead in its texts
    @GET
    public TemplateInstance show(
            @RestPath("plan") UUID id,
            @RestQuery boolean made,
            @RestQuery boolean changed,
            @RestQuery @Nullable String ahead,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String cards,
            @RestQuery @Nullable String date,
            @RestQuery @Nullable String minutes)
            throws SQLException {
        var here = here();
        var exam = here.standing().get(id);
        var done = new Done(made, changed ? new PlanForm(title, cards, date, minutes) : null);
        return Templates.exam(
                sheets.of(here, exam, ahead), PlanForm.of(exam), choices(here, exam), done, Problems.NONE);
    }

    @POST
    public Response change(@RestPath("plan") UUID id, @BeanParam PlanForm form) throws SQLException {
        var here = here();
        var exam = here.standing().get(id);
        var due = here.dueOf(exam.cards().written());
        var problems = form.problems(choices(here, exam), due, here.date());
        if (!problems.none()) {
            return Response.status(422)
                    .entity(Templates.exam(
                            sheets.of(here, exam, null), form, choices(here, exam), new Done(false, null), problems))
                    .build();
        }
        rows.save(signedIn.id(), id, form.terms(due), here.now());
        var before = new HashMap<>(PlanForm.decided(exam).values());
        before.put("changed", "true");
        return Response.seeOther(URI.create(Parameters.address("/plan/" + id, before)))
                .build();
    }

    @POST
    @Path("/ending")
    public Response end(@RestPath("plan") UUID id) throws SQLException {
        var here = here();
        rows.end(signedIn.id(), here.standing().get(id), here.now());
        return Response.seeOther(URI.create("/plan?ended=" + id)).build();
    }

    @POST
    @Path("/resumption")
    public Response resume(@RestPath("plan") UUID id) throws SQLException {
        var here = here();
        rows.resume(signedIn.id(), here.standing().get(id).id(), here.now());
        return Response.seeOther(URI.create("/plan/" + id)).build();
    }

    /// The plan for an assignment stays with it.
    private List<Option> choices(Situation here, Exam exam) throws SQLException {
        var all = choices.of(here.standing().aims().values());
        return all.stream()
                .filter(choice -> choice.value().startsWith("assignment:")
                        ? choice.value().equals(exam.cards().written())
                        : !exam.isAssignment())
                .toList();
    }
}
