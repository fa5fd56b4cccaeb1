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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.CalendarAddresses;
import org.lectern.accounts.Moments;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;

/// The secret address at which an instructor's calendar fetches the dates of a course: hers alone, so that it ends with
/// her part in the course.
@Path("/teach/courses/{course}/calendar")
@RolesAllowed(Role.INSTRUCTOR)
class CourseCalendarPage {

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        /// @param address the one that was made a moment ago; empty for none
        /// @param made when the one that works was made; empty for none
        static native TemplateInstance courseCalendar(Course course, String address, String made);
    }

    private final Courses courses;
    private final CalendarAddresses addresses;
    private final SignedIn signedIn;

    CourseCalendarPage(Courses courses, CalendarAddresses addresses, SignedIn signedIn) {
        this.courses = courses;
        this.addresses = addresses;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@RestPath("course") UUID id) {
        return page(courses.taughtBy(signedIn.id(), id), "");
    }

    /// Answers with the page itself: the address is shown here, once, and nowhere kept.
    @POST
    @Transactional
    public TemplateInstance make(@RestPath("course") UUID id) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        return page(course, addresses.make(signedIn.id(), course.id()));
    }

    @POST
    @Path("/removal")
    @Transactional
    public Response revoke(@RestPath("course") UUID id) {
        addresses.revoke(signedIn.id(), courses.taughtBy(signedIn.id(), id).id());
        return Response.seeOther(URI.create("/teach/courses/%s/calendar".formatted(id)))
                .build();
    }

    private TemplateInstance page(Course course, String address) {
        var made = addresses.madeAt(signedIn.id(), course.id()).map(at -> Moments.inWords(at, course.zone()));
        return Templates.courseCalendar(course, address, made.orElse(""));
    }
}
