package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bank of questions.
@Entity
class Bank {

    @Id
    private String id;

    private String title;

    /// `sourced`: all rules hold; `class`: an instructor's own, some of them advise.
    private String level;

    /// `files` or `web`.
    private String origin;

    private @Nullable UUID ownerId;

    private @Nullable String filesSha;

    private Instant createdAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Bank() {}

    /// A bank from files.
    Bank(String id, String title, Instant now) {
        this.id = id;
        this.title = title;
        this.level = "sourced";
        this.origin = "files";
        this.createdAt = now;
    }

    /// Whether these files were loaded last.
    boolean holds(String sha) {
        return sha.equals(filesSha);
    }

    void loaded(String sha) {
        this.filesSha = sha;
    }

    String id() {
        return id;
    }
}
