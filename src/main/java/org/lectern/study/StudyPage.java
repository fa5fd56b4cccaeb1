package org.lectern.study;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;
import org.lectern.accounts.SignedIn;
import org.lectern.scheduling.Load;

/// The page on which a learner studies; its cards come by the pack and its answers go by the interface for reviews.
@Path("/study")
@RolesAllowed(Role.LEARNER)
class StudyPage {

    /// What a session takes at most, and what a card takes of it, in seconds.
    public record SessionTime(int seconds, double known, double fresh) {}

    @CheckedTemplate(basePath = "study", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance study(
                boolean spaceRates,
                boolean letterKeys,
                boolean thinkFirst,
                boolean secondStep,
                SessionTime time,
                String set);
    }

    private final Accounts accounts;
    private final Paces paces;
    private final DaysOff daysOff;
    private final Plans plans;
    private final SignedIn learner;
    private final Clock clock;

    StudyPage(Accounts accounts, Paces paces, DaysOff daysOff, Plans plans, SignedIn learner, Clock clock) {
        this.accounts = accounts;
        this.paces = paces;
        this.daysOff = daysOff;
        this.plans = plans;
        this.learner = learner;
        this.clock = clock;
    }

    /// @param set the only question set to study, where the learner was given it; missing for all that is due
    @GET
    public TemplateInstance show(@RestQuery @Nullable String set) throws SQLException {
        var account = accounts.get(learner.id());
        var pace = paces.of(learner.id());
        return Templates.study(
                account.spaceRates(),
                account.hasLetterKeys(),
                account.thinksFirst(),
                account.takesSecondStep(),
                new SessionTime(minutes(account) * 60, pace.perReview(account.desiredRetention()), pace.fresh()),
                Objects.requireNonNullElse(set, ""));
    }

    /// On a day off too there may be cards on steps, or a set that she asked for.
    private int minutes(Account account) throws SQLException {
        var now = clock.instant();
        int today = Learner.days(account).dayOf(now);
        int usual =
                Math.max(account.minutesADay(), plans.today(learner.id(), now).minutes());
        var load = daysOff.between(account, today, today).on(today);
        return load == Load.NONE ? usual : Math.max(1, load.of(usual));
    }
}
