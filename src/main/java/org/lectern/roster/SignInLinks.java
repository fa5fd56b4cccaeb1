package org.lectern.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Browser;
import org.lectern.accounts.Invitations;
import org.lectern.accounts.Role;

/// One-time links for the learners of a course. Whoever has such a link can be that learner: so an instructor gets one
/// only for accounts that her list made, and for learners who are in nobody else's courses.
@ApplicationScoped
class SignInLinks {

    private static final Logger LOG = Logger.getLogger(SignInLinks.class);

    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Invitations invitations;
    private final FreshLinks fresh;
    private final Browser browser;

    SignInLinks(Enrolments enrolments, Accounts accounts, Invitations invitations, FreshLinks fresh, Browser browser) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.invitations = invitations;
        this.fresh = fresh;
        this.browser = browser;
    }

    /// Why this instructor gets no link for a learner of hers, if so.
    Optional<String> reasonAgainst(Learner learner, UUID instructor) {
        if (learner.isGuest()) {
            return Optional.of(
                    "A guest has no password. They can choose a name and a password under Settings, Account.");
        }
        var account = accounts.get(learner.id());
        if (!account.role().equals(Role.LEARNER) || account.isDisabled()) {
            return Optional.of("An administrator makes links for this account.");
        }
        if (!learner.byRoster() && enrolments.isInCoursesOfOthers(learner.id(), instructor)) {
            return Optional.of(
                    "The account was not made by this course's list, and is in courses of others too. An administrator can make a link.");
        }
        return Optional.empty();
    }

    /// Makes the link in place of an earlier one, and notes who asked for it.
    void make(UUID learner, UUID course, UUID instructor) {
        LOG.infof("Instructor %s made a sign-in link for learner %s of course %s", instructor, learner, course);
        fresh.keep(instructor, learner, invitations.renew(accounts.get(learner)));
    }

    /// The slip with the link that this instructor made a little while ago, as long as it leads the learner in.
    Optional<Slip> slip(Learner learner, UUID instructor) {
        return fresh.find(instructor, learner.id())
                .filter(link -> invitations.isGood(link.path()))
                .map(link -> Slip.of(learner, browser.address(link.path()), link.until()));
    }
}
