package org.lectern.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// The learners of a course. A course is small enough to be read whole and sorted here, as an alphabet sorts, whatever
/// the database's collation.
@ApplicationScoped
public class Roster {

    private static final String LEARNERS = """
            select e.learner_id, coalesce(e.name, a.name), a.name, a.guest, not a.guest and a.password_hash is null,
                e.section, coalesce(e.external_id, ''), e.extra_time, e.by_roster, e.joined_at, coalesce(e.ended, ''),
                e.merged_into
            from enrolment e join account a on a.id = e.learner_id where e.course_id = ?1""";

    private final Session database;

    Roster(Session database) {
        this.database = database;
    }

    /// Everybody who is in a course, by name.
    public List<Learner> of(UUID course) {
        return everybody(course).stream().filter(Learner::isCurrent).toList();
    }

    /// Also those who left, or were taken out, or go on under another account; by name.
    List<Learner> everybody(UUID course) {
        return read(LEARNERS, course).sorted(byName()).toList();
    }

    /// One of them, who may have left.
    Optional<Learner> find(UUID course, UUID learner) {
        return database.createNativeQuery(LEARNERS + " and e.learner_id = ?2", Object[].class)
                .setParameter(1, course)
                .setParameter(2, learner)
                .getResultStream()
                .findFirst()
                .map(Roster::learner);
    }

    static Comparator<Learner> byName() {
        var collator = Collator.getInstance(Locale.ROOT);
        return Comparator.comparing(Learner::name, collator).thenComparing(Learner::id);
    }

    static Comparator<Learner> bySection() {
        return Comparator.comparing(Learner::section, Collator.getInstance(Locale.ROOT))
                .thenComparing(byName());
    }

    private java.util.stream.Stream<Learner> read(String sql, UUID course) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter(1, course)
                .getResultStream()
                .map(Roster::learner);
    }

    private static Learner learner(Object[] row) {
        return new Learner(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                standing((Boolean) row[3], (Boolean) row[4]),
                new LearnerDetails((String) row[1], (String) row[5], (String) row[6], ((Number) row[7]).intValue()),
                (Boolean) row[8],
                (Instant) row[9],
                (String) row[10],
                Optional.ofNullable((UUID) row[11]));
    }

    private static Learner.SignIn standing(boolean guest, boolean expected) {
        if (guest) {
            return Learner.SignIn.GUEST;
        }
        return expected ? Learner.SignIn.NOT_COME_YET : Learner.SignIn.BY_PASSWORD;
    }
}
