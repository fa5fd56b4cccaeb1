package org.lectern.accounts;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// How much one studies, and how pages look.
@Path("/settings")
@RolesAllowed(Role.LEARNER)
class SettingsPage {

    @CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance settings(
                SettingsForm form, SettingsForm.Limits limits, List<Option> themes, boolean saved, Problems problems);
    }

    private static final List<Option> THEMES =
            List.of(new Option("auto", "As the device"), new Option("light", "Light"), new Option("dark", "Dark"));

    private final Accounts accounts;
    private final CourseBounds courses;
    private final SignedIn signedIn;

    SettingsPage(Accounts accounts, CourseBounds courses, SignedIn signedIn) {
        this.accounts = accounts;
        this.courses = courses;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        return page(SettingsForm.of(accounts.get(signedIn.id())), saved, Problems.NONE);
    }

    @POST
    @Transactional
    public Response save(@BeanParam SettingsForm form) {
        var problems = form.problems(limits());
        if (!problems.none()) {
            return Response.status(422).entity(page(form, false, problems)).build();
        }
        accounts.get(signedIn.id()).choose(form.study(), form.display());
        return Response.seeOther(URI.create("/settings?saved=true")).build();
    }

    private SettingsForm.Limits limits() {
        return SettingsForm.Limits.of(courses.of(signedIn.id()));
    }

    private TemplateInstance page(SettingsForm form, boolean saved, Problems problems) {
        return Templates.settings(form, limits(), THEMES, saved, problems);
    }
}
