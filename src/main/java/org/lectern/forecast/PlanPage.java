package org.lectern.forecast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.study.PlannedDay;

/// All exams that a learner plans for.
@Path("/plan")
@RolesAllowed(Role.LEARNER)
class PlanPage {

    /// @param ended one that was ended just now; null for none
    record Sheet(
            List<ExamLine> running,
            List<ExamLine> ended,
            PlannedDay today,
            @Nullable ExamLine endedNow) {}

    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance plan(Sheet sheet);
    }

    private final SignedIn signedIn;
    private final Clock clock;
    private final ExamPlanning planning;
    private final PlannedDays days;

    PlanPage(SignedIn signedIn, Clock clock, ExamPlanning planning, PlannedDays days) {
        this.signedIn = signedIn;
        this.clock = clock;
        this.planning = planning;
        this.days = days;
    }

    /// @param ended a plan that was ended just now
    @GET
    public TemplateInstance show(@RestQuery @Nullable UUID ended) throws SQLException {
        var here = planning.situation(signedIn.id(), clock.instant());
        var kept = days.today(here);
        var over = here.standing().ended(here.today()).stream()
                .map(exam -> ExamLine.of(exam, here.today(), kept))
                .toList();
        return Templates.plan(new Sheet(
                here.running().stream()
                        .map(exam -> ExamLine.of(exam, here.today(), kept))
                        .toList(),
                over,
                kept.day(),
                over.stream()
                        .filter(line -> line.id().equals(ended))
                        .findFirst()
                        .orElse(null)));
    }
}
