package org.lectern.roster;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learner's place in a course. Who left, or was taken out, keeps the row and can come back.
@Entity
class Enrolment {

    static final String LEFT = "left";
    static final String REMOVED = "removed";
    static final String MERGED = "merged";

    @Embeddable
    record Key(UUID learnerId, UUID courseId) {}

    @EmbeddedId
    private Key key;

    @Nullable
    private String name;

    private String section = "";

    @Nullable
    private String externalId;

    private short extraTime;

    private boolean byRoster;

    private Instant joinedAt;

    @Nullable
    private Instant endedAt;

    @Nullable
    private String ended;

    @Nullable
    private UUID mergedInto;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    final void describe(LearnerDetails details) {
        this.name = details.name();
        this.section = details.section();
        this.externalId = details.externalId().isEmpty() ? null : details.externalId();
        this.extraTime = (short) details.extraTime();
    }

    final void leave(Instant now) {
        end(LEFT, now);
    }

    final void remove(Instant now) {
        end(REMOVED, now);
    }

    private void end(String how, Instant now) {
        if (ended == null) {
            this.ended = how;
            this.endedAt = now;
        }
    }

    /// Ends this one; the other goes on, and takes over what it has not got itself.
    final void mergeInto(Enrolment other, Instant now) {
        if (other.externalId == null) {
            other.externalId = externalId;
        }
        if (other.section.isEmpty()) {
            other.section = section;
        }
        other.extraTime = (short) Math.max(extraTime, other.extraTime);
        this.ended = MERGED;
        this.endedAt = now;
        this.mergedInto = other.learner();
    }

    final void comeBack() {
        this.ended = null;
        this.endedAt = null;
        this.mergedInto = null;
    }

    UUID learner() {
        return key.learnerId();
    }

    boolean isCurrent() {
        return ended == null;
    }

    Optional<String> ended() {
        return Optional.ofNullable(ended);
    }

    boolean isByRoster() {
        return byRoster;
    }
}
