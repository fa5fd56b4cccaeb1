package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.roster.Attendance;

/// Reads under which terms somebody takes a quiz. Whoever has left the course keeps her attempts, so that they have
/// terms still.
@ApplicationScoped
class AttemptTermsReading {

    private final Assignments assignments;
    private final Attendance attendance;

    AttemptTermsReading(Assignments assignments, Attendance attendance) {
        this.assignments = assignments;
        this.attendance = attendance;
    }

    /// @return empty where there is no such assignment; whether it is hers is among the terms
    @Transactional
    Optional<AttemptTerms> of(UUID person, UUID id) {
        return assignments.withCourses(id).map(assignment -> terms(person, assignment));
    }

    private AttemptTerms terms(UUID person, Assignment assignment) {
        var places = attendance.of(person).stream()
                .filter(place -> assignment.courses().contains(place.course()))
                .toList();
        int extraTime =
                places.stream().mapToInt(Attendance.Place::extraTime).max().orElse(0);
        var extension = assignments.extension(person, assignment.id()).orElse(null);
        boolean over = !places.isEmpty() && places.stream().allMatch(Attendance.Place::archived);
        return new AttemptTerms(
                assignment.id(),
                assignment.set(),
                assignment.title(),
                assignment.isQuiz(),
                assignment.conduct(),
                assignment.disclosure(),
                AssignmentTerms.of(assignment, extension, extraTime, over),
                assignment.isArchived(),
                !places.isEmpty());
    }

    /// Whether somebody teaches a course that has an assignment.
    @Transactional
    boolean isTaught(UUID instructor, UUID assignment) {
        return !assignments.coursesOf(instructor, assignment).isEmpty();
    }

    /// The last moment at which anybody can hand in; empty where it never comes.
    @Transactional
    Optional<Instant> closing(UUID assignment) {
        return assignments.findByIdOptional(assignment).flatMap(assignments::closing);
    }
}
