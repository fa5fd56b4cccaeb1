package org.lectern.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.lectern.texts.StoredJson;

/// What the files say of a question that was corrected on the server.
@Entity
@Table(name = "question_upstream")
class Upstream {

    @Id
    private String questionId;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String definition;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String tags;

    private Instant loadedAt;
    private boolean declined;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Upstream() {}

    Upstream(WrittenQuestion written, Instant now) {
        this.questionId = written.id();
        this.definition = StoredJson.write(written.definition());
        this.tags = StoredJson.write(written.tags());
        this.loadedAt = now;
    }

    /// The files were loaded again; what was decided stands while they say the same.
    void say(WrittenQuestion written, Instant now) {
        if (!definition().equals(written.definition())) {
            this.definition = StoredJson.write(written.definition());
            this.declined = false;
            this.loadedAt = now;
        }
        this.tags = StoredJson.write(written.tags());
    }

    void decline() {
        this.declined = true;
    }

    boolean isDeclined() {
        return declined;
    }

    String questionId() {
        return questionId;
    }

    Instant loadedAt() {
        return loadedAt;
    }

    QuestionDefinition definition() {
        return StoredJson.read(definition, QuestionDefinition.class);
    }

    List<String> tags() {
        return List.of(StoredJson.read(tags, String[].class));
    }
}
