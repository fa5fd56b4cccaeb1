package org.lectern.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// A name that leads to one account.
@Entity
class Login {

    @Id
    private String name;

    private UUID accountId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Login() {}

    public String name() {
        return name;
    }

    public UUID accountId() {
        return accountId;
    }
}
