package org.lectern.quizzes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Listing;
import org.lectern.web.Paging;

/// The assignments of an instructor's courses, for other programs.
@Path("/api/v1/assignments")
@RolesAllowed(Role.INSTRUCTOR)
@Produces(MediaType.APPLICATION_JSON)
class AssignmentResource {

    /// What the page shows too. The access code is not told.
    ///
    /// @param courses those that the instructor teaches
    /// @param attempts null for as many as a learner likes; null too where it is studied
    record View(
            UUID id,
            String title,
            AssignmentKind kind,
            UUID questionSet,
            List<UUID> courses,
            int version,
            ZoneId zone,
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant lateUntil,
            int latePenalty,
            @Nullable Integer attempts,
            @Nullable Counting counts,
            @Nullable Integer timeLimitS,
            boolean archived) {}

    private final Instructor instructor;
    private final Assignments assignments;

    AssignmentResource(Instructor instructor, Assignments assignments) {
        this.instructor = instructor;
        this.assignments = assignments;
    }

    @GET
    public Listing<View> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var page = Listing.of(assignments.taughtBy(instructor.id()), Assignment::id, Paging.of(limit, cursor, 1));
        return new Listing<>(page.items().stream().map(this::view).toList(), page.next());
    }

    private View view(Assignment assignment) {
        var schedule = assignment.schedule();
        var conduct = assignment.conduct();
        return new View(
                assignment.id(),
                assignment.title(),
                assignment.kind(),
                assignment.set(),
                assignments.coursesOf(instructor.id(), assignment.id()),
                assignment.version(),
                assignment.zone(),
                schedule.opensAt(),
                schedule.dueAt(),
                schedule.lateUntil(),
                schedule.latePenalty(),
                assignment.isQuiz() ? conduct.attempts() : null,
                assignment.isQuiz() ? conduct.counts() : null,
                conduct.timeLimitS(),
                assignment.isArchived());
    }
}
