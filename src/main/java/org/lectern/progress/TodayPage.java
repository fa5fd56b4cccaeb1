package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lectern.accounts.SignedIn;

/// The first page: what fits today, or for whoever is signed out, what this is.
@Path("/")
@PermitAll
class TodayPage {

    @CheckedTemplate(basePath = "progress", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance today(Today today);

        static native TemplateInstance landing();
    }

    private final SignedIn signedIn;
    private final Days days;

    TodayPage(SignedIn signedIn, Days days) {
        this.signedIn = signedIn;
        this.days = days;
    }

    @GET
    public TemplateInstance show() {
        return signedIn.here() ? Templates.today(days.today()) : Templates.landing();
    }
}
