package org.lectern.quizzes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;

/// A question set that is given to courses, to be studied or as a quiz. Its dates are typed and shown in its zone.
@Entity
public class Assignment {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_INSTRUCTIONS = 4000;

    @Id
    private UUID id;

    private UUID setId;

    private String title;

    private AssignmentKind kind;

    private String instructions = "";

    private int version = 1;

    private String zone;

    @Embedded
    private Schedule schedule = Schedule.OPEN;

    @Embedded
    private Conduct conduct = Conduct.USUAL;

    @Embedded
    private Disclosure disclosure = Disclosure.USUAL;

    private Instant createdAt;

    private Instant changedAt;

    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "assignment_course", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "course_id")
    private Set<UUID> courses = new HashSet<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(AssignmentKind kind, UUID set, String title, ZoneId zone, Instant now) {
        this.id = Ids.make(now);
        this.kind = kind;
        this.setId = set;
        this.title = title;
        this.zone = zone.getId();
        this.createdAt = now;
        this.changedAt = now;
    }

    void describe(String title, String instructions) {
        this.title = title;
        this.instructions = instructions;
    }

    /// Asks the questions of another set.
    void ask(UUID set) {
        this.setId = set;
    }

    /// Gives it to these courses and no others.
    void giveTo(Collection<UUID> courses) {
        this.courses.retainAll(courses);
        this.courses.addAll(courses);
    }

    void schedule(Schedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.zone = zone.getId();
    }

    void conduct(Conduct conduct) {
        this.conduct = conduct;
    }

    void disclose(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    void archive(Instant now) {
        this.archivedAt = now;
    }

    void bringBack() {
        this.archivedAt = null;
    }

    void changed(Instant now) {
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    /// The set that it asks.
    public UUID set() {
        return setId;
    }

    public String title() {
        return title;
    }

    public AssignmentKind kind() {
        return kind;
    }

    public boolean isQuiz() {
        return kind == AssignmentKind.QUIZ;
    }

    public String instructions() {
        return instructions;
    }

    /// Grows with every change.
    public int version() {
        return version;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String zoneName() {
        return zone.replace('_', ' ');
    }

    public Schedule schedule() {
        return schedule;
    }

    public Conduct conduct() {
        return conduct;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /// The courses that it is given to.
    public Set<UUID> courses() {
        return Set.copyOf(courses);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
