package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Browser;
import org.lectern.accounts.Moments;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Option;
import org.lectern.web.Refusal;
import org.lectern.web.SpreadsheetFile;

/// A course: who is in it, and the code to join it.
@Path("/teach/courses/{course}")
@RolesAllowed(Role.INSTRUCTOR)
class CoursePage {

    /// How long a code is good, by what the form sends.
    private static final Map<String, Duration> GOOD = Map.of(
            "1", Duration.ofDays(1),
            "7", Duration.ofDays(7),
            "30", Duration.ofDays(30),
            "180", Duration.ofDays(180));

    private static final List<Option> VALIDITIES = List.of(
            new Option("1", "A day"),
            new Option("7", "A week"),
            new Option("30", "A month"),
            new Option("180", "Half a year"));

    /// The code that works now.
    record Code(String shown, String link, String until, QrCode qr) {}

    /// What the page shows of the learners.
    record People(
            RosterSearch search, RosterSearch.Found found, List<Option> sections, List<Learner> gone, boolean anybody) {

        public List<Option> sorts() {
            return RosterSearch.SORTS;
        }
    }

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance course(
                Course course, People people, Optional<Code> code, List<Option> validities);
    }

    private final Courses courses;
    private final Roster roster;
    private final JoinCodes codes;
    private final SignedIn signedIn;
    private final Browser browser;

    CoursePage(Courses courses, Roster roster, JoinCodes codes, SignedIn signedIn, Browser browser) {
        this.courses = courses;
        this.roster = roster;
        this.codes = codes;
        this.signedIn = signedIn;
        this.browser = browser;
    }

    @GET
    public TemplateInstance show(@RestPath("course") UUID id, @BeanParam RosterSearch search) {
        var course = courses.taughtBy(signedIn.id(), id);
        var everybody = roster.everybody(id);
        var current = everybody.stream().filter(Learner::isCurrent).toList();
        var gone = everybody.stream()
                .filter(learner -> !learner.isCurrent() && !learner.ended().equals(Enrolment.MERGED))
                .toList();
        var people =
                new People(search, search.in(current, id), RosterSearch.sections(current), gone, !current.isEmpty());
        return Templates.course(course, people, codes.of(id).map(code -> code(code, course)), VALIDITIES);
    }

    private Code code(JoinCodes.JoinCode code, Course course) {
        var link = browser.address(code.path());
        return new Code(code.spaced(), link, Moments.inWords(code.expiresAt(), course.zone()), QrCode.of(link));
    }

    /// A code that works takes the place of the one before.
    @POST
    @Path("/join-code")
    @Transactional
    public Response makeCode(@RestPath("course") UUID id, @RestForm @Nullable String days) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        var good = GOOD.get(Objects.requireNonNullElse(days, ""));
        if (good == null) {
            throw new Refusal(422, "Choose how long the code shall work.");
        }
        codes.make(course.id(), good);
        return back(id, "#join");
    }

    @POST
    @Path("/join-code/revocation")
    @Transactional
    public Response revokeCode(@RestPath("course") UUID id) {
        codes.revoke(courses.taughtBy(signedIn.id(), id).id());
        return back(id, "#join");
    }

    /// The list of learners, as a spreadsheet reads it and this program reads it again.
    @GET
    @Path("/roster.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response export(@RestPath("course") UUID id) {
        var course = courses.taughtBy(signedIn.id(), id);
        return Response.ok(RosterExport.of(roster.of(id)))
                .header("Content-Disposition", SpreadsheetFile.disposition(course.name()))
                .build();
    }

    private static Response back(UUID course, String place) {
        return Response.seeOther(URI.create("/teach/courses/" + course + place)).build();
    }
}
