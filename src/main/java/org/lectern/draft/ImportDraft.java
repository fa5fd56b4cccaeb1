package org.lectern.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Proposal;
import org.lectern.bank.QuestionType;
import org.lectern.texts.StoredJson;

/// A draft that waits to be judged, or was.
@Entity
class ImportDraft {

    static final String OPEN = "open";
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";

    static final int LONGEST_REASON = 500;

    @Embeddable
    record Id(UUID importId, int number) {}

    private record Fields(Map<String, String> fields, List<String> tags) {}

    @EmbeddedId
    private Id id;

    private int startAt;
    private int endAt;
    private String type;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String proposal;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String evidence;

    private String state;
    private String reason;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String questionId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected ImportDraft() {}

    ImportDraft(UUID of, int number, Draft draft) {
        this.id = new Id(of, number);
        this.startAt = draft.key().start();
        this.endAt = draft.key().end();
        this.type = draft.key().type().slug();
        this.proposal = StoredJson.write(
                new Fields(draft.question().fields(), draft.question().tags()));
        this.evidence = StoredJson.write(draft.evidence());
        this.state = OPEN;
        this.reason = "";
    }

    void accept(String question, UUID who, Instant now) {
        decide(ACCEPTED, "", who, now);
        this.questionId = question;
    }

    void reject(String why, UUID who, Instant now) {
        decide(REJECTED, why, who, now);
    }

    private void decide(String wanted, String why, UUID who, Instant now) {
        this.state = wanted;
        this.reason = why;
        this.decidedBy = who;
        this.decidedAt = now;
    }

    /// It waits again.
    void reopen() {
        this.state = OPEN;
        this.reason = "";
        this.decidedBy = null;
        this.decidedAt = null;
    }

    int number() {
        return id.number();
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    boolean isAccepted() {
        return state.equals(ACCEPTED);
    }

    String reason() {
        return reason;
    }

    /// What it became, also where that was taken back.
    Optional<String> question() {
        return Optional.ofNullable(questionId);
    }

    DraftKey key(String text) {
        return new DraftKey(text, startAt, endAt, type());
    }

    QuestionType type() {
        return QuestionType.of(type).orElseThrow();
    }

    Proposal proposal() {
        var stored = StoredJson.read(proposal, Fields.class);
        return new Proposal(type(), stored.fields(), stored.tags());
    }

    DraftEvidence evidence() {
        return StoredJson.read(evidence, DraftEvidence.class);
    }
}
