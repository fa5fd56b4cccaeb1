package org.lectern.quizzes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;

/// Questions in their order, to make tests from: some picked one by one, some drawn for each learner.
@Entity
class QuestionSet {

    static final int LONGEST_TITLE = 120;

    /// So many places a set may have.
    static final int MOST_PLACES = 300;

    @Id
    private UUID id;

    private String title;

    private int version = 1;

    private Instant createdAt;

    private Instant changedAt;

    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "question_set_owner", joinColumns = @JoinColumn(name = "set_id"))
    @Column(name = "account_id")
    private Set<UUID> owners = new HashSet<>();

    /// Those that were removed too.
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "set_id", updatable = false, nullable = false)
    @OrderBy("position, id")
    private List<SetPlace> places = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected QuestionSet() {}

    QuestionSet(String title, UUID owner, Instant now) {
        this.id = Ids.make(now);
        this.title = title;
        this.owners.add(owner);
        this.createdAt = now;
        this.changedAt = now;
    }

    /// The same questions under another title, in a set of one's own.
    QuestionSet copy(String title, UUID owner, Instant now) {
        var copy = new QuestionSet(title, owner, now);
        places().forEach(place -> copy.places.add(place.copy(now)));
        return copy;
    }

    void rename(String title) {
        this.title = title;
    }

    /// Lets somebody else see and change it too.
    void share(UUID account) {
        owners.add(account);
    }

    /// Ends somebody's part in it; not the last one's.
    boolean release(UUID account) {
        return owners.size() > 1 && owners.remove(account);
    }

    void archive(Instant now) {
        this.archivedAt = now;
    }

    void bringBack() {
        this.archivedAt = null;
    }

    /// Adds questions at the end, in their order.
    ///
    /// @return those that were not in the set before
    List<String> pick(Collection<String> questions, BigDecimal points, Instant now) {
        var picked = picked();
        var added = questions.stream()
                .distinct()
                .filter(question -> !picked.contains(question))
                .toList();
        added.forEach(question -> places.add(SetPlace.pick(question, next(), points, now)));
        return added;
    }

    void draw(int draws, Criteria criteria, BigDecimal points, Instant now) {
        places.add(SetPlace.draw(draws, criteria, next(), points, now));
    }

    /// Puts a place elsewhere; those between move up or down.
    ///
    /// @param to from 1; beyond the end it is the end
    void move(SetPlace place, int to) {
        var order = new ArrayList<>(places());
        order.remove(place);
        order.add(Math.clamp(to - 1L, 0, order.size()), place);
        number(order);
    }

    void remove(SetPlace place, Instant now) {
        place.remove(now);
        number(places());
    }

    /// Puts a place back to where it was; not where its question is in the set again.
    boolean putBack(SetPlace place) {
        if (place.question().filter(picked()::contains).isPresent()) {
            return false;
        }
        int position = place.position();
        place.putBack();
        move(place, position);
        return true;
    }

    /// In their order, without those that were removed.
    List<SetPlace> places() {
        return places.stream()
                .filter(place -> !place.isRemoved())
                .sorted(java.util.Comparator.comparingInt(SetPlace::position))
                .toList();
    }

    /// A place, removed or not.
    Optional<SetPlace> place(UUID id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /// The questions that were picked.
    Set<String> picked() {
        return places().stream().flatMap(place -> place.question().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// The questions that it keeps from study.
    Set<String> reserved() {
        return isArchived()
                ? Set.of()
                : places().stream()
                        .filter(SetPlace::isReserved)
                        .flatMap(place -> place.question().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    void changed(Instant now) {
        this.changedAt = now;
    }

    private int next() {
        return places().size() + 1;
    }

    private static void number(List<SetPlace> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).standAt(i + 1);
        }
    }

    boolean belongsTo(UUID account) {
        return owners.contains(account);
    }

    Set<UUID> owners() {
        return Set.copyOf(owners);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public int version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
