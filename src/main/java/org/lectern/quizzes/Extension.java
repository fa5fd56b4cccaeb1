package org.lectern.quizzes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What holds for one learner instead of what an assignment says for all; null leaves what it says.
@Entity
public class Extension {

    static final int LONGEST_REASON = 500;

    @Embeddable
    record Key(UUID learnerId, UUID assignmentId) {}

    /// @param timeLimitS the whole limit of this learner, in seconds: her extra time is not added to it
    record Terms(
            @Nullable Instant opensAt,
            @Nullable Instant dueAt,
            @Nullable Instant lateUntil,
            @Nullable Integer attempts,
            @Nullable Integer timeLimitS) {

        boolean isEmpty() {
            return opensAt == null && dueAt == null && lateUntil == null && attempts == null && timeLimitS == null;
        }
    }

    @EmbeddedId
    private Key key;

    private @Nullable Instant opensAt;

    private @Nullable Instant dueAt;

    private @Nullable Instant lateUntil;

    private @Nullable Integer attempts;

    @Column(name = "time_limit_s")
    private @Nullable Integer timeLimitS;

    private String reason = "";

    private UUID givenBy;

    private Instant givenAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(UUID learner, UUID assignment, Terms terms, String reason, UUID by, Instant now) {
        this.key = new Key(learner, assignment);
        this.givenBy = by;
        this.givenAt = now;
        change(terms, reason, by, now);
    }

    final void change(Terms terms, String why, UUID by, Instant now) {
        this.opensAt = terms.opensAt;
        this.dueAt = terms.dueAt;
        this.lateUntil = terms.lateUntil;
        this.attempts = terms.attempts;
        this.timeLimitS = terms.timeLimitS;
        this.reason = why;
        this.givenBy = by;
        this.givenAt = now;
    }

    Terms terms() {
        return new Terms(opensAt, dueAt, lateUntil, attempts, timeLimitS);
    }

    UUID learner() {
        return key.learnerId();
    }

    UUID assignment() {
        return key.assignmentId();
    }

    String reason() {
        return reason;
    }

    UUID givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
