package org.lectern.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.Anchor;
import org.lectern.texts.Citation;
import org.lectern.texts.SourceText;
import org.lectern.texts.StoredJson;

/// A passage that a version stands on, with its place in the text once it is found.
@Entity
@Table(name = "citation")
class PlacedCitation {

    @Embeddable
    record Id(String questionId, int version, int ordinal) {}

    @EmbeddedId
    private Id id;

    private String textId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String selector;

    private @Nullable Integer paragraph;

    private @Nullable Integer startAt;

    private @Nullable Integer endAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PlacedCitation() {}

    PlacedCitation(Id id, Citation citation) {
        this.id = id;
        this.textId = citation.source();
        this.selector = StoredJson.write(WebSelector.of(citation.selector()));
    }

    /// Notes where the passage stands.
    void place(Anchor.Found found) {
        this.paragraph = found.paragraph();
        this.startAt = found.start();
        this.endAt = found.end();
    }

    /// Notes that the passage has no place, in this edition of the text.
    void detach() {
        this.paragraph = null;
        this.startAt = null;
        this.endAt = null;
    }

    /// Notes, from the text itself, what stands before and behind the passage.
    void surround(Citation citation, SourceText text) {
        if (startAt != null && endAt != null) {
            this.selector = StoredJson.write(WebSelector.of(citation.selector(), text, startAt, endAt));
        }
    }

    String questionId() {
        return id.questionId();
    }

    int version() {
        return id.version();
    }

    int ordinal() {
        return id.ordinal();
    }

    String textId() {
        return textId;
    }

    @Nullable
    Integer paragraph() {
        return paragraph;
    }

    @Nullable
    Integer startAt() {
        return startAt;
    }

    @Nullable
    Integer endAt() {
        return endAt;
    }

    Optional<CitedRange> range() {
        return startAt == null || endAt == null
                ? Optional.empty()
                : Optional.of(new CitedRange(textId, startAt, endAt));
    }

    boolean isPlaced() {
        return startAt != null;
    }
}
