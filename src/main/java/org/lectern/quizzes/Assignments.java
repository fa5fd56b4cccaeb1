package org.lectern.quizzes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.lectern.roster.Attendance;

/// All assignments. Whoever asks for one is named, so that what is none of hers is as if it were not there.
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /// An assignment as one learner has it.
    public record Assigned(Assignment assignment, AssignmentTerms terms) {}

    private static final String OF_COURSES = """
            from Assignment a join fetch a.courses
            where a.archivedAt is null
                and exists (select 1 from Assignment b join b.courses c where b.id = a.id and c in ?1)""";

    private static final String TAUGHT = """
            select distinct ac.assignment_id from course_instructor i
            join assignment_course ac on ac.course_id = i.course_id where i.instructor_id = ?1""";

    private static final String TAUGHT_COURSES = """
            select i.course_id from course_instructor i
            join assignment_course ac on ac.course_id = i.course_id
            where i.instructor_id = ?1 and ac.assignment_id = ?2""";

    private static final String BEGUN = """
            select count(distinct learner_id) from attempt where assignment_id = ?1 and not trial""";

    private final Attendance attendance;

    Assignments(Attendance attendance) {
        this.attendance = attendance;
    }

    /// An assignment of a course that the learner is in.
    ///
    /// @throws NotFoundException where there is none, she is in none of its courses any more, or it is archived
    public Assigned forLearner(UUID learner, UUID id) {
        var places = attendance.of(learner);
        return findByIdOptional(id)
                .filter(found -> !found.isArchived())
                .flatMap(found -> assigned(found, places, extensions(learner, List.of(id))))
                .orElseThrow(NotFoundException::new);
    }

    /// An assignment and its courses in one query, for what a whole class asks at once.
    Optional<Assignment> withCourses(UUID id) {
        return list("from Assignment a left join fetch a.courses where a.id = ?1", id).stream()
                .findFirst();
    }

    /// All that a learner has, those first that are due first.
    public List<Assigned> ofLearner(UUID learner) {
        var places = attendance.of(learner);
        if (places.isEmpty()) {
            return List.of();
        }
        var found =
                list(OF_COURSES, places.stream().map(Attendance.Place::course).toList());
        var extensions = extensions(learner, found.stream().map(Assignment::id).toList());
        return found.stream()
                .flatMap(assignment -> assigned(assignment, places, extensions).stream())
                .sorted(Comparator.comparing(
                                (Assigned one) -> one.terms().closesAt().orElse(Instant.MAX))
                        .thenComparing(one -> one.assignment().id()))
                .toList();
    }

    private static Optional<Assigned> assigned(
            Assignment assignment, List<Attendance.Place> places, Map<UUID, Extension> extensions) {
        var hers = places.stream()
                .filter(place -> assignment.courses().contains(place.course()))
                .toList();
        if (hers.isEmpty()) {
            return Optional.empty();
        }
        int extraTime =
                hers.stream().mapToInt(Attendance.Place::extraTime).max().orElse(0);
        boolean over = hers.stream().allMatch(Attendance.Place::archived);
        var terms = AssignmentTerms.of(assignment, extensions.get(assignment.id()), extraTime, over);
        return Optional.of(new Assigned(assignment, terms));
    }

    /// By the assignment.
    private Map<UUID, Extension> extensions(UUID learner, Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Extension where key.learnerId = ?1 and key.assignmentId in ?2", Extension.class)
                .setParameter(1, learner)
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toMap(Extension::assignment, Function.identity()));
    }

    /// An assignment of a course that the instructor teaches; archived ones too.
    ///
    /// @throws NotFoundException where there is none
    public Assignment taughtBy(UUID instructor, UUID id) {
        if (coursesOf(instructor, id).isEmpty()) {
            throw new NotFoundException();
        }
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// Those of its courses that the instructor teaches: of the others she sees nobody.
    public List<UUID> coursesOf(UUID instructor, UUID id) {
        return database()
                .createNativeQuery(TAUGHT_COURSES, UUID.class)
                .setParameter(1, instructor)
                .setParameter(2, id)
                .getResultList();
    }

    /// All of the courses that somebody teaches.
    List<Assignment> taughtBy(UUID instructor) {
        var ids = database()
                .createNativeQuery(TAUGHT, UUID.class)
                .setParameter(1, instructor)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("from Assignment a join fetch a.courses where a.id in ?1", ids);
    }

    /// Those that a course has now.
    List<Assignment> ofCourse(UUID course) {
        return list("archivedAt is null and ?1 member of courses", course);
    }

    /// The last moment at which anybody can hand in, extensions counted; empty where it never comes.
    public Optional<Instant> closing(Assignment assignment) {
        var usual = AssignmentTerms.ofAll(assignment).closesAt();
        if (usual.isEmpty()) {
            return usual;
        }
        var later = extensionsOf(assignment.id()).stream()
                .map(extension -> AssignmentTerms.of(assignment, extension, 0, false)
                        .closesAt()
                        .orElse(null))
                .filter(Objects::nonNull);
        return Stream.concat(usual.stream(), later).max(Instant::compareTo);
    }

    Optional<Extension> extension(UUID learner, UUID assignment) {
        return Optional.ofNullable(getEntityManager().find(Extension.class, new Extension.Key(learner, assignment)));
    }

    void grant(Extension extension) {
        getEntityManager().persist(extension);
    }

    void withdraw(UUID learner, UUID assignment) {
        extension(learner, assignment).ifPresent(getEntityManager()::remove);
    }

    List<Extension> extensionsOf(UUID assignment) {
        return getEntityManager()
                .createQuery("from Extension where key.assignmentId = ?1", Extension.class)
                .setParameter(1, assignment)
                .getResultList();
    }

    /// Takes an assignment for a change; until the transaction ends nobody else does.
    ///
    /// @param seen the version that the change is meant for
    /// @return false where there is a later one
    boolean take(UUID id, int seen) {
        return update("version = version + 1 where id = ?1 and version = ?2", id, seen) == 1;
    }

    void log(AssignmentChange change) {
        getEntityManager().persist(change);
    }

    /// What was done to an assignment since a version, the last first.
    List<AssignmentChange> changesSince(UUID assignment, int version, int most) {
        return getEntityManager()
                .createQuery(
                        "from AssignmentChange where id.assignmentId = ?1 and id.version > ?2 order by id.version desc",
                        AssignmentChange.class)
                .setParameter(1, assignment)
                .setParameter(2, version)
                .setMaxResults(most)
                .getResultList();
    }

    /// How many learners have begun an attempt.
    long begun(UUID assignment) {
        return database()
                .createNativeQuery(BEGUN, Long.class)
                .setParameter(1, assignment)
                .getSingleResult();
    }

    private Session database() {
        return getEntityManager().unwrap(Session.class);
    }
}
