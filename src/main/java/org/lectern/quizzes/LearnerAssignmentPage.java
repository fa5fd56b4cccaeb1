package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.quizzes.AssignmentTerms.State;
import org.lectern.quizzes.Assignments.Assigned;
import org.lectern.quizzes.OwnAttempts.Own;
import org.lectern.quizzes.StudyProgress.Done;

/// What a learner was given by her courses: what holds, and where it begins.
@Path("/assignments")
@RolesAllowed(Role.LEARNER)
class LearnerAssignmentPage {

    /// An attempt of hers.
    ///
    /// @param mark empty where it is not shown
    record Line(UUID id, int number, String words, String mark, boolean running) {}

    /// @param blocked why none can begin now; empty where one can
    /// @param study where its questions are studied; empty where they are not now
    /// @param plan where it is planned for; empty where it is over
    record Sheet(
            Assignment assignment,
            List<AssignmentRules.Rule> rules,
            List<Line> attempts,
            @Nullable UUID running,
            String blocked,
            boolean code,
            Done done,
            String study,
            String plan) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance myAssignments(List<LearnersAssignments.Line> lines);

        static native TemplateInstance myAssignment(Sheet sheet);
    }

    private final SignedIn learner;
    private final Clock clock;
    private final Assignments assignments;
    private final LearnersAssignments lines;
    private final StudyAssignments studied;
    private final StudyProgress progress;
    private final OwnAttempts attempts;

    LearnerAssignmentPage(
            SignedIn learner,
            Clock clock,
            Assignments assignments,
            LearnersAssignments lines,
            StudyAssignments studied,
            StudyProgress progress,
            OwnAttempts attempts) {
        this.learner = learner;
        this.clock = clock;
        this.assignments = assignments;
        this.lines = lines;
        this.studied = studied;
        this.progress = progress;
        this.attempts = attempts;
    }

    @GET
    public TemplateInstance list() throws SQLException {
        return Templates.myAssignments(lines.all(learner.id(), clock.instant()));
    }

    @GET
    @Path("/{assignment}")
    public TemplateInstance show(@RestPath("assignment") UUID id) throws SQLException {
        var one = assignments.forLearner(learner.id(), id);
        var now = clock.instant();
        return Templates.myAssignment(one.assignment().isQuiz() ? quiz(one, now) : study(one, now));
    }

    private Sheet quiz(Assigned one, Instant now) {
        var assignment = one.assignment();
        var own = attempts.of(learner.id(), assignment.id());
        boolean closed = assignments.closing(assignment).filter(now::isAfter).isPresent();
        var running =
                own.stream().filter(Own::isRunning).map(Own::id).findFirst().orElse(null);
        return new Sheet(
                assignment,
                AssignmentRules.of(assignment, one.terms()),
                own.stream().map(attempt -> line(assignment, attempt, closed)).toList(),
                running,
                running == null ? blocked(one.terms(), own.size(), now) : "",
                assignment.conduct().accessCode() != null,
                Done.NOTHING,
                "",
                plan(one, now));
    }

    private static String blocked(AssignmentTerms terms, int begun, Instant now) {
        return switch (terms.stateAt(now)) {
            case NOT_YET_OPEN -> "It has not opened yet.";
            case CLOSED -> "It is closed: no attempt can begin any more.";
            case OPEN, LATE ->
                begun >= terms.mostAttempts().orElse(Integer.MAX_VALUE) ? "You have made all your attempts." : "";
        };
    }

    private Line line(Assignment assignment, Own attempt, boolean closed) {
        var zone = assignment.zone();
        if (attempt.finishedAt() == null) {
            var words = "begun %s".formatted(AssignmentRules.moment(attempt.startedAt(), zone));
            return new Line(attempt.id(), attempt.number(), words, "", true);
        }
        var words = "handed in %s%s"
                .formatted(AssignmentRules.moment(attempt.finishedAt(), zone), attempt.late() ? ", late" : "");
        boolean shown = assignment.disclosure().showsMark().hasCome(true, true, closed);
        return new Line(attempt.id(), attempt.number(), words, shown ? mark(attempt) : "", false);
    }

    private static String mark(Own attempt) {
        return "%s of %s"
                .formatted(
                        Points.write(Objects.requireNonNullElse(attempt.mark(), BigDecimal.ZERO)),
                        Points.inWords(attempt.greatest()));
    }

    private Sheet study(Assigned one, Instant now) throws SQLException {
        studied.deal(learner.id(), now);
        var assignment = one.assignment();
        var state = one.terms().stateAt(now);
        return new Sheet(
                assignment,
                AssignmentRules.of(assignment, one.terms()),
                List.of(),
                null,
                state == State.NOT_YET_OPEN ? "It has not opened yet." : "",
                false,
                progress.of(learner.id()).getOrDefault(assignment.id(), Done.NOTHING),
                state == State.NOT_YET_OPEN || one.terms().over() ? "" : "/study?set=" + assignment.set(),
                plan(one, now));
    }

    private static String plan(Assigned one, Instant now) {
        return one.terms().stateAt(now) == State.CLOSED
                ? ""
                : "/plan/new?cards=assignment:" + one.assignment().id();
    }
}
