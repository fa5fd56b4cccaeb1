package org.lectern.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
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
    private final Outlook outlook;

    TodayPage(SignedIn signedIn, Outlook outlook) {
        this.signedIn = signedIn;
        this.outlook = outlook;
    }

    @GET
    public TemplateInstance show() throws SQLException {
        return signedIn.here() ? Templates.today(outlook.today()) : Templates.landing();
    }
}
