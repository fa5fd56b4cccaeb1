package org.lectern.roster;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
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

    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance slips(Course course, int waiting, List<Option> sections, List<Slip> slips);
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
    public TemplateInstance show(@RestPath("course") UUID id) {
        var course = courses.taughtBy(signedIn.id(), id);
        var waiting = waiting(id);
        return Templates.slips(course, waiting.size(), RosterSearch.sections(waiting), List.of());
    }

    /// Answers with the page itself: the links are shown here, once, and nowhere kept. Earlier ones stop working.
    @POST
    @Transactional
    public TemplateInstance make(@RestPath("course") UUID id, @RestForm @Nullable String section) {
        var course = courses.taughtBy(signedIn.id(), id).orRefuseToChange();
        var waiting = waiting(id);
        var chosen = Objects.requireNonNullElse(section, "");
        var slips = waiting.stream()
                .filter(learner -> chosen.isEmpty() || learner.section().equals(chosen))
                .filter(learner -> links.reasonAgainst(learner, signedIn.id()).isEmpty())
                .limit(MOST)
                .map(learner -> Slip.of(learner, links.make(learner.id(), id, signedIn.id())))
                .toList();
        return Templates.slips(course, waiting.size(), RosterSearch.sections(waiting), slips);
    }

    private List<Learner> waiting(UUID course) {
        return roster.of(course).stream()
                .filter(Learner::isExpected)
                .sorted(Roster.bySection())
                .toList();
    }
}
