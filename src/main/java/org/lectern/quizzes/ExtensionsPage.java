package org.lectern.quizzes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.roster.Learner;
import org.lectern.roster.Roster;
import org.lectern.web.Problems;

/// What holds for single learners of an assignment: other dates, other limits.
@Path("/teach/assignments/{assignment}/extensions")
@RolesAllowed(Role.INSTRUCTOR)
class ExtensionsPage {

    private static final int MOST = 50;

    @CheckedTemplate(basePath = "quizzes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance extensions(
                Assignment assignment, List<Learner> learners, String words, boolean more, boolean anybody);

        /// @param usual what holds for all
        /// @param given whether she has an extension already
        static native TemplateInstance extension(
                Assignment assignment,
                Learner learner,
                ScheduleForm dates,
                ExtensionForm form,
                List<AssignmentRules.Rule> usual,
                boolean given,
                Problems problems);
    }

    private final Instructor instructor;
    private final Assignments assignments;
    private final AssignmentEditing editing;
    private final Roster roster;

    ExtensionsPage(Instructor instructor, Assignments assignments, AssignmentEditing editing, Roster roster) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.editing = editing;
        this.roster = roster;
    }

    /// @param q parts of a name
    @GET
    public TemplateInstance list(@RestPath("assignment") UUID id, @RestQuery @Nullable String q) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        var words = Typed.text(q);
        var all = learners(id).values();
        var found = all.stream()
                .filter(learner -> words.isEmpty() || learner.matches(words))
                .sorted(Comparator.comparing(Learner::name).thenComparing(Learner::id))
                .limit(MOST + 1L)
                .toList();
        return Templates.extensions(
                assignment, found.stream().limit(MOST).toList(), words, found.size() > MOST, !all.isEmpty());
    }

    @GET
    @Path("/{learner}")
    public TemplateInstance show(@RestPath("assignment") UUID id, @RestPath UUID learner) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        var its = assignments.extension(learner, id);
        var dates = its.map(Extension::terms)
                .map(terms -> ScheduleForm.of(terms.opensAt(), terms.dueAt(), terms.lateUntil(), 0, assignment.zone()))
                .orElseGet(() -> ScheduleForm.of(Schedule.OPEN, assignment.zone()));
        var form = its.map(ExtensionForm::of).orElseGet(() -> new ExtensionForm("", "", ""));
        return page(assignment, learner(id, learner), dates, form, Problems.NONE);
    }

    /// Gives an extension, or changes the one there is.
    @POST
    @Path("/{learner}")
    @Transactional
    public Response give(
            @RestPath("assignment") UUID id,
            @RestPath UUID learner,
            @BeanParam ScheduleForm dates,
            @BeanParam ExtensionForm form) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        var whom = learner(id, learner);
        editing.orRefuseToChange(assignment, instructor.id(), false);
        var problems = new Problems(form.problems(dates, assignment));
        if (!problems.none()) {
            return Response.status(422)
                    .entity(page(assignment, whom, dates, form, problems))
                    .build();
        }
        var terms = form.terms(dates, assignment.zone());
        var now = instructor.now();
        assignments
                .extension(learner, id)
                .ifPresentOrElse(
                        its -> its.change(terms, form.shownReason(), instructor.id(), now),
                        () -> assignments.grant(
                                new Extension(learner, id, terms, form.shownReason(), instructor.id(), now)));
        return AssignmentPage.to(id);
    }

    @POST
    @Path("/{learner}/removal")
    @Transactional
    public Response remove(@RestPath("assignment") UUID id, @RestPath UUID learner) {
        var assignment = assignments.taughtBy(instructor.id(), id);
        learner(id, learner);
        editing.orRefuseToChange(assignment, instructor.id(), false);
        assignments.withdraw(learner, id);
        return AssignmentPage.to(id);
    }

    private TemplateInstance page(
            Assignment assignment, Learner learner, ScheduleForm dates, ExtensionForm form, Problems problems) {
        var extraTime = AssignmentTerms.of(assignment, null, learner.extraTime(), false);
        var given = assignments.extension(learner.id(), assignment.id()).isPresent();
        return Templates.extension(
                assignment, learner, dates, form, AssignmentRules.of(assignment, extraTime), given, problems);
    }

    /// Of the courses that the instructor teaches; in two of them with the longer extra time.
    private Map<UUID, Learner> learners(UUID assignment) {
        return assignments.coursesOf(instructor.id(), assignment).stream()
                .flatMap(course -> roster.of(course).stream())
                .collect(Collectors.toMap(
                        Learner::id,
                        Function.identity(),
                        (one, other) -> one.extraTime() >= other.extraTime() ? one : other));
    }

    private Learner learner(UUID assignment, UUID learner) {
        var found = learners(assignment).get(learner);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }
}
