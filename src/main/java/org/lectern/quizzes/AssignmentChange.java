package org.lectern.quizzes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/// What somebody did to an assignment.
@Entity
class AssignmentChange {

    /// @param version that the change made
    @Embeddable
    record Id(UUID assignmentId, int version) {}

    @EmbeddedId
    private Id id;

    private UUID accountId;

    private Instant changedAt;

    private String what;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AssignmentChange() {}

    AssignmentChange(Id id, UUID account, Instant now, String what) {
        this.id = id;
        this.accountId = account;
        this.changedAt = now;
        this.what = what;
    }

    UUID accountId() {
        return accountId;
    }

    Instant changedAt() {
        return changedAt;
    }

    String what() {
        return what;
    }
}
