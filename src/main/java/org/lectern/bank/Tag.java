package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/// What questions are about. One that came with a text that an instructor brought is of its bank alone.
@Entity
class Tag {

    @Id
    private String id;

    private String label;

    private @Nullable String bankId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    /// @param bank that alone has it; null for all
    Tag(String id, String label, @Nullable String bank) {
        this.id = id;
        this.label = label;
        this.bankId = bank;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    @Nullable
    String bank() {
        return bankId;
    }
}
