package org.lectern.bank;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/// A question shows an image.
@Entity
class QuestionImage {

    @Embeddable
    record Id(String questionId, UUID imageId) {}

    @EmbeddedId
    private Id id;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected QuestionImage() {}

    QuestionImage(String question, UUID image) {
        this.id = new Id(question, image);
    }
}
