package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Refusal;

/// The courses that one is in, what their instructors see, and the way out.
@Path("/settings/courses")
@RolesAllowed(Role.LEARNER)
class MyCoursesPage {

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance myCourses(List<Enrolments.Attended> courses, String joined);
    }

    private final Enrolments enrolments;
    private final Courses courses;
    private final CoursesBounds bounds;
    private final SignedIn signedIn;
    private final Clock clock;

    MyCoursesPage(Enrolments enrolments, Courses courses, CoursesBounds bounds, SignedIn signedIn, Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.bounds = bounds;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /// @param joined the course that was joined a moment ago
    @GET
    public TemplateInstance list(@RestQuery @Nullable String joined) {
        var own = enrolments.of(signedIn.id());
        var fresh = own.stream()
                .filter(Enrolments.Attended::current)
                .filter(course -> course.course().toString().equals(joined))
                .findFirst();
        return Templates.myCourses(own, fresh.map(Enrolments.Attended::name).orElse(""));
    }

    /// Leaves a course; what one studied stays one's own.
    @POST
    @Path("/{course}/leaving")
    @Transactional
    public Response leave(@RestPath UUID course) {
        enrolments.current(signedIn.id(), course).leave(clock.instant());
        return back();
    }

    /// Takes leaving back.
    @POST
    @Path("/{course}/leaving/removal")
    @Transactional
    public Response comeBack(@RestPath("course") UUID id) {
        var enrolment = enrolments.get(signedIn.id(), id);
        if (enrolment.ended().filter(Enrolment.LEFT::equals).isEmpty()) {
            throw new Refusal(409, "You have not left this course.");
        }
        courses.findById(id).orRefuseToChange();
        enrolment.comeBack();
        enrolments.flush();
        bounds.keepLearnerWithin(signedIn.id());
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/settings/courses")).build();
    }
}
