package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.study.WeightsJob.Stage;
import org.lectern.web.Problems;
import org.lectern.web.Sql;

/// What the model of one's memory rests on: a fit can be asked for, taken back, and its due dates
/// followed.
@Path("/settings/memory")
@RolesAllowed(Role.LEARNER)
class MemoryPage {

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance memory(MemoryStory story, Problems problems);

        static native TemplateInstance dueDates(DueDateLoad load, boolean working);
    }

    private static final URI HERE = URI.create("/settings/memory#now");

    private final DataSource database;
    private final LearnersWeights weights;
    private final WeightsJobs jobs;
    private final WeightsFit fit;
    private final DueDates dueDates;
    private final Accounts accounts;
    private final SignedIn learner;
    private final Clock clock;

    MemoryPage(
            DataSource database,
            LearnersWeights weights,
            WeightsJobs jobs,
            WeightsFit fit,
            DueDates dueDates,
            Accounts accounts,
            SignedIn learner,
            Clock clock) {
        this.database = database;
        this.weights = weights;
        this.jobs = jobs;
        this.fit = fit;
        this.dueDates = dueDates;
        this.accounts = accounts;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() throws SQLException {
        return Templates.memory(story(), Problems.NONE);
    }

    private MemoryStory story() throws SQLException {
        var id = learner.id();
        try (var connection = database.getConnection()) {
            var job = jobs.of(connection, id);
            return new MemoryStory(
                    weights.inUse(connection, id).id(),
                    weights.of(connection, id),
                    weights.choices(connection, id),
                    job,
                    job.stage() == null ? fit.newItems(connection, id) : 0,
                    accounts.get(id).zone());
        }
    }

    /// Asks for a fit. One that is under way already goes on.
    @POST
    @Path("/fits")
    public Response fit() throws SQLException {
        var story = story();
        if (!story.working() && !story.canFit()) {
            var problem = "A fit needs %d new answers on later days.".formatted(story.fewest());
            return refused(story, "fit", problem);
        }
        try (var connection = database.getConnection()) {
            jobs.ask(connection, learner.id(), Stage.FIT, false, clock.instant());
        }
        return Response.seeOther(HERE).build();
    }

    /// Goes back to weights that were in use before, or to the published ones; what is being done
    /// is dropped.
    @POST
    @Path("/choices")
    public Response choose(@RestForm("weights") @Nullable Integer wanted) throws SQLException {
        var story = story();
        if (story.history().stream().noneMatch(line -> wanted != null && line.id() == wanted && line.use())) {
            return refused(story, "weights", "Choose weights that were adopted before, or the published ones.");
        }
        Sql.transaction(database, connection -> {
            var now = clock.instant();
            jobs.askInstead(connection, learner.id(), Stage.DERIVE, now);
            dueDates.forget(connection, learner.id());
            weights.choose(connection, learner.id(), java.util.Objects.requireNonNull(wanted), true, now);
            return wanted;
        });
        return Response.seeOther(HERE).build();
    }

    private static Response refused(MemoryStory story, String field, String problem) {
        return Response.status(422)
                .entity(Templates.memory(story, new Problems(Map.of(field, problem))))
                .build();
    }

    /// What moving the due dates would do to the days ahead.
    @GET
    @Path("/due-dates")
    public TemplateInstance preview() throws SQLException {
        var plan = dueDates.plan(learner.id(), clock.instant());
        return Templates.dueDates(new DueDateLoad(plan), story().working());
    }

    @POST
    @Path("/due-dates")
    public Response move() throws SQLException {
        return dueDates.confirm(learner.id(), clock.instant())
                ? Response.seeOther(HERE).build()
                : Response.seeOther(URI.create("/settings/memory/due-dates")).build();
    }
}
