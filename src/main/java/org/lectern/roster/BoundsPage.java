package org.lectern.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Problems;

/// Between which numbers the learners of a course may choose how they study, and with which they begin.
@Path("/teach/courses/{course}/bounds")
@RolesAllowed(Role.INSTRUCTOR)
class BoundsPage {

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance bounds(Course course, BoundsForm form, boolean saved, Problems problems);
    }

    private final Courses courses;
    private final CoursesBounds bounds;
    private final SignedIn signedIn;

    BoundsPage(Courses courses, CoursesBounds bounds, SignedIn signedIn) {
        this.courses = courses;
        this.bounds = bounds;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@RestPath("course") UUID id, @RestQuery boolean saved) {
        var course = courses.taughtBy(signedIn.id(), id);
        return Templates.bounds(course, BoundsForm.of(bounds.ofCourse(id)), saved, Problems.NONE);
    }

    /// First the course, then its learners: what is authored is not written together with what is theirs.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath("course") UUID id, MultivaluedMap<String, String> sent) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        var form = BoundsForm.of(sent);
        var problems = form.problems();
        if (!problems.none()) {
            return Response.status(422)
                    .entity(Templates.bounds(course, form, false, problems))
                    .build();
        }
        QuarkusTransaction.requiringNew().run(() -> bounds.set(id, form.bounds(course.name())));
        QuarkusTransaction.requiringNew().run(() -> bounds.keepWithin(id));
        return Response.seeOther(URI.create("/teach/courses/%s/bounds?saved=true".formatted(id)))
                .build();
    }
}
