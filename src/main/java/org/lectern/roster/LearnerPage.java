package org.lectern.roster;

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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lectern.accounts.Moments;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// One learner of a course: section, extra time, a new way in; out of the course and back.
@Path("/teach/courses/{course}/learners/{learner}")
@RolesAllowed(Role.INSTRUCTOR)
class LearnerPage {

    /// @param since when she joined
    /// @param noLink why there is no link to be had; empty where there is
    /// @param work what she has done here
    /// @param slip with a link that was made a little while ago
    /// @param until when that is shown
    record Shown(
            Course course,
            Learner learner,
            String since,
            String noLink,
            boolean saved,
            List<LearnerWork.Work> work,
            Optional<Slip> slip,
            String until) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance learner(Shown shown, LearnerForm form, Problems problems);
    }

    private final Courses courses;
    private final Roster roster;
    private final Enrolments enrolments;
    private final CoursesBounds bounds;
    private final SignInLinks links;
    private final LearnerWork work;
    private final SignedIn signedIn;
    private final Clock clock;

    LearnerPage(
            Courses courses,
            Roster roster,
            Enrolments enrolments,
            CoursesBounds bounds,
            SignInLinks links,
            LearnerWork work,
            SignedIn signedIn,
            Clock clock) {
        this.courses = courses;
        this.roster = roster;
        this.enrolments = enrolments;
        this.bounds = bounds;
        this.links = links;
        this.work = work;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@RestPath("course") UUID id, @RestPath("learner") UUID who, @RestQuery boolean saved) {
        var course = courses.taughtBy(signedIn.id(), id);
        var learner = learner(id, who);
        return page(course, learner, LearnerForm.of(learner), saved, Problems.NONE);
    }

    @POST
    @Transactional
    public Response save(@RestPath("course") UUID id, @RestPath("learner") UUID who, @BeanParam LearnerForm form) {
        var course = courses.taughtBy(signedIn.id(), id);
        var enrolment = enrolments.current(who, id);
        course.orRefuseToChange();
        var problems = form.problems(who, roster.of(id));
        if (!problems.none()) {
            return Response.status(422)
                    .entity(page(course, learner(id, who), form, false, problems))
                    .build();
        }
        enrolment.describe(form.details());
        return back(id, who);
    }

    @POST
    @Path("/removal")
    @Transactional
    public Response remove(@RestPath("course") UUID id, @RestPath("learner") UUID who) {
        var course = courses.taughtBy(signedIn.id(), id);
        var enrolment = enrolments.current(who, id);
        course.orRefuseToChange();
        enrolment.remove(clock.instant());
        return back(id, who);
    }

    /// Brings back who left or was taken out.
    @POST
    @Path("/return")
    @Transactional
    public Response bringBack(@RestPath("course") UUID id, @RestPath("learner") UUID who) {
        var course = courses.taughtBy(signedIn.id(), id);
        var enrolment = enrolments.get(who, id);
        course.orRefuseToChange();
        if (enrolment.ended().filter(Enrolment.MERGED::equals).isPresent()) {
            throw new Refusal(409, "This learner is in the course with another account.");
        }
        enrolment.comeBack();
        enrolments.flush();
        bounds.keepLearnerWithin(who);
        return back(id, who);
    }

    @POST
    @Path("/link")
    @Transactional
    public Response link(@RestPath("course") UUID id, @RestPath("learner") UUID who) {
        var course = courses.taughtBy(signedIn.id(), id);
        enrolments.current(who, id);
        course.orRefuseToChange();
        var learner = learner(id, who);
        links.reasonAgainst(learner, signedIn.id()).ifPresent(reason -> {
            throw new Refusal(409, reason);
        });
        links.make(who, id, signedIn.id());
        return Response.seeOther(URI.create(path(id, who))).build();
    }

    private Learner learner(UUID course, UUID who) {
        return roster.find(course, who).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Course course, Learner learner, LearnerForm form, boolean saved, Problems problems) {
        var since = Moments.inWords(learner.joinedAt(), course.zone());
        var noLink = links.reasonAgainst(learner, signedIn.id()).orElse("");
        var done = work.of(signedIn.id(), course.id(), learner.id());
        var slip = links.slip(learner, signedIn.id());
        var until = Slip.shownUntil(slip.stream().toList(), course.zone());
        return Templates.learner(new Shown(course, learner, since, noLink, saved, done, slip, until), form, problems);
    }

    private static Response back(UUID course, UUID learner) {
        return Response.seeOther(URI.create(path(course, learner) + "?saved=true"))
                .build();
    }

    private static String path(UUID course, UUID learner) {
        return "/teach/courses/%s/learners/%s".formatted(course, learner);
    }
}
