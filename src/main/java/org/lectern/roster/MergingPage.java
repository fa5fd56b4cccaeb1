package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Option;
import org.lectern.web.Refusal;

/// Two enrolments of one person become one: a learner who joined as a guest, say, and stands in a list too. The page
/// asks first, since nothing takes it back.
@Path("/teach/courses/{course}/learners/{learner}/merging")
@RolesAllowed(Role.INSTRUCTOR)
class MergingPage {

    /// @param kept who goes on
    /// @param ended the other account, once one is chosen
    record Shown(Course course, Learner kept, Optional<Learner> ended, List<Option> others) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance merging(Shown shown);
    }

    private final Courses courses;
    private final Roster roster;
    private final Enrolments enrolments;
    private final SignedIn signedIn;
    private final Clock clock;

    MergingPage(Courses courses, Roster roster, Enrolments enrolments, SignedIn signedIn, Clock clock) {
        this.courses = courses;
        this.roster = roster;
        this.enrolments = enrolments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /// @param other the account that would end
    @GET
    public TemplateInstance ask(
            @RestPath("course") UUID id, @RestPath("learner") UUID who, @RestQuery @Nullable UUID other) {
        var course = courses.taughtBy(signedIn.id(), id);
        var all = roster.of(id);
        var kept = find(all, who).orElseThrow(NotFoundException::new);
        var ended = find(all, other).filter(learner -> !learner.id().equals(who));
        var others = new ArrayList<Option>();
        all.stream()
                .filter(learner -> !learner.id().equals(who))
                .map(learner ->
                        new Option(learner.id().toString(), "%s (%s)".formatted(learner.name(), learner.inShort())))
                .forEach(others::add);
        return Templates.merging(new Shown(course, kept, ended, others));
    }

    /// The learner of the path goes on, the other ends.
    @POST
    @Transactional
    public Response merge(@RestPath("course") UUID id, @RestPath("learner") UUID who, @RestForm @Nullable UUID other) {
        var course = courses.taughtBy(signedIn.id(), id);
        var first = who.equals(other) || other == null ? who : lower(who, other);
        // In the order of their ids, so that two who merge at the same time do not wait for one another.
        enrolments.current(first, id);
        course.orRefuseToChange();
        if (other == null || other.equals(who)) {
            throw new Refusal(422, "Choose the other learner.");
        }
        var ended = enrolments.current(other, id);
        ended.mergeInto(enrolments.current(who, id), clock.instant());
        return Response.seeOther(URI.create("/teach/courses/%s/learners/%s?saved=true".formatted(id, who)))
                .build();
    }

    private static UUID lower(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Optional<Learner> find(List<Learner> all, @Nullable UUID id) {
        return all.stream().filter(learner -> learner.id().equals(id)).findFirst();
    }
}
