package org.lectern.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Citation;
import org.lectern.texts.StoredJson;

/// One version of a question. It never changes: a change makes a new version.
@Entity
@Immutable
class QuestionVersion {

    @Embeddable
    record Id(String questionId, int version) {}

    /// What a version holds beside its content.
    record Details(
            @Nullable List<String> assertedBy,
            @Nullable List<Citation> citations,
            @Nullable String explanation,
            @Nullable String category,
            @Nullable String entity,
            @Nullable Map<String, String> waive) {}

    @EmbeddedId
    private Id id;

    private int keyVersion;

    private QuestionType type;

    private Kind kind;

    private Voice voice;

    private int difficulty;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String content;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String details;

    private byte[] contentSha;

    private boolean local;

    private Instant createdAt;
    private @Nullable UUID madeBy;
    private @Nullable String why;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected QuestionVersion() {}

    /// @param keyVersion the first version with the same key
    QuestionVersion(Id id, int keyVersion, QuestionDefinition definition, Instant now) {
        this.id = id;
        this.keyVersion = keyVersion;
        this.type = QuestionType.of(definition.content());
        this.kind = definition.kind();
        this.voice = definition.voice();
        this.difficulty = definition.difficulty();
        this.content = StoredJson.write(definition.content());
        this.details = StoredJson.write(new Details(
                definition.assertedBy(),
                definition.citations(),
                definition.explanation(),
                definition.category(),
                definition.entity(),
                definition.waive()));
        this.contentSha = HexFormat.of().parseHex(definition.sha256());
        this.createdAt = now;
    }

    /// The version that follows, with the key of this one where that has not changed.
    QuestionVersion next(QuestionDefinition definition, Instant now) {
        var next = new Id(id.questionId(), id.version() + 1);
        var sameKey = QuestionKey.of(definition.content()).equals(QuestionKey.of(content()));
        return new QuestionVersion(next, sameKey ? keyVersion : next.version(), definition, now);
    }

    /// The version that follows, with the key of this one whatever it answers.
    QuestionVersion reworded(QuestionDefinition definition, Instant now) {
        return new QuestionVersion(new Id(id.questionId(), id.version() + 1), keyVersion, definition, now);
    }

    /// Notes that it was made on the server, by whom and why; before it is stored.
    QuestionVersion madeHere(UUID who, String reason) {
        this.local = true;
        return madeBy(who, reason);
    }

    /// Notes who took over what the files say.
    QuestionVersion madeBy(UUID who, String reason) {
        this.madeBy = who;
        this.why = reason;
        return this;
    }

    boolean is(QuestionDefinition definition) {
        return sha256().equals(definition.sha256());
    }

    Id id() {
        return id;
    }

    int keyVersion() {
        return keyVersion;
    }

    QuestionContent content() {
        return StoredJson.read(content, QuestionContent.class);
    }

    QuestionDefinition definition() {
        var rest = StoredJson.read(details, Details.class);
        return new QuestionDefinition(
                content(),
                kind,
                voice,
                rest.assertedBy() == null ? List.of() : rest.assertedBy(),
                rest.citations() == null ? List.of() : rest.citations(),
                rest.explanation(),
                rest.category(),
                rest.entity(),
                difficulty,
                rest.waive() == null ? Map.of() : rest.waive());
    }

    String sha256() {
        return HexFormat.of().formatHex(contentSha);
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<UUID> madeBy() {
        return Optional.ofNullable(madeBy);
    }

    String why() {
        return Objects.requireNonNullElse(why, "");
    }

    /// Whether it was corrected here, so that the files no longer say what it holds.
    boolean isLocal() {
        return local;
    }
}
