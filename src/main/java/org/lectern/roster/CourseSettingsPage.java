package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.accounts.Zones;
import org.lectern.web.Option;
import org.lectern.web.Problems;
import org.lectern.web.Refusal;

/// A course's name, zone and instructors; copying and archiving it.
@Path("/teach/courses/{course}")
@RolesAllowed(Role.INSTRUCTOR)
class CourseSettingsPage {

    private static final String COPY = "Copy of ";

    /// What the page shows of a course.
    record Shown(Course course, List<Courses.Instructor> instructors, UUID you, boolean saved) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance courseSettings(
                Shown shown, CourseForm form, String instructor, List<Option> zones, Problems problems);
    }

    private final Courses courses;
    private final CoursesBounds bounds;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Clock clock;

    CourseSettingsPage(Courses courses, CoursesBounds bounds, Accounts accounts, SignedIn signedIn, Clock clock) {
        this.courses = courses;
        this.bounds = bounds;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Path("/settings")
    public TemplateInstance show(@RestPath("course") UUID id, @RestQuery boolean saved) {
        var course = course(id);
        return page(course, form(course), "", saved, Problems.NONE);
    }

    @POST
    @Path("/settings")
    @Transactional
    public Response save(@RestPath("course") UUID id, @BeanParam CourseForm form) {
        var course = course(id).orRefuseToChange();
        var problems = form.problems();
        if (!problems.none()) {
            return again(course, form, "", problems);
        }
        course.describe(form.shownName(), Zones.orUtc(form.zone()));
        return settings(id);
    }

    /// Another course of the same name, zone and bounds, without its learners and its code.
    @POST
    @Path("/copy")
    @Transactional
    public Response copy(@RestPath("course") UUID id) {
        var course = course(id);
        var room = Course.LONGEST_NAME - COPY.length();
        var name = course.name().substring(0, Math.min(room, course.name().length()));
        var copied = courses.add(COPY + name, course.zone(), signedIn.id());
        bounds.set(copied.id(), bounds.ofCourse(id));
        return to("/teach/courses/%s/settings".formatted(copied.id()));
    }

    @POST
    @Path("/archiving")
    @Transactional
    public Response archive(@RestPath("course") UUID id) {
        course(id).archive(clock.instant());
        return settings(id);
    }

    @POST
    @Path("/archiving/removal")
    @Transactional
    public Response reopen(@RestPath("course") UUID id) {
        course(id).reopen();
        return settings(id);
    }

    /// Somebody who teaches on this server, by the name she signs in with.
    @POST
    @Path("/instructors")
    @Transactional
    public Response appoint(@RestPath("course") UUID id, @RestForm @Nullable String instructor) {
        var course = course(id).orRefuseToChange();
        var typed = LearnerDetails.tidy(Objects.requireNonNullElse(instructor, ""));
        var found = accounts.signingInAs(typed)
                .filter(account -> !account.role().equals(Role.LEARNER))
                .filter(account -> !account.isDisabled());
        if (found.isEmpty()) {
            var problem = typed.isEmpty()
                    ? "Give the name that they sign in with."
                    : "Nobody who teaches on this server signs in with this name.";
            return again(course, form(course), typed, new Problems(Map.of("instructor", problem)));
        }
        courses.appoint(id, found.get().id());
        return to("/teach/courses/%s/settings#instructors".formatted(id));
    }

    /// Also oneself; but somebody has to remain.
    @POST
    @Path("/instructors/{instructor}/removal")
    @Transactional
    public Response dismiss(@RestPath("course") UUID id, @RestPath UUID instructor) {
        course(id).orRefuseToChange();
        if (!courses.teaches(instructor, id)) {
            throw new Refusal(404, "Nobody of this course is called so.");
        }
        if (!courses.dismiss(id, instructor)) {
            throw new Refusal(409, "A course needs somebody who teaches it. Add another instructor first.");
        }
        return instructor.equals(signedIn.id()) ? to("/teach") : settings(id);
    }

    private Course course(UUID id) {
        return courses.taughtBy(signedIn.id(), id);
    }

    private static CourseForm form(Course course) {
        return new CourseForm(course.name(), course.zone().getId());
    }

    private Response again(Course course, CourseForm form, String instructor, Problems problems) {
        return Response.status(422)
                .entity(page(course, form, instructor, false, problems))
                .build();
    }

    private TemplateInstance page(Course course, CourseForm form, String instructor, boolean saved, Problems problems) {
        var shown = new Shown(course, courses.instructors(course.id()), signedIn.id(), saved);
        return Templates.courseSettings(shown, form, instructor, Zones.options(form.zone()), problems);
    }

    private static Response settings(UUID course) {
        return to("/teach/courses/%s/settings?saved=true".formatted(course));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
