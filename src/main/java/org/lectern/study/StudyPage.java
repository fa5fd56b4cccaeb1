package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;

/// The page on which a learner studies; its cards come by the pack and its answers go by the interface for reviews.
@Path("/study")
@RolesAllowed(Role.LEARNER)
class StudyPage {

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance study(boolean spaceRates, boolean letterKeys, boolean thinkFirst, int minutes);
    }

    private final Accounts accounts;
    private final SignedIn learner;

    StudyPage(Accounts accounts, SignedIn learner) {
        this.accounts = accounts;
        this.learner = learner;
    }

    @GET
    public TemplateInstance show() {
        var account = accounts.get(learner.id());
        return Templates.study(
                account.spaceRates(), account.hasLetterKeys(), account.thinksFirst(), account.minutesADay());
    }
}
