package org.lectern.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person: a learner (perhaps a guest, known by this device only), an instructor or an administrator.
@Entity
public class Account {

    /// In characters. The table holds the same limit.
    static final int LONGEST_NAME = 80;

    @Id
    private UUID id;

    private String role;

    private String name;

    private boolean guest;

    private boolean demo;

    @Nullable
    private String passwordHash;

    private Instant createdAt;

    @Nullable
    private Instant disabledAt;

    private String zone = "UTC";

    private double desiredRetention = 0.9;

    /// Written by `study` alone: an account that was read before must not bring the former ones back.
    @Column(updatable = false)
    private int weightsId;

    @Column(name = "minutes_a_day")
    private int minutesADay = 15;

    @Column(name = "new_a_day")
    private int newADay = 10;

    @Column(name = "reviews_a_day")
    private int reviewsADay = 200;

    private int longestInterval = 36_500;

    private String learningSteps = "1m 10m";

    private String relearningSteps = "10m";

    private int dayBegins = 4;

    private String week = "fffffff";

    private String theme = "auto";

    private boolean letterKeys = true;

    private boolean spaceRates = true;

    private boolean thinkFirst = true;

    private boolean secondStep;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /// @param role a name of [Role]
    Account(UUID id, String role, String name, boolean guest, ZoneId zone, Instant now) {
        this.id = id;
        changeRole(role);
        this.guest = guest;
        this.zone = zone.getId();
        this.createdAt = now;
        rename(name);
    }

    final void rename(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to %d characters".formatted(LONGEST_NAME));
        }
        this.name = stripped;
    }

    /// Gives a guest, or somebody who was invited, a name and a password; what was studied stays.
    final void becomeReal(LoginName chosen, String newHash) {
        rename(chosen.shown());
        this.passwordHash = newHash;
        this.guest = false;
    }

    final void markAsDemo() {
        this.demo = true;
    }

    final void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    /// @param other a name of [Role]
    final void changeRole(String other) {
        if (!Role.ALL.contains(other)) {
            throw new IllegalArgumentException("There is no role " + other);
        }
        this.role = other;
    }

    final void disable(Instant now) {
        this.disabledAt = now;
    }

    final void enable() {
        this.disabledAt = null;
    }

    final void choose(StudySettings study, DisplaySettings display) {
        this.minutesADay = study.minutesADay();
        this.newADay = study.newADay();
        this.reviewsADay = study.reviewsADay();
        this.theme = display.theme();
        this.letterKeys = display.letterKeys();
        this.spaceRates = display.spaceRates();
        this.thinkFirst = display.thinkFirst();
        this.secondStep = display.secondStep();
    }

    /// Sets when cards come back.
    public final void schedule(Schedule schedule) {
        this.zone = schedule.zone().getId();
        this.dayBegins = schedule.dayBegins();
        this.desiredRetention = schedule.desiredRetention();
        this.longestInterval = schedule.longestInterval();
        this.learningSteps = schedule.learningSteps();
        this.relearningSteps = schedule.relearningSteps();
    }

    /// Brings the settings within what courses allow; one that is still what everybody begins with becomes what the
    /// first of them begins with.
    final void keepWithin(List<CourseBound> courses) {
        minutesADay = settled(Setting.MINUTES, minutesADay, courses);
        newADay = settled(Setting.NEW, newADay, courses);
        reviewsADay = settled(Setting.REVIEWS, reviewsADay, courses);
        int percent = Math.toIntExact(Math.round(desiredRetention * 100));
        desiredRetention = settled(Setting.RETENTION, percent, courses) / 100.0;
    }

    private static int settled(Setting setting, int chosen, List<CourseBound> courses) {
        int wanted = chosen != setting.usual()
                ? chosen
                : courses.stream()
                        .filter(bound -> bound.setting() == setting)
                        .flatMap(bound -> Stream.ofNullable(bound.usual()))
                        .findFirst()
                        .orElse(chosen);
        return Bounds.of(setting, courses).nearest(wanted);
    }

    /// Sets how much is studied on each day of the week.
    ///
    /// @param letters as the table holds them
    public final void divideTheWeek(String letters) {
        this.week = letters;
    }

    public UUID id() {
        return id;
    }

    public String role() {
        return role;
    }

    public String name() {
        return name;
    }

    public boolean isGuest() {
        return guest;
    }

    public boolean isDemo() {
        return demo;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    /// Whether nobody has come through an invitation yet: there is no password.
    public boolean isExpected() {
        return passwordHash == null && !guest;
    }

    /// Whether a link leaves the name as it is: its owner has a password with it, or she is a learner, whose name
    /// stands on paper and in the lists of those who teach her.
    boolean keepsName() {
        return passwordHash != null || role.equals(Role.LEARNER);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /// The share of due cards that the learner wants to recall, 0.70 to 0.99.
    public double desiredRetention() {
        return desiredRetention;
    }

    /// When cards come back.
    public Schedule schedule() {
        return new Schedule(zone(), dayBegins, desiredRetention, longestInterval, learningSteps, relearningSteps);
    }

    /// The hour at which a study day begins.
    public int dayBegins() {
        return dayBegins;
    }

    /// How much is studied on each day of the week, Monday's letter first: full, half, none.
    public String week() {
        return week;
    }

    /// Which weights schedule this learner's new answers; 0 are the defaults.
    public int weightsId() {
        return weightsId;
    }

    public int minutesADay() {
        return minutesADay;
    }

    public int newADay() {
        return newADay;
    }

    public int reviewsADay() {
        return reviewsADay;
    }

    /// auto, light or dark.
    public String theme() {
        return theme;
    }

    /// Whether single letters are keys while studying.
    public boolean hasLetterKeys() {
        return letterKeys;
    }

    /// Whether Space after the reveal means Good.
    public boolean spaceRates() {
        return spaceRates;
    }

    /// Whether who says so is asked after a claim, a report or a definition.
    public boolean takesSecondStep() {
        return secondStep;
    }

    /// Whether options stay hidden until the learner says that she has an answer.
    public boolean thinksFirst() {
        return thinkFirst;
    }
}
