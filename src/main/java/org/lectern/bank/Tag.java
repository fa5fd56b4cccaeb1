package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// What questions are about.
@Entity
class Tag {

    @Id
    private String id;

    private String label;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    Tag(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
