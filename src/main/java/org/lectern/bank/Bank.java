package org.lectern.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
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

    /// `files`, `web`, or `own`: a learner's, for herself.
    private String origin;

    private @Nullable UUID ownerId;

    private @Nullable String filesSha;

    private Instant createdAt;
    private @Nullable Instant talliedAt;

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

    /// An instructor's own.
    Bank(String id, String title, UUID owner, Instant now) {
        this.id = id;
        this.title = title;
        this.level = "class";
        this.origin = "web";
        this.ownerId = owner;
        this.createdAt = now;
    }

    /// Where a learner's own questions stand.
    static Bank ownOf(UUID learner, Instant now) {
        var bank = new Bank(ownOf(learner), "Cards of one's own", learner, now);
        bank.origin = "own";
        return bank;
    }

    /// Its id.
    static String ownOf(UUID learner) {
        return "own-" + learner;
    }

    /// Whether these files were loaded last.
    boolean holds(String sha) {
        return sha.equals(filesSha);
    }

    void loaded(String sha) {
        this.filesSha = sha;
    }

    void rename(String wanted) {
        this.title = wanted;
    }

    void giveTo(UUID owner) {
        this.ownerId = owner;
    }

    String title() {
        return title;
    }

    /// Whether every rule holds in it that blocks publishing; in others those on sources advise.
    boolean isSourced() {
        return level.equals("sourced");
    }

    boolean isFromFiles() {
        return origin.equals("files");
    }

    /// Whether it is a learner's, for herself: nobody else may see what is in it.
    boolean isOwn() {
        return origin.equals("own");
    }

    Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }

    Optional<Instant> talliedAt() {
        return Optional.ofNullable(talliedAt);
    }

    void tallied(Instant now) {
        this.talliedAt = now;
    }

    String id() {
        return id;
    }
}
