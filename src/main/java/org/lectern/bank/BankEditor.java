package org.lectern.bank;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/// An instructor who may change a bank beside its owner.
@Entity
class BankEditor {

    @Embeddable
    record Id(UUID accountId, String bankId) {}

    @EmbeddedId
    private Id id;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BankEditor() {}

    BankEditor(UUID account, String bank) {
        this.id = new Id(account, bank);
    }

    UUID accountId() {
        return id.accountId();
    }
}
