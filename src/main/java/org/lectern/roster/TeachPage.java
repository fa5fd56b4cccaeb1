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

/// Where instructors begin: what needs them now, and their courses.
@Path("/teach")
@RolesAllowed(Role.INSTRUCTOR)
class TeachPage {

    /// So much of what needs attention is shown here; the rest has a page of its own.
    private static final int CONCERNS = 8;

    /// What the page shows.
    ///
    /// @param concerns the most urgent of what needs attention
    /// @param more how many others do
    record Shown(
            List<Concerns.Concern> concerns, int more, List<Courses.Taught> courses, List<Courses.Taught> archived) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance teach(Shown shown, CourseForm form, List<Option> zones, Problems problems);
    }

    private final Courses courses;
    private final Attention attention;
    private final Accounts accounts;
    private final SignedIn signedIn;

    TeachPage(Courses courses, Attention attention, Accounts accounts, SignedIn signedIn) {
        this.courses = courses;
        this.attention = attention;
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
        var concerns = attention.of(signedIn.id());
        var shown = new Shown(
                concerns.stream().limit(CONCERNS).toList(),
                Math.max(0, concerns.size() - CONCERNS),
                own.stream().filter(course -> !course.archived()).toList(),
                own.stream().filter(Courses.Taught::archived).toList());
        return Templates.teach(shown, form, Zones.options(form.zone()), problems);
    }
}
