package org.lectern.quizzes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.roster.Courses;
import org.lectern.roster.Courses.Taught;
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
    private final Courses courses;

    AssignmentResource(Instructor instructor, Assignments assignments, Courses courses) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.courses = courses;
    }

    @GET
    public Listing<View> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        var page = Listing.of(assignments.taughtBy(instructor.id()), Assignment::id, Paging.of(limit, cursor, 1));
        var taught = courses.of(instructor.id()).stream().map(Taught::id).collect(Collectors.toSet());
        return new Listing<>(page.items().stream().map(one -> view(one, taught)).toList(), page.next());
    }

    private static View view(Assignment assignment, Set<UUID> taught) {
        var schedule = assignment.schedule();
        var conduct = assignment.conduct();
        return new View(
                assignment.id(),
                assignment.title(),
                assignment.kind(),
                assignment.set(),
                assignment.courses().stream().filter(taught::contains).sorted().toList(),
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
