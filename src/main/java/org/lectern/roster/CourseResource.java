package org.lectern.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Listing;
import org.lectern.web.Paging;

/// The courses of an instructor and who is in them, for other programs.
@Path("/api/v1/courses")
@RolesAllowed(Role.INSTRUCTOR)
@Produces(MediaType.APPLICATION_JSON)
class CourseResource {

    record CourseView(UUID id, String name, ZoneId zone, boolean archived, long learners) {}

    /// @param username null for a guest
    /// @param extraTime in per cent of the usual time of a quiz
    record EnrolmentView(
            UUID learnerId,
            String name,
            @Nullable String username,
            String section,
            @Nullable String externalId,
            int extraTime,
            Instant joinedAt) {

        private static EnrolmentView of(Learner learner) {
            return new EnrolmentView(
                    learner.id(),
                    learner.name(),
                    learner.isGuest() ? null : learner.username(),
                    learner.section(),
                    learner.externalId().isEmpty() ? null : learner.externalId(),
                    learner.extraTime(),
                    learner.joinedAt());
        }
    }

    private final Courses courses;
    private final Roster roster;
    private final SignedIn signedIn;

    CourseResource(Courses courses, Roster roster, SignedIn signedIn) {
        this.courses = courses;
        this.roster = roster;
        this.signedIn = signedIn;
    }

    @GET
    public Listing<CourseView> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var all = courses.of(signedIn.id()).stream()
                .map(course ->
                        new CourseView(course.id(), course.name(), course.zone(), course.archived(), course.learners()))
                .toList();
        return Listing.of(all, CourseView::id, Paging.of(limit, cursor, 1));
    }

    /// Everybody who is in the course.
    @GET
    @Path("/{course}/enrolments")
    public Listing<EnrolmentView> enrolments(
            @RestPath("course") UUID id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var course = courses.taughtBy(signedIn.id(), id);
        var all = roster.of(course.id()).stream().map(EnrolmentView::of).toList();
        return Listing.of(all, EnrolmentView::learnerId, Paging.of(limit, cursor, 1));
    }
}
