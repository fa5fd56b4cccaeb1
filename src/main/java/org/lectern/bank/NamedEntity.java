package org.lectern.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.lectern.texts.StoredJson;

/// A person, organisation, place, event, term or work that questions name. One that an instructor
/// added for a text of her own is of its bank alone.
@Entity
@Table(name = "entity")
class NamedEntity {

    record Details(
            List<String> variants,
            @Nullable String dates,
            @Nullable String note) {}

    @Id
    private String id;

    private String kind;

    private String label;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String details;

    private @Nullable String bankId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected NamedEntity() {}

    /// @param bank that alone knows it; null for all
    NamedEntity(KnownEntity known, @Nullable String bank) {
        this.id = known.id();
        this.kind = known.kind().name().toLowerCase(Locale.ROOT);
        this.label = known.label();
        this.details = StoredJson.write(new Details(known.variants(), known.dates(), known.note()));
        this.bankId = bank;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    Details details() {
        return StoredJson.read(details, Details.class);
    }

    String kind() {
        return kind;
    }

    @Nullable
    String bank() {
        return bankId;
    }
}
