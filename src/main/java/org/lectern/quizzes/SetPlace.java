package org.lectern.quizzes;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;

/// A place in a set: a question that was picked, or so many drawn from those that fit.
@Entity
class SetPlace {

    /// So many questions one place may draw.
    static final int MOST_DRAWN = 200;

    static final BigDecimal MOST_POINTS = new BigDecimal(100);

    @Id
    private UUID id;

    private int position;

    private BigDecimal points;

    private @Nullable String questionId;

    private boolean reserved;

    private @Nullable Integer draws;

    @Embedded
    private @Nullable Criteria criteria;

    private @Nullable Instant removedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected SetPlace() {}

    private SetPlace(int position, BigDecimal points, Instant now) {
        this.id = Ids.make(now);
        this.position = position;
        this.points = points;
    }

    static SetPlace pick(String question, int position, BigDecimal points, Instant now) {
        var place = new SetPlace(position, points, now);
        place.questionId = question;
        return place;
    }

    static SetPlace draw(int draws, Criteria criteria, int position, BigDecimal points, Instant now) {
        var place = new SetPlace(position, points, now);
        place.draws = draws;
        place.criteria = criteria;
        return place;
    }

    /// The same in another set.
    SetPlace copy(Instant now) {
        var copy = new SetPlace(position, points, now);
        copy.questionId = questionId;
        copy.reserved = reserved;
        copy.draws = draws;
        copy.criteria = criteria;
        return copy;
    }

    void worth(BigDecimal points) {
        this.points = points;
    }

    /// Keeps the question from study, or gives it back.
    void reserve(boolean reserved) {
        this.reserved = reserved && questionId != null;
    }

    void drawFrom(int draws, Criteria criteria) {
        if (isDraw()) {
            this.draws = draws;
            this.criteria = criteria;
        }
    }

    void standAt(int position) {
        this.position = position;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    void putBack() {
        this.removedAt = null;
    }

    public boolean isDraw() {
        return draws != null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isReserved() {
        return reserved;
    }

    /// How many questions a learner gets here.
    int count() {
        return draws == null ? 1 : draws;
    }

    BigDecimal allPoints() {
        return points.multiply(BigDecimal.valueOf(count()));
    }

    /// Of which questions it draws.
    Criteria criteria() {
        return Objects.requireNonNullElse(criteria, Criteria.ANY);
    }

    /// The question that was picked.
    Optional<String> question() {
        return Optional.ofNullable(questionId);
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    BigDecimal points() {
        return points;
    }
}
