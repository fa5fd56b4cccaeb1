package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Role;

/// Who may change which bank. Every instructor may read all of them and ask their questions.
@ApplicationScoped
class BankRights implements PanacheRepositoryBase<BankEditor, BankEditor.Id> {

    private final Accounts accounts;

    BankRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Its owner, its editors and administrators; a bank from files that nobody owns yet, every instructor. A learner's
    /// own, she alone.
    boolean mayEdit(Bank bank, UUID who) {
        if (bank.isOwn()) {
            return bank.owner().filter(who::equals).isPresent();
        }
        var role = accounts.findByIdOptional(who)
                .filter(account -> !account.isDisabled())
                .map(Account::role)
                .orElse(Role.LEARNER);
        return switch (role) {
            case Role.ADMINISTRATOR -> true;
            case Role.INSTRUCTOR ->
                bank.owner().isEmpty()
                        || bank.owner().get().equals(who)
                        || findById(new BankEditor.Id(who, bank.id())) != null;
            default -> false;
        };
    }

    /// Who names editors and other owners.
    boolean isOwner(Bank bank, UUID who) {
        return bank.owner().filter(who::equals).isPresent()
                || accounts.findByIdOptional(who)
                        .filter(account -> account.role().equals(Role.ADMINISTRATOR))
                        .isPresent();
    }

    List<UUID> editors(String bank) {
        return list("id.bankId", bank).stream().map(BankEditor::accountId).toList();
    }
}
