package org.lectern.quizzes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;

/// Where an instructor tries a quiz as a learner would take it.
@Path("/teach/assignments/{assignment}/trials")
@RolesAllowed(Role.INSTRUCTOR)
class TrialPage {

    private final Attempts attempts;
    private final SignedIn instructor;
    private final Clock clock;

    TrialPage(Attempts attempts, SignedIn instructor, Clock clock) {
        this.attempts = attempts;
        this.instructor = instructor;
        this.clock = clock;
    }

    @POST
    public Response begin(@RestPath UUID assignment) throws SQLException {
        return QuizPage.to(
                attempts.tryOut(instructor.id(), assignment, clock.instant()).id(), "");
    }
}
