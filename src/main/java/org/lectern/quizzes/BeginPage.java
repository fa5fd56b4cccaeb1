package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Problems;
import org.lectern.web.RateLimit;
import org.lectern.web.Refusal;

/// Where an attempt begins.
@Path("/assignments/{assignment}/attempts")
@RolesAllowed(Role.LEARNER)
class BeginPage {

    /// Enough for slips of the keys, too few to guess a code.
    private static final RateLimit GUESSES = new RateLimit(8, Duration.ofMinutes(10));

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance accessCode(UUID assignment, String title, String typed, Problems problems);
    }

    private final Attempts attempts;
    private final SignedIn signedIn;
    private final Clock clock;

    BeginPage(Attempts attempts, SignedIn signedIn, Clock clock) {
        this.attempts = attempts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /// Begins an attempt, or leads to the one that runs.
    ///
    /// @param code where the instructor wants one
    @POST
    public Response begin(@RestPath UUID assignment, @RestForm @Nullable String code) throws SQLException {
        var quiz = attempts.quizOf(signedIn.id(), assignment);
        var wanted = quiz.conduct().accessCode();
        var typed = Objects.requireNonNullElse(code, "").strip();
        if (wanted != null && !isCode(assignment, wanted, typed)) {
            var problems = new Problems(Map.of(
                    "code", typed.isEmpty() ? "Type the code that your instructor tells." : "This is not the code."));
            return Response.status(422)
                    .entity(Templates.accessCode(assignment, quiz.title(), typed, problems))
                    .build();
        }
        return QuizPage.to(attempts.start(signedIn.id(), quiz, clock.instant()).id(), "");
    }

    /// An empty one is no guess.
    private boolean isCode(UUID assignment, String wanted, String typed) {
        if (typed.isEmpty()) {
            return false;
        }
        GUESSES.take(signedIn.id() + " " + assignment).ifPresent(wait -> {
            throw Refusal.forNow(429, "Too many wrong codes. Wait a while, and ask your instructor.", wait);
        });
        return MessageDigest.isEqual(bytes(wanted), bytes(typed));
    }

    private static byte[] bytes(String code) {
        return code.strip().toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
