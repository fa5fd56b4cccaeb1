package org.lectern.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Refusal;

/// A group of learners and who teaches it. Dates of a course are meant in its time zone. An archived course can be read
/// and not changed.
@Entity
public class Course {

    /// In characters. The table holds the same limit.
    static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    private String name;

    private String zone;

    private Instant createdAt;

    @Nullable
    private Instant archivedAt;

    private int rosterVersion;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Course() {}

    Course(UUID id, String name, ZoneId zone, Instant now) {
        this.id = id;
        this.createdAt = now;
        describe(name, zone);
    }

    final void describe(String newName, ZoneId newZone) {
        var stripped = newName.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A course's name has 1 to %d characters".formatted(LONGEST_NAME));
        }
        this.name = stripped;
        this.zone = newZone.getId();
    }

    final void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    final void reopen() {
        archivedAt = null;
    }

    /// @throws Refusal 409 when it is archived
    public Course orRefuseToChange() {
        if (isArchived()) {
            throw new Refusal(409, "This course is archived and can only be read. Reopen it in its settings first.");
        }
        return this;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    /// Counts the lists that were applied.
    public int rosterVersion() {
        return rosterVersion;
    }
}
