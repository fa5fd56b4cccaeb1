package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// An image that questions of a bank may show.
@Entity
@Immutable
class Image {

    static final int LONGEST_WORDS = 300;

    @Id
    private UUID id;

    private String bankId;
    private String type;
    private int width;
    private int height;
    private byte[] bytes;
    private String alt;
    private String credit;
    private UUID addedBy;
    private Instant addedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Image() {}

    /// @param id that nobody guesses
    /// @param alt what it shows, for those who cannot see it
    /// @param credit from whom it is; empty for nothing
    Image(UUID id, String bank, ImageFile file, String alt, String credit, UUID who, Instant now) {
        this.id = id;
        this.bankId = bank;
        this.type = file.type();
        this.width = file.width();
        this.height = file.height();
        this.bytes = file.bytes();
        this.alt = alt;
        this.credit = credit;
        this.addedBy = who;
        this.addedAt = now;
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    String bankId() {
        return bankId;
    }
}
