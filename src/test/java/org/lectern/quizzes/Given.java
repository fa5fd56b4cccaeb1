package org.lectern.quizzes;

import java.time.Instant;
import java.util.UUID;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;
import org.lectern.web.Ids;

/// An assignment of a course, written into the tables.
public record Given(UUID id) {

    /// Of a set of the course's instructor with these questions.
    public static Given to(Teaching teaching, String kind, String title, String... questions) {
        var id = Ids.make(Instant.now());
        Library.execute(
                """
                insert into assignment (id, set_id, title, kind, version, zone, created_at, changed_at)
                values (?, ?, ?, ?, 1, 'Europe/Berlin', ?, ?)""",
                id,
                Desk.setOf(teaching.instructor(), questions),
                title,
                kind,
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:05Z"));
        return new Given(id).alsoTo(teaching);
    }

    public Given alsoTo(Teaching teaching) {
        Library.execute(
                "insert into assignment_course (assignment_id, course_id) values (?, ?)", id, teaching.course());
        return this;
    }

    public Given with(String column, Object value) {
        Library.execute("update assignment set %s = ? where id = ?".formatted(column), value, id);
        return this;
    }

    public Given due(Instant at) {
        return with("due_at", at);
    }

    void extend(Person learner, Instant due, Person by) {
        Library.execute("""
                insert into extension (learner_id, assignment_id, due_at, given_by, given_at) values (?, ?, ?, ?, ?)""", learner.id(), id, due, by.id(), Instant.parse("2026-02-03T04:05:06Z"));
    }
}
