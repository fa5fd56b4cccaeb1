package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.quizzes.StudyProgress.Done;
import org.lectern.roster.Courses;
import org.lectern.roster.Roster;

/// How much of what they were given to study the learners have done, course by course.
@Path("/teach/assignments/{assignment}/progress")
@RolesAllowed(Role.INSTRUCTOR)
class AssignmentProgressPage {

    record Row(UUID id, String name, String section, int done, int of, int percent) {}

    record Part(UUID course, String name, List<Row> rows) {}

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance assignmentProgress(Assignment assignment, List<Part> parts);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final Courses courses;
    private final Roster roster;
    private final StudyProgress progress;

    AssignmentProgressPage(
            Instructor instructor, Assignments assignments, Courses courses, Roster roster, StudyProgress progress) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.courses = courses;
        this.roster = roster;
        this.progress = progress;
    }

    @GET
    public Response show(@RestPath("assignment") UUID id) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        if (assignment.isQuiz()) {
            return Response.seeOther(URI.create("/teach/results/" + id)).build();
        }
        var parts = assignments.coursesOf(instructor.id(), id).stream()
                .map(course -> part(assignment, course))
                .sorted(Comparator.comparing(Part::name))
                .toList();
        return Response.ok(Templates.assignmentProgress(assignment, parts)).build();
    }

    private Part part(Assignment assignment, UUID course) {
        var done = progress.of(assignment, course);
        var rows = roster.of(course).stream()
                .map(learner -> {
                    var hers = done.getOrDefault(learner.id(), Done.NOTHING);
                    return new Row(
                            learner.id(),
                            learner.name(),
                            learner.section(),
                            hers.questions(),
                            hers.of(),
                            hers.percent());
                })
                .toList();
        return new Part(course, courses.taughtBy(instructor.id(), course).name(), rows);
    }
}
