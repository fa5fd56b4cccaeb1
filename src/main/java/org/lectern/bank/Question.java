package org.lectern.bank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A question of a bank. What it asks stands in its versions.
@Entity
@DynamicUpdate
class Question {

    @Id
    private String id;

    private String bankId;

    private int position;

    private int version;

    private Status status;

    private boolean blocked;

    private boolean served;

    /// Not written with the rest, so that a bank that is loaded meanwhile does not put it back: see [Withholding].
    @Column(insertable = false, updatable = false)
    private boolean withheld;

    private @Nullable String textId;

    /// Grows with every change, also of tags and status.
    private int edits;

    @ElementCollection
    @CollectionTable(name = "question_tag", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "tag_id")
    @BatchSize(size = 200)
    private Set<String> tags = new HashSet<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(String id, String bankId, int position) {
        this.id = id;
        this.bankId = bankId;
        this.position = position;
        this.version = 1;
        this.status = Status.DRAFT;
    }

    void revise(int version) {
        this.version = version;
        this.edits++;
    }

    /// Something beside the version was changed.
    void edited() {
        this.edits++;
    }

    void moveTo(String bank) {
        this.bankId = bank;
    }

    /// Where a learner who has met everything before this position meets it too.
    void introduceAt(int position) {
        this.position = position;
    }

    boolean standsOn(@Nullable String textId) {
        return Objects.equals(this.textId, textId);
    }

    void standOn(@Nullable String textId) {
        this.textId = textId;
    }

    void tag(Collection<String> wanted) {
        if (!tags.equals(Set.copyOf(wanted))) {
            tags.clear();
            tags.addAll(wanted);
        }
    }

    /// Whether a learner who is past its place would never meet it as it will be.
    boolean comesAnew(Status wanted, @Nullable String text) {
        return (status == Status.RETIRED && wanted != Status.RETIRED) || !standsOn(text);
    }

    void retire() {
        this.status = Status.RETIRED;
        this.served = false;
    }

    /// @param blocked whether a rule does not hold that blocks publishing
    void release(Status status, boolean blocked) {
        this.status = status;
        this.blocked = blocked;
    }

    /// Serves the question or keeps it back.
    ///
    /// @param anchored whether each of its citations has its place
    void serveIf(boolean anchored) {
        this.served = status == Status.REVIEWED && !blocked && anchored;
    }

    String id() {
        return id;
    }

    String bankId() {
        return bankId;
    }

    int position() {
        return position;
    }

    int version() {
        return version;
    }

    int edits() {
        return edits;
    }

    Status status() {
        return status;
    }

    boolean isServed() {
        return served;
    }

    Set<String> tags() {
        return Set.copyOf(tags);
    }
}
