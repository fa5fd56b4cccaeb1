package org.lectern.study;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Refusal;

/// Takes answers to the second step. They come after the card, perhaps much later and more than once. Nothing is said
/// of whether they are right: the device knows, and whoever does not have the card learns nothing of it.
@Path("/api/v1/cards/{question_id}/second-steps/{step_id}")
@RolesAllowed(Role.LEARNER)
class SecondStepResource {

    private static final int LONGEST = 200;

    private final StudyQuestions questions;
    private final SecondSteps steps;
    private final Accounts accounts;
    private final SignedIn learner;
    private final Clock clock;

    SecondStepResource(StudyQuestions questions, SecondSteps steps, Accounts accounts, SignedIn learner, Clock clock) {
        this.questions = questions;
        this.steps = steps;
        this.accounts = accounts;
        this.learner = learner;
        this.clock = clock;
    }

    /// @param version of the question that was asked
    /// @param asks kind or speaker
    /// @param answer a kind, or the id of a speaker
    /// @param answeredAt when, as the device says
    @PUT
    public void take(
            @RestPath("question_id") String question,
            @RestPath("step_id") String step,
            @RestQuery @Nullable String version,
            @RestQuery @Nullable String asks,
            @RestQuery @Nullable String answer,
            @RestQuery("answered_at") @Nullable String answeredAt)
            throws SQLException {
        var asked = asked(question, version);
        var what = SecondSteps.Asks.of(Objects.requireNonNullElse(asks, ""))
                .filter(known -> known.fits(asked))
                .orElseThrow(() -> new Refusal(400, "\"asks\" is kind or speaker, as far as the question has it."));
        var days = Learner.days(accounts.get(learner.id()));
        var claimedAt = Times.read("answered_at", Objects.requireNonNullElse(answeredAt, ""))
                .truncatedTo(ChronoUnit.MILLIS);
        var said = new SecondSteps.Step(id(step), asked, what, said(answer), claimedAt);
        if (!steps.take(learner.id(), days, said, clock.instant())) {
            throw new Refusal(409, "This id was used for another answer.");
        }
    }

    private StudyQuestion asked(String question, @Nullable String version) throws SQLException {
        if (!Slug.isOne(question) || !steps.mayBeAsked(learner.id(), question)) {
            throw new NotFoundException();
        }
        var number = Objects.requireNonNullElse(version, "");
        return (number.matches("[1-9][0-9]{0,8}")
                        ? questions.version(question, Integer.parseInt(number))
                        : java.util.Optional.<StudyQuestion>empty())
                .orElseThrow(() -> new Refusal(400, "\"version\" is a version of the question."));
    }

    private static UUID id(String step) {
        try {
            return UUID.fromString(step);
        } catch (IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private static String said(@Nullable String answer) {
        if (answer == null || answer.isBlank() || answer.length() > LONGEST || answer.contains("\0")) {
            throw new Refusal(400, "\"answer\" has 1 to %d characters.".formatted(LONGEST));
        }
        return answer;
    }
}
