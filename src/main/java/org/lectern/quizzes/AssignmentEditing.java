package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.roster.Courses;
import org.lectern.web.Refusal;

/// A change of an assignment, from one version to the next: by somebody who teaches one of its courses, of the version
/// that she has seen, with its line in the history.
@ApplicationScoped
class AssignmentEditing {

    private final Assignments assignments;
    private final Courses courses;
    private final Clock clock;

    AssignmentEditing(Assignments assignments, Courses courses, Clock clock) {
        this.assignments = assignments;
        this.courses = courses;
        this.clock = clock;
    }

    /// Gives a new assignment.
    @Transactional
    void give(Assignment assignment, UUID account) {
        assignments.persistAndFlush(assignment);
        log(assignment, account, "gave it");
    }

    /// @param seen the version that the change is meant for
    /// @param change does it and says what was done, in a few words; an empty text for nothing
    /// @throws NotFoundException where the account has no such assignment
    /// @throws Outdated where somebody was faster
    @Transactional
    void change(UUID id, UUID account, int seen, Function<Assignment, String> change) {
        change(id, account, seen, false, change);
    }

    /// Puts an assignment away, or brings it back.
    @Transactional
    void archive(UUID id, UUID account, int seen, boolean archived) {
        change(id, account, seen, true, found -> {
            if (archived) {
                found.archive(clock.instant());
                return "archived it";
            }
            found.bringBack();
            return "brought it back";
        });
    }

    private void change(UUID id, UUID account, int seen, boolean evenArchived, Function<Assignment, String> change) {
        var taken = assignments.take(id, seen);
        var assignment = assignments.taughtBy(account, id);
        orRefuseToChange(assignment, account, evenArchived);
        if (!taken) {
            throw new Outdated(id, seen);
        }
        var what = change.apply(assignment);
        assignment.changed(clock.instant());
        if (!what.isEmpty()) {
            log(assignment, account, what);
        }
        assignments.flush();
    }

    /// What is archived, or given to archived courses only, can be read and not changed.
    void orRefuseToChange(Assignment assignment, UUID account, boolean evenArchived) {
        if (assignment.isArchived() && !evenArchived) {
            throw new Refusal(409, "This assignment is archived. Bring it back to change it.");
        }
        boolean over = assignments.coursesOf(account, assignment.id()).stream()
                .allMatch(course -> courses.taughtBy(account, course).isArchived());
        if (over) {
            throw new Refusal(409, "Its course is archived and can only be read. Reopen the course first.");
        }
    }

    private void log(Assignment assignment, UUID account, String what) {
        var id = new AssignmentChange.Id(assignment.id(), assignment.version());
        assignments.log(new AssignmentChange(id, account, clock.instant(), what));
    }

    /// Somebody changed the assignment in the meantime.
    static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID assignment;
        private final int seen;

        Outdated(UUID assignment, int seen) {
            super("Assignment %s is past version %d".formatted(assignment, seen));
            this.assignment = assignment;
            this.seen = seen;
        }

        UUID assignment() {
            return assignment;
        }

        int seen() {
            return seen;
        }
    }
}
