package org.lectern.forecast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.roster.Course;
import org.lectern.roster.Courses;

/// What was foretold of the learners of a course together, and what came.
@Path("/teach/courses/{course}/forecasts")
@RolesAllowed(Role.INSTRUCTOR)
class CourseForecastsPage {

    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance courseForecasts(Course course, CourseForecasts.Sheet sheet, int fewest);
    }

    private final Courses courses;
    private final CourseForecasts forecasts;
    private final SignedIn signedIn;

    CourseForecastsPage(Courses courses, CourseForecasts forecasts, SignedIn signedIn) {
        this.courses = courses;
        this.forecasts = forecasts;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@RestPath("course") UUID id) throws SQLException {
        var course = courses.taughtBy(signedIn.id(), id);
        return Templates.courseForecasts(course, forecasts.of(id), CourseForecasts.FEWEST);
    }
}
