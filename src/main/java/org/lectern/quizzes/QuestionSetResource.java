package org.lectern.quizzes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.web.Paging;

/// The question sets of an instructor, for other programs.
@Path("/api/v1/question-sets")
@RolesAllowed(Role.INSTRUCTOR)
@Produces(MediaType.APPLICATION_JSON)
class QuestionSetResource {

    /// @param places picked questions and draws
    record View(UUID id, String title, long places, Instant changedAt) {}

    record Page(List<View> items, @Nullable String next) {}

    private final Instructor instructor;
    private final QuestionSets sets;

    QuestionSetResource(Instructor instructor, QuestionSets sets) {
        this.instructor = instructor;
        this.sets = sets;
    }

    /// Those first that were changed last.
    ///
    /// @param archived those that are archived instead of those in use
    @GET
    public Page list(
            @RestQuery boolean archived, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int most = Paging.limit(limit, Paging.USUAL, Paging.MOST);
        var found = sets.of(instructor.id(), archived, SetsPage.mark(cursor), most + 1);
        var page = found.stream().limit(most).toList();
        return new Page(
                page.stream()
                        .map(set -> new View(set.id(), set.title(), set.places(), set.changedAt()))
                        .toList(),
                found.size() > most ? SetsPage.cursor(page.getLast()) : null);
    }
}
