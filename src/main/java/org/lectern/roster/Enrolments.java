package org.lectern.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.web.Refusal;

/// All enrolments.
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, Enrolment.Key> {

    /// A course as its learner sees it.
    ///
    /// @param called the name that the course uses for her
    /// @param externalId by which another system knows her; empty for none
    /// @param extraTime in per cent of the usual time of a quiz
    /// @param ended left, removed or merged; empty while she is in it
    /// @param archived whether nothing changes in it any more
    record Attended(
            UUID course,
            String name,
            String called,
            String section,
            String externalId,
            int extraTime,
            String ended,
            boolean archived,
            String instructors) {

        public boolean current() {
            return ended.isEmpty();
        }

        public boolean canComeBack() {
            return ended.equals(Enrolment.LEFT) && !archived;
        }
    }

    private static final String JOIN = """
            insert into enrolment (learner_id, course_id, name, joined_at) values (?1, ?2, ?3, ?4)
            on conflict (learner_id, course_id) do nothing""";

    private static final String ATTENDED = """
            select c.id, c.name, coalesce(e.name, own.name), e.section, coalesce(e.external_id, ''), e.extra_time,
                coalesce(e.ended, ''), c.archived_at is not null,
                coalesce((select string_agg(a.name, ', ' order by i.since) from course_instructor i
                    join account a on a.id = i.instructor_id where i.course_id = c.id), '')
            from enrolment e join course c on c.id = e.course_id join account own on own.id = e.learner_id
            where e.learner_id = ?1 order by e.ended_at is not null, lower(c.name), c.id""";

    private static final String IN_COURSES_OF_OTHERS = """
            select 1 from enrolment e where e.learner_id = ?1 and e.ended_at is null and not exists
                (select from course_instructor i where i.course_id = e.course_id and i.instructor_id = ?2)""";

    private final Courses courses;
    private final CoursesBounds bounds;
    private final Clock clock;

    Enrolments(Courses courses, CoursesBounds bounds, Clock clock) {
        this.courses = courses;
        this.bounds = bounds;
        this.clock = clock;
    }

    /// The learner's row in a course, held against other changes.
    ///
    /// @throws NotFoundException when there is none
    Enrolment get(UUID learner, UUID course) {
        return findByIdOptional(new Enrolment.Key(learner, course), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(NotFoundException::new);
    }

    /// @throws NotFoundException when the learner is not in the course, or no more
    Enrolment current(UUID learner, UUID course) {
        var found = get(learner, course);
        if (!found.isCurrent()) {
            throw new NotFoundException();
        }
        return found;
    }

    /// Joins by a code; who left comes back, who is in it stays.
    ///
    /// @param name as the course shall call her
    void join(UUID learner, Course course, String name) {
        if (course.isArchived()) {
            throw new Refusal(410, "This course is over.");
        }
        if (courses.teaches(learner, course.id())) {
            throw new Refusal(409, "You teach this course.");
        }
        var added = getEntityManager()
                .createNativeQuery(JOIN)
                .setParameter(1, learner)
                .setParameter(2, course.id())
                .setParameter(3, name)
                .setParameter(4, clock.instant())
                .executeUpdate();
        if (added == 0) {
            comeBack(get(learner, course.id()));
            getEntityManager().flush();
        }
        bounds.keepLearnerWithin(learner);
    }

    private static void comeBack(Enrolment enrolment) {
        switch (enrolment.ended().orElse("")) {
            case Enrolment.REMOVED ->
                throw new Refusal(409, "You were taken out of this course. Its instructor can bring you back into it.");
            case Enrolment.MERGED -> throw new Refusal(409, "You are in this course with another account.");
            default -> enrolment.comeBack();
        }
    }

    /// The courses of a learner: those she is in by name, then those she was in.
    List<Attended> of(UUID learner) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(ATTENDED, Object[].class)
                .setParameter(1, learner)
                .getResultStream()
                .map(row -> new Attended(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue(),
                        (String) row[6],
                        (Boolean) row[7],
                        (String) row[8]))
                .toList();
    }

    /// Whether a learner is in a course that this instructor does not teach.
    boolean isInCoursesOfOthers(UUID learner, UUID instructor) {
        return !getEntityManager()
                .createNativeQuery(IN_COURSES_OF_OTHERS)
                .setParameter(1, learner)
                .setParameter(2, instructor)
                .getResultList()
                .isEmpty();
    }
}
