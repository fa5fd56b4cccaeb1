package org.lectern.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.StoredJson;

/// What was done to a question beside its versions: its tags, its status, its bank.
@Entity
@Immutable
class QuestionChange {

    /// @param number the question's count of edits that the change made
    @Embeddable
    record Id(String questionId, int number) {}

    /// As it was.
    record Before(List<String> tags, Status status, String bank) {

        static Before of(Question question) {
            return new Before(question.tags().stream().sorted().toList(), question.status(), question.bankId());
        }
    }

    @EmbeddedId
    private Id id;

    private UUID accountId;
    private Instant changedAt;
    private String what;
    private @Nullable UUID batchId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String before;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected QuestionChange() {}

    /// @param batch of one deed to many questions
    QuestionChange(Id id, UUID who, Instant now, String what, Before before, @Nullable UUID batch) {
        this.id = id;
        this.accountId = who;
        this.changedAt = now;
        this.what = what;
        this.before = StoredJson.write(before);
        this.batchId = batch;
    }

    Id id() {
        return id;
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

    Optional<UUID> batch() {
        return Optional.ofNullable(batchId);
    }

    Before before() {
        return StoredJson.read(before, Before.class);
    }
}
