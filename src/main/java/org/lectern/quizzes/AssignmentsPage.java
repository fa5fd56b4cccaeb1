package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.quizzes.AssignmentTerms.State;
import org.lectern.roster.Courses;
import org.lectern.roster.Courses.Taught;

/// The assignments of an instructor's courses.
@Path("/teach/assignments")
@RolesAllowed(Role.INSTRUCTOR)
class AssignmentsPage {

    private static final Duration SOON = Duration.ofDays(3);

    /// An assignment in the list.
    ///
    /// @param standing a word for how it stands
    record Line(UUID id, String title, String standing, String words, boolean past) {}

    /// A course and what it has.
    record Shelf(UUID course, String name, boolean archived, List<Line> current, List<Line> past) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /// @param only the one course that is shown; empty for all
        static native TemplateInstance assignments(
                List<Shelf> shelves, List<Line> archived, String only, boolean teaches);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final Courses courses;

    AssignmentsPage(Instructor instructor, Assignments assignments, Courses courses) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.courses = courses;
    }

    /// @param course the only one to show; where it is none of hers, all
    @GET
    public TemplateInstance list(@RestQuery @Nullable String course) {
        var now = instructor.now();
        var taught = courses.of(instructor.id());
        var only = GivenForm.id(course)
                .filter(id -> taught.stream().anyMatch(one -> one.id().equals(id)))
                .orElse(null);
        var all = assignments.taughtBy(instructor.id()).stream()
                .sorted(Comparator.comparing((Assignment one) -> order(one, now))
                        .thenComparing(AssignmentsPage::end)
                        .thenComparing(Assignment::title))
                .toList();
        var shelves = taught.stream()
                .filter(one -> only == null ? !one.archived() : one.id().equals(only))
                .map(one -> shelf(one, all, now))
                .toList();
        var archived = all.stream()
                .filter(Assignment::isArchived)
                .filter(one -> only == null || one.courses().contains(only))
                .map(one -> line(one, now))
                .toList();
        return Templates.assignments(shelves, archived, only == null ? "" : only.toString(), !taught.isEmpty());
    }

    private static Shelf shelf(Taught course, List<Assignment> all, Instant now) {
        var lines = all.stream()
                .filter(one -> !one.isArchived() && one.courses().contains(course.id()))
                .map(one -> line(one, now))
                .toList();
        return new Shelf(
                course.id(),
                course.name(),
                course.archived(),
                lines.stream().filter(line -> !line.past).toList(),
                lines.stream().filter(Line::past).toList());
    }

    private static Line line(Assignment assignment, Instant now) {
        var terms = AssignmentTerms.ofAll(assignment);
        var state = terms.stateAt(now);
        return new Line(
                assignment.id(),
                assignment.title(),
                standing(terms, state, now),
                words(assignment, terms, state),
                state == State.CLOSED);
    }

    private static String standing(AssignmentTerms terms, State state, Instant now) {
        return switch (state) {
            case NOT_YET_OPEN -> "not yet open";
            case OPEN -> isSoon(terms, now) ? "due soon" : "open";
            case LATE -> "taken late";
            case CLOSED -> "past";
        };
    }

    private static String words(Assignment assignment, AssignmentTerms terms, State state) {
        var kind = assignment.isQuiz() ? "quiz" : "to study";
        var zone = assignment.zone();
        return switch (state) {
            case NOT_YET_OPEN -> "%s, opens %s".formatted(kind, AssignmentRules.moment(terms.opensAt(), zone));
            case LATE -> "%s, late until %s".formatted(kind, AssignmentRules.moment(terms.lateUntil(), zone));
            case OPEN, CLOSED ->
                terms.dueAt() == null
                        ? kind
                        : "%s, due %s".formatted(kind, AssignmentRules.moment(terms.dueAt(), zone));
        };
    }

    private static boolean isSoon(AssignmentTerms terms, Instant now) {
        return terms.dueAt() != null && terms.dueAt().isBefore(now.plus(SOON));
    }

    /// What is open first, then what is coming.
    private static int order(Assignment assignment, Instant now) {
        return switch (AssignmentTerms.ofAll(assignment).stateAt(now)) {
            case OPEN, LATE -> 0;
            case NOT_YET_OPEN -> 1;
            case CLOSED -> 2;
        };
    }

    private static Instant end(Assignment assignment) {
        return AssignmentTerms.ofAll(assignment).closesAt().orElse(Instant.MAX);
    }
}
