package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Browser;
import org.lectern.quizzes.Assignments.Assigned;
import org.lectern.quizzes.CalendarText.Entry;
import org.lectern.roster.Attendance;
import org.lectern.roster.Courses;

/// The dates of assignments, as calendars get them.
@RequestScoped
class CalendarDates {

    private final Assignments assignments;
    private final Attendance attendance;
    private final Courses courses;
    private final Browser browser;

    CalendarDates(Assignments assignments, Attendance attendance, Courses courses, Browser browser) {
        this.assignments = assignments;
        this.attendance = attendance;
        this.courses = courses;
        this.browser = browser;
    }

    /// All that a learner has, with her extensions; not of courses that are archived, or that she is in no more.
    String ofLearner(UUID learner) {
        var names = attendance.of(learner).stream()
                .filter(place -> !place.archived())
                .collect(Collectors.toMap(Attendance.Place::course, Attendance.Place::name));
        var entries = assignments.ofLearner(learner).stream()
                .filter(one -> !one.terms().over())
                .flatMap(one -> entries(
                        one.assignment(),
                        one.terms(),
                        revised(learner, one),
                        one.assignment().courses().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        "/assignments/"))
                .toList();
        return CalendarText.of("Lectern", sorted(entries));
    }

    private Instant revised(UUID learner, Assigned one) {
        var usual = one.assignment().changedAt();
        return assignments
                .extension(learner, one.assignment().id())
                .map(Extension::givenAt)
                .filter(usual::isBefore)
                .orElse(usual);
    }

    /// The usual dates of a course; none where it is archived.
    ///
    /// @throws NotFoundException when the account teaches it no more
    String ofCourse(UUID instructor, UUID id) {
        var course = courses.taughtBy(instructor, id);
        var given = course.isArchived() ? List.<Assignment>of() : assignments.ofCourse(id);
        var entries = given.stream()
                .flatMap(one ->
                        entries(one, AssignmentTerms.ofAll(one), one.changedAt(), course.name(), "/teach/assignments/"))
                .toList();
        return CalendarText.of("Lectern: " + course.name(), sorted(entries));
    }

    private Stream<Entry> entries(
            Assignment assignment, AssignmentTerms terms, Instant revised, String courses, String place) {
        var what = (assignment.isQuiz() ? "A quiz for " : "To be studied for ") + courses;
        var address = browser.address(place + assignment.id());
        var entries = new ArrayList<Entry>();
        for (var date : List.of(
                new Named("opens", "%s opens", terms.opensAt()),
                new Named("due", "%s is due", terms.dueAt()),
                new Named("late", "%s: last moment for late work", terms.lateUntil()))) {
            if (date.at != null) {
                entries.add(new Entry(
                        "%s-%s@lectern".formatted(assignment.id(), date.name),
                        date.at,
                        revised,
                        assignment.version(),
                        date.words.formatted(assignment.title()),
                        what,
                        address));
            }
        }
        return entries.stream();
    }

    private record Named(
            String name, String words, @Nullable Instant at) {}

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::uid))
                .toList();
    }
}
