package org.lectern.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lectern.roster.Concerns;

/// Questions of quizzes that their answers say should be checked. Each node analyses a quiz again only when something
/// was handed in or marked anew, and not while a class is at work; after a month the last answers are no news.
@ApplicationScoped
class DoubtfulQuestions implements Concerns {

    private static final Duration TOLD_FOR = Duration.ofDays(30);
    private static final Duration AT_WORK = Duration.ofHours(1);
    private static final int MOST_KEPT = 10_000;

    /// So many quizzes are analysed for one page; the others wait for the next.
    private static final int MOST_AT_ONCE = 3;

    private static final String HANDED_IN = """
            select a.id, a.title, count(*), max(t.finished_at), sum(t.mark),
                (select string_agg(c.name, ', ' order by lower(c.name)) from assignment_course o
                    join course c on c.id = o.course_id and c.archived_at is null
                    join course_instructor i on i.course_id = c.id and i.instructor_id = ?1
                    where o.assignment_id = a.id)
            from assignment a join attempt t on t.assignment_id = a.id and not t.trial and t.state = 'SUBMITTED'
            where a.archived_at is null and a.kind = 'quiz' and a.id in (
                select o.assignment_id from course_instructor i
                join course c on c.id = i.course_id and c.archived_at is null
                join assignment_course o on o.course_id = c.id where i.instructor_id = ?1)
                and not exists (select from attempt w where w.assignment_id = a.id and not w.trial
                    and w.state = 'IN_PROGRESS' and w.started_at > ?4)
            group by a.id having max(t.finished_at) > ?2 order by max(t.finished_at) desc limit ?3""";

    private record Key(UUID instructor, UUID quiz) {}

    /// What a count stands on.
    private record State(long attempts, Instant last, BigDecimal marks) {}

    private record Known(State state, long toCheck) {}

    private final Session database;
    private final Results results;
    private final Analyses analyses;
    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    DoubtfulQuestions(Session database, Results results, Analyses analyses) {
        this.database = database;
        this.results = results;
        this.analyses = analyses;
    }

    @Override
    public List<Concern> of(UUID instructor, Instant now) {
        var rows = database.createNativeQuery(HANDED_IN, Object[].class)
                .setParameter(1, instructor)
                .setParameter(2, now.minus(TOLD_FOR))
                .setParameter(3, MOST)
                .setParameter(4, now.minus(AT_WORK))
                .getResultList();
        var concerns = new ArrayList<Concern>();
        int analysed = 0;
        for (var row : rows) {
            var key = new Key(instructor, (UUID) row[0]);
            var state = new State((Long) row[2], (Instant) row[3], (BigDecimal) row[4]);
            var before = known.getIfPresent(key);
            if ((before == null || !before.state.equals(state)) && analysed < MOST_AT_ONCE) {
                analysed++;
                before = new Known(state, toCheck(key));
                known.put(key, before);
            }
            if (before != null && before.toCheck > 0) {
                concerns.add(concern(row, before.toCheck));
            }
        }
        return concerns;
    }

    private long toCheck(Key key) {
        return results.quiz(key.instructor, key.quiz)
                .map(quiz -> analyses.of(quiz, results.takers(key.instructor, quiz)).sheets().stream()
                        .filter(ItemSheet::asks)
                        .count())
                .orElse(0L);
    }

    private static Concern concern(Object[] row, long toCheck) {
        return new Concern(
                Urgency.SOON,
                "Check the key",
                "%s of “%s” should be checked".formatted(toCheck == 1 ? "A question" : toCheck + " questions", row[1]),
                (String) row[5],
                "/teach/results/%s/questions".formatted(row[0]));
    }
}
