package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Option;

/// Slips to print and hand out: with the link on hers, a learner who has not come yet chooses a password.
@Path("/teach/courses/{course}/slips")
@RolesAllowed(Role.INSTRUCTOR)
class SlipsPage {

    /// At once: each is a link in the database and a drawing on the page.
    static final int MOST = 500;

    /// @param waiting how many have not come yet
    /// @param slips that were made a little while ago
    /// @param until when those are shown
    /// @param made whether they are what was asked for
    record Shown(Course course, int waiting, List<Option> sections, List<Slip> slips, String until, boolean made) {}

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance slips(Shown shown);
    }

    private final Courses courses;
    private final Roster roster;
    private final SignInLinks links;
    private final SignedIn signedIn;

    SlipsPage(Courses courses, Roster roster, SignInLinks links, SignedIn signedIn) {
        this.courses = courses;
        this.roster = roster;
        this.links = links;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @RestPath("course") UUID id, @RestQuery boolean made, @RestQuery @Nullable String section) {
        var course = courses.taughtBy(signedIn.id(), id);
        var waiting = waiting(id);
        var slips = in(section, waiting)
                .flatMap(learner -> links.slip(learner, signedIn.id()).stream())
                .toList();
        var until = Slip.shownUntil(slips, course.zone());
        return Templates.slips(new Shown(course, waiting.size(), RosterSearch.sections(waiting), slips, until, made));
    }

    /// Leads to a page that can be loaded again: a second request would make other links, and the printed ones void.
    @POST
    @Transactional
    public Response make(@RestPath("course") UUID id, @RestForm @Nullable String section) {
        courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        in(section, waiting(id))
                .filter(learner -> links.reasonAgainst(learner, signedIn.id()).isEmpty())
                .limit(MOST)
                .forEach(learner -> links.make(learner.id(), id, signedIn.id()));
        return Response.seeOther(UriBuilder.fromPath("/teach/courses/{course}/slips")
                        .queryParam("made", true)
                        .queryParam("section", "{section}")
                        .build(id, Objects.requireNonNullElse(section, "")))
                .build();
    }

    private static Stream<Learner> in(@Nullable String section, List<Learner> learners) {
        return learners.stream()
                .filter(learner -> section == null
                        || section.isEmpty()
                        || learner.section().equals(section));
    }

    private List<Learner> waiting(UUID course) {
        return roster.of(course).stream()
                .filter(Learner::isExpected)
                .sorted(Roster.bySection())
                .toList();
    }
}
