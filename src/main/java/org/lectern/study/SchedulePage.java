package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Bounds;
import org.lectern.accounts.CourseBounds;
import org.lectern.accounts.Role;
import org.lectern.accounts.Schedule;
import org.lectern.accounts.Setting;
import org.lectern.accounts.SignedIn;
import org.lectern.accounts.Zones;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// When a learner's cards come back.
@Path("/settings/schedule")
@RolesAllowed(Role.LEARNER)
class SchedulePage {

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance schedule(
                ScheduleForm form,
                Bounds retentions,
                Costs costs,
                List<Option> zones,
                List<Option> hours,
                boolean saved,
                Problems problems);
    }

    /// What retentions cost, and what the one that is chosen does.
    public record Costs(int cards, int newADay, int minutesADay, List<RetentionCosts.Row> rows, String sentence) {

        private static Costs of(RetentionCosts costs, int percent) {
            var assumed = costs.assumed();
            return new Costs(
                    assumed.cards(),
                    assumed.newADay(),
                    costs.minutesADay(),
                    costs.rows(percent),
                    costs.sentence(percent));
        }
    }

    private static final List<Option> HOURS = IntStream.rangeClosed(0, Schedule.LATEST_BEGINNING)
            .mapToObj(hour -> new Option(Integer.toString(hour), "%02d:00".formatted(hour)))
            .toList();

    private final Accounts accounts;
    private final RetentionChoice retentions;
    private final CourseBounds courses;
    private final SignedIn learner;

    SchedulePage(Accounts accounts, RetentionChoice retentions, CourseBounds courses, SignedIn learner) {
        this.accounts = accounts;
        this.retentions = retentions;
        this.courses = courses;
        this.learner = learner;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) throws SQLException {
        return page(ScheduleForm.of(accounts.get(learner.id()).schedule()), saved, Problems.NONE);
    }

    @POST
    @Transactional
    public Response save(@BeanParam ScheduleForm form) throws SQLException {
        var problems = form.problems(bounds());
        if (!problems.none()) {
            return Response.status(422).entity(page(form, false, problems)).build();
        }
        accounts.get(learner.id()).schedule(form.schedule());
        return Response.seeOther(URI.create("/settings/schedule?saved=true")).build();
    }

    private Bounds bounds() {
        return Bounds.of(Setting.RETENTION, courses.of(learner.id()));
    }

    private TemplateInstance page(ScheduleForm form, boolean saved, Problems problems) throws SQLException {
        var typed = problems.at("retention").isEmpty()
                ? form
                : ScheduleForm.of(accounts.get(learner.id()).schedule());
        var costs = Costs.of(retentions.of(learner.id()), typed.percent());
        return Templates.schedule(form, bounds(), costs, Zones.options(form.zone()), HOURS, saved, problems);
    }
}
