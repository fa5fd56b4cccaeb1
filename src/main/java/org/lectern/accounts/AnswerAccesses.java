package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Ids;

/// Who looked at whose answers. Every page and every file that shows a learner's answers with her name says so here
/// before it is sent, and she reads it under *Settings*.
@ApplicationScoped
public class AnswerAccesses {

    private static final int LONGEST = 300;

    /// @param by the name of who looked
    /// @param what was looked at
    record Access(UUID id, String by, Instant at, String what) {}

    private static final String ADD = """
            insert into answer_access (learner_id, access_id, seen_by, seen_at, what) values (?1, ?2, ?3, ?4, ?5)""";

    private static final String LIST = """
            select s.access_id, coalesce(a.name, 'An account that is gone'), s.seen_at, s.what
            from answer_access s left join account a on a.id = s.seen_by
            where s.learner_id = ?1 and s.access_id < ?2 order by s.access_id desc limit ?3""";

    private final Session database;
    private final Clock clock;

    AnswerAccesses(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes that somebody looks at the answers of these learners; at one's own is not noted.
    ///
    /// @param what in a few words, such as "your answers to “Lund”, attempt 2"
    @Transactional
    public void note(UUID by, Collection<UUID> learners, String what) {
        var now = clock.instant();
        for (var learner : learners) {
            if (!learner.equals(by)) {
                database.createNativeMutationQuery(ADD)
                        .setParameter(1, learner)
                        .setParameter(2, Ids.make(now))
                        .setParameter(3, by)
                        .setParameter(4, now)
                        .setParameter(5, what.length() <= LONGEST ? what : what.substring(0, LONGEST))
                        .executeUpdate();
            }
        }
    }

    /// The last first.
    ///
    /// @param before the list begins behind this one; null for the whole
    List<Access> of(UUID learner, @Nullable UUID before, int most) {
        return database.createNativeQuery(LIST, Object[].class)
                .setParameter(1, learner)
                .setParameter(2, before == null ? UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff") : before)
                .setParameter(3, most)
                .getResultStream()
                .map(row -> new Access((UUID) row[0], (String) row[1], (Instant) row[2], (String) row[3]))
                .toList();
    }
}
