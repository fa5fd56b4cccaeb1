package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Moments;
import org.lectern.quizzes.Attempts;
import org.lectern.web.Ids;

/// The log of what changed marks after they were given, and the marks that follow. Whoever changes the mark of an
/// answer holds its attempt, writes a row here, and sums the attempt up, in one transaction.
@ApplicationScoped
class MarkChanges {

    private static final String LOG = """
            insert into mark_change (learner_id, change_id, attempt_id, position, kind, reason, old_version, new_version,
                old_points, new_points, changed_by, changed_at)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, greatest(cast(?12 as timestamptz),
                (select max(changed_at) + interval '1 millisecond' from mark_change
                    where learner_id = ?1 and attempt_id = ?3 and position = ?4))""";

    private static final String SUM = """
            update attempt a set mark = %s
            where a.learner_id = ?1 and a.attempt_id = ?2 and a.state = 'SUBMITTED'""".formatted(Attempts.MARK);

    private static final String BESIDE = """
            select r.position, r.saved_at, m.kind, m.reason, m.old_points, m.new_points, m.changed_at, b.name,
                cast(r.late_response as text), r.late_at
            from response r
            left join mark_change m on m.learner_id = r.learner_id and m.attempt_id = r.attempt_id
                and m.position = r.position
            left join account b on b.id = m.changed_by
            where r.learner_id = ?1 and r.attempt_id = ?2 order by m.changed_at, m.change_id""";

    /// What a change is called.
    enum Kind {
        OVERRIDE("override", "other points"),
        OVERRIDE_REMOVAL("override-removal", "other points taken back"),
        ACCEPTANCE("acceptance", "answer accepted"),
        REGRADE("regrade", "marked anew");

        private final String slug;
        private final String words;

        Kind(String slug, String words) {
            this.slug = slug;
            this.words = words;
        }

        private static String inWords(String slug) {
            for (var kind : values()) {
                if (kind.slug.equals(slug)) {
                    return kind.words;
                }
            }
            return slug;
        }
    }

    /// A change of an answer's mark.
    record Change(
            UUID learner,
            UUID attempt,
            int position,
            Kind kind,
            String reason,
            int oldVersion,
            int newVersion,
            BigDecimal oldPoints,
            BigDecimal newPoints) {}

    private final Session database;

    MarkChanges(Session database) {
        this.database = database;
    }

    /// No two changes of an answer are of one moment, so that their order is known.
    void log(Change change, UUID by, Instant now) {
        database.createNativeMutationQuery(LOG)
                .setParameter(1, change.learner())
                .setParameter(2, Ids.make(now))
                .setParameter(3, change.attempt())
                .setParameter(4, change.position())
                .setParameter(5, change.kind().slug)
                .setParameter(6, change.reason())
                .setParameter(7, change.oldVersion())
                .setParameter(8, change.newVersion())
                .setParameter(9, change.oldPoints())
                .setParameter(10, change.newPoints())
                .setParameter(11, by)
                .setParameter(12, now)
                .executeUpdate();
    }

    /// Works out the mark of a submitted attempt from its answers.
    void sumUp(UUID learner, UUID attempt) {
        database.createNativeMutationQuery(SUM)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .executeUpdate();
    }

    /// When each answer of an attempt was saved, and what was changed of its mark, by position.
    Map<Integer, AttemptSheet.Beside> beside(UUID learner, UUID attempt, ZoneId zone) {
        var saved = new HashMap<Integer, AttemptSheet.Beside>();
        var changes = new HashMap<Integer, List<String>>();
        database.createNativeQuery(BESIDE, Object[].class)
                .setParameter(1, learner)
                .setParameter(2, attempt)
                .getResultStream()
                .forEach(row -> {
                    var position = ((Number) row[0]).intValue();
                    saved.put(
                            position,
                            new AttemptSheet.Beside(
                                    moment(row[1], zone), (String) row[8], moment(row[9], zone), List.of()));
                    if (row[2] != null) {
                        changes.computeIfAbsent(position, _ -> new ArrayList<>())
                                .add(inWords(row, zone));
                    }
                });
        var beside = new HashMap<Integer, AttemptSheet.Beside>();
        saved.forEach((position, kept) -> beside.put(position, kept.with(changes.getOrDefault(position, List.of()))));
        return beside;
    }

    private static String moment(@Nullable Object at, ZoneId zone) {
        return at == null ? "" : Moments.inWords((Instant) at, zone);
    }

    private static String inWords(Object[] row, ZoneId zone) {
        return "%s: %s by %s, %s to %s. %s"
                .formatted(
                        Moments.inWords((Instant) row[6], zone),
                        Kind.inWords((String) row[2]),
                        name((String) row[7]),
                        Figures.plain(((BigDecimal) row[4]).setScale(2, java.math.RoundingMode.HALF_UP)),
                        Figures.plain(((BigDecimal) row[5]).setScale(2, java.math.RoundingMode.HALF_UP)),
                        row[3]);
    }

    private static String name(@Nullable String name) {
        return name == null ? "an account that is gone" : name;
    }
}
