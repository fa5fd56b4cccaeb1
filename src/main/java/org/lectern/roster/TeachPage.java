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
import java.util.List;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.accounts.Zones;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// Where instructors begin: their courses.
@Path("/teach")
@RolesAllowed(Role.INSTRUCTOR)
class TeachPage {

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance teach(
                List<Courses.Taught> courses,
                List<Courses.Taught> archived,
                CourseForm form,
                List<Option> zones,
                Problems problems);
    }

    private final Courses courses;
    private final Accounts accounts;
    private final SignedIn signedIn;

    TeachPage(Courses courses, Accounts accounts, SignedIn signedIn) {
        this.courses = courses;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance list() {
        var zone = accounts.get(signedIn.id()).zone();
        return page(new CourseForm("", zone.getId()), Problems.NONE);
    }

    @POST
    @Transactional
    public Response create(@BeanParam CourseForm form) {
        var problems = form.problems();
        if (!problems.none()) {
            return Response.status(422).entity(page(form, problems)).build();
        }
        var course = courses.add(form.shownName(), Zones.orUtc(form.zone()), signedIn.id());
        return Response.seeOther(URI.create("/teach/courses/" + course.id())).build();
    }

    private TemplateInstance page(CourseForm form, Problems problems) {
        var own = courses.of(signedIn.id());
        return Templates.teach(
                own.stream().filter(course -> !course.archived()).toList(),
                own.stream().filter(Courses.Taught::archived).toList(),
                form,
                Zones.OPTIONS,
                problems);
    }
}
