package org.lectern.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Moments;
import org.lectern.accounts.SignedIn;
import org.lectern.web.Refusal;

/// Who is at work on a bank.
@RequestScoped
class Editor {

    private final SignedIn signedIn;
    private final Accounts accounts;
    private final Banks banks;
    private final Questions questions;
    private final BankRights rights;
    private final Clock clock;

    Editor(SignedIn signedIn, Accounts accounts, Banks banks, Questions questions, BankRights rights, Clock clock) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.banks = banks;
        this.questions = questions;
        this.rights = rights;
        this.clock = clock;
    }

    UUID id() {
        return signedIn.id();
    }

    Instant now() {
        return clock.instant();
    }

    /// @throws NotFoundException where there is none, or it is a learner's own
    Bank bank(String id) {
        return banks.findByIdOptional(id).filter(bank -> !bank.isOwn()).orElseThrow(NotFoundException::new);
    }

    /// @throws NotFoundException where there is none
    Question question(String id) {
        return questions.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    boolean mayEdit(Bank bank) {
        return rights.mayEdit(bank, id());
    }

    boolean isOwner(Bank bank) {
        return rights.isOwner(bank, id());
    }

    /// A bank that she may change.
    ///
    /// @throws Refusal 403 where it is somebody else's
    Bank editable(String id) {
        var bank = bank(id);
        if (!mayEdit(bank)) {
            throw new Refusal(403, "The bank “%s” is somebody else's.".formatted(bank.title()));
        }
        return bank;
    }

    /// A moment by her calendar and clock.
    String inWords(Instant moment) {
        return Moments.inWords(moment, accounts.get(id()).zone());
    }

    String name(UUID account) {
        return account.equals(id()) ? "you" : nameOf(account);
    }

    String nameOf(UUID account) {
        return accounts.findByIdOptional(account).map(Account::name).orElse("somebody who is gone");
    }

    Optional<Account> signingInAs(String name) {
        return accounts.signingInAs(name).filter(account -> !account.isDisabled());
    }
}
