package org.lectern.progress;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.SignedIn;
import org.lectern.scheduling.StudyDays;
import org.lectern.study.Card;
import org.lectern.study.Learner;

/// The learner who looks, and her time: one instant for the whole page.
@RequestScoped
class Self {

    private final Account account;
    private final Instant now;

    Self(SignedIn signedIn, Accounts accounts, Clock clock) {
        this.account = accounts.get(signedIn.id());
        this.now = clock.instant();
    }

    UUID id() {
        return account.id();
    }

    Account account() {
        return account;
    }

    Instant now() {
        return now;
    }

    StudyDays days() {
        return Learner.days(account);
    }

    int studyDay() {
        return days().dayOf(now);
    }

    Memories remembers(Map<String, Card> cards) {
        return new Memories(cards, studyDay(), account.desiredRetention(), Map.of());
    }

    LocalDate today() {
        return LocalDate.ofEpochDay(studyDay());
    }
}
