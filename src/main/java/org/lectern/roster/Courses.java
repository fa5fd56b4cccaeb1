package org.lectern.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lectern.web.Ids;

/// All courses. Whoever asks for one names the instructor, so that another's course is as if it were not there.
@ApplicationScoped
public class Courses implements PanacheRepositoryBase<Course, UUID> {

    /// A course as its instructors' list shows it.
    public record Taught(UUID id, String name, ZoneId zone, boolean archived, long learners) {}

    /// Somebody who teaches a course.
    record Instructor(UUID id, String name) {}

    private static final String TAUGHT = """
            select c.id, c.name, c.zone, c.archived_at is not null,
                (select count(*) from enrolment e where e.course_id = c.id and e.ended_at is null)
            from course c join course_instructor i on i.course_id = c.id
            where i.instructor_id = ?1 order by c.archived_at is not null, lower(c.name), c.id""";

    private static final String INSTRUCTORS = """
            select a.id, a.name from course_instructor i join account a on a.id = i.instructor_id
            where i.course_id = ?1 order by i.since, a.id""";

    private static final String APPOINT = """
            insert into course_instructor (course_id, instructor_id, since) values (?1, ?2, ?3) on conflict do nothing""";

    private static final String DISMISS = """
            delete from course_instructor where course_id = ?1 and instructor_id = ?2
            and exists (select from course_instructor o where o.course_id = ?1 and o.instructor_id <> ?2)""";

    private final Clock clock;

    Courses(Clock clock) {
        this.clock = clock;
    }

    /// @throws NotFoundException when there is none, or somebody else teaches it
    public Course taughtBy(UUID instructor, UUID course) {
        if (!teaches(instructor, course)) {
            throw new NotFoundException();
        }
        return findByIdOptional(course).orElseThrow(NotFoundException::new);
    }

    /// Whether somebody teaches a course.
    public boolean teaches(UUID instructor, UUID course) {
        return !getEntityManager()
                .createNativeQuery("select 1 from course_instructor where course_id = ?1 and instructor_id = ?2")
                .setParameter(1, course)
                .setParameter(2, instructor)
                .getResultList()
                .isEmpty();
    }

    /// An instructor's courses: those in use by name, then the archived ones.
    public List<Taught> of(UUID instructor) {
        return rows(TAUGHT, instructor)
                .map(row -> new Taught(
                        (UUID) row[0], (String) row[1], ZoneId.of((String) row[2]), (Boolean) row[3], (Long) row[4]))
                .toList();
    }

    /// Who teaches a course, the longest first.
    List<Instructor> instructors(UUID course) {
        return rows(INSTRUCTORS, course)
                .map(row -> new Instructor((UUID) row[0], (String) row[1]))
                .toList();
    }

    private java.util.stream.Stream<Object[]> rows(String sql, UUID id) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, id)
                .getResultStream();
    }

    Course add(String name, ZoneId zone, UUID instructor) {
        var now = clock.instant();
        var course = new Course(Ids.make(now), name, zone, now);
        persistAndFlush(course);
        appoint(course.id(), instructor);
        return course;
    }

    void appoint(UUID course, UUID instructor) {
        getEntityManager()
                .createNativeQuery(APPOINT)
                .setParameter(1, course)
                .setParameter(2, instructor)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /// @return false when nobody else would be left
    boolean dismiss(UUID course, UUID instructor) {
        // Of two who dismiss one another at the same time, the second waits here and then sees that she is the last.
        nextRoster(course);
        return getEntityManager()
                        .createNativeQuery(DISMISS)
                        .setParameter(1, course)
                        .setParameter(2, instructor)
                        .executeUpdate()
                == 1;
    }

    private void nextRoster(UUID course) {
        update("rosterVersion = rosterVersion + 1 where id = ?1", course);
    }

    /// Takes the turn to apply a list: of several at the same time, one.
    ///
    /// @param seen the version for which the list was looked at
    boolean takeTurn(UUID course, int seen) {
        return update("rosterVersion = rosterVersion + 1 where id = ?1 and rosterVersion = ?2", course, seen) == 1;
    }
}
