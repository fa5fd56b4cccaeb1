package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.bank.Withholding;
import org.lectern.web.Sql;

/// Questions that a learner has not met: those that she was given to study, then those of her texts without a card, in
/// the order of the bank.
@ApplicationScoped
class NewQuestions {

    /// How many met questions are read again before the place where a text is read from is moved.
    private static final int FAR_BEHIND = 100;

    /// Each text is read from where the learner has come to, not from its beginning.
    private static final String NEXT = """
            select n.id, n.version, n.position, s.text_id, s.started_to
            from study_scope s cross join lateral (
                select q.id, q.version, q.position from question q
                where q.text_id = s.text_id and q.served and %2$s and q.position >= s.started_to
                    and q.id <> all (?)
                    and not exists (select from card c where c.learner_id = s.learner_id and c.question_id = q.id)
                order by q.position limit %1$d) n
            where s.learner_id = ? and s.left_at is null
            order by n.position limit %1$d""";

    /// Of these, those that can be met now, in the order given.
    private static final String OF = """
            select q.id, q.version from unnest(?::text[]) with ordinality as wanted (id, place)
            join question q on q.id = wanted.id and q.served and %s
            where not exists (select from card c where c.learner_id = ? and c.question_id = q.id)
            order by wanted.place""".formatted(Withholding.notFrom("?"));

    private static final String SCOPE = """
            select text_id from study_scope where learner_id = ? and left_at is null""";

    /// Not past a question that is not asked yet, or withheld, but may be asked; and written only where the place
    /// moves: this is part of every request for new cards.
    private static final String MOVE_ON = """
            update study_scope s set started_to = n.position
            from (select least(?, max(q.position) + 1,
                    min(q.position) filter (where not q.served and q.status <> 'retired' or not %s)) as position
                from study_scope o join question q on q.text_id = o.text_id and q.position >= o.started_to
                where o.learner_id = ? and o.text_id = ?
                having bool_or(q.served)) n
            where s.learner_id = ? and s.text_id = ? and n.position > s.started_to""".formatted(Withholding.notFrom("?"));

    private final Scopes scopes;
    private final Scope given;

    NewQuestions(Scopes scopes, Scope given) {
        this.scopes = scopes;
        this.given = given;
    }

    /// The next questions, as many as there are up to a number, without those that plans see to.
    List<Ref> next(Connection connection, UUID learner, Instant now, int atMost, PlannedDay day) throws SQLException {
        var elsewhere = new HashSet<>(day.fresh());
        elsewhere.addAll(day.waiting());
        var next = new LinkedHashSet<Ref>();
        given.unmet(connection, learner, now, atMost + elsewhere.size()).stream()
                .filter(question -> !elsewhere.contains(question.question()))
                .forEach(question -> next.add(ref(question)));
        if (next.size() < atMost) {
            ofTexts(connection, learner, atMost, elsewhere)
                    .forEach(question -> next.add(new Ref(question.id, question.version)));
        }
        return next.stream().limit(atMost).toList();
    }

    /// Those of these questions that can be met now, in the order given.
    List<Ref> of(Connection connection, UUID learner, List<String> wanted) throws SQLException {
        if (wanted.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(OF)) {
            statement.setArray(1, connection.createArrayOf("text", wanted.toArray()));
            statement.setObject(2, learner);
            statement.setObject(3, learner);
            return Sql.list(statement, row -> new Ref(row.getString("id"), row.getInt("version")));
        }
    }

    /// Those of a question set that she was given.
    List<Ref> nextOf(Connection connection, UUID learner, UUID set, Instant now, int atMost) throws SQLException {
        return given.unmetOf(connection, learner, set, now, atMost).stream()
                .map(NewQuestions::ref)
                .distinct()
                .toList();
    }

    private static Ref ref(Scope.Next question) {
        return new Ref(question.question(), question.version());
    }

    /// @param startedTo where her text is read from
    private record Unmet(String id, int version, int position, String text, int startedTo) {}

    /// Where a question is passed over that has no card, the place from which a text is read must not move past it.
    private List<Unmet> ofTexts(Connection connection, UUID learner, int atMost, Set<String> elsewhere)
            throws SQLException {
        int limit = Queues.rounded(atMost);
        var unmet = read(connection, learner, limit, elsewhere);
        if (unmet.isEmpty() && scopes.chooseAll(connection, learner)) {
            unmet = read(connection, learner, limit, elsewhere);
        }
        if (elsewhere.isEmpty()) {
            moveOn(connection, learner, unmet, unmet.size() < limit);
        }
        return unmet.subList(0, Math.min(atMost, unmet.size()));
    }

    private static List<Unmet> read(Connection connection, UUID learner, int limit, Set<String> elsewhere)
            throws SQLException {
        try (var statement = connection.prepareStatement(NEXT.formatted(limit, Withholding.notFrom("?")))) {
            statement.setObject(1, learner);
            statement.setArray(2, connection.createArrayOf("text", elsewhere.toArray()));
            statement.setObject(3, learner);
            return Sql.list(
                    statement,
                    row -> new Unmet(
                            row.getString("id"),
                            row.getInt("version"),
                            row.getInt("position"),
                            row.getString("text_id"),
                            row.getInt("started_to")));
        }
    }

    /// Keeps short what is passed over, without a write for every card.
    ///
    /// @param all whether these are all that she has not met
    private static void moveOn(Connection connection, UUID learner, List<Unmet> unmet, boolean all)
            throws SQLException {
        Map<String, Unmet> first = new HashMap<>();
        unmet.forEach(question -> first.putIfAbsent(question.text, question));
        for (var question : first.values()) {
            if (question.position - question.startedTo > FAR_BEHIND) {
                moveOn(connection, learner, question.text, question.position);
            }
        }
        if (all) {
            for (var text : scope(connection, learner)) {
                if (!first.containsKey(text)) {
                    moveOn(connection, learner, text, Integer.MAX_VALUE);
                }
            }
        }
    }

    private static List<String> scope(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(SCOPE)) {
            statement.setObject(1, learner);
            return Sql.list(statement, row -> row.getString(1));
        }
    }

    private static void moveOn(Connection connection, UUID learner, String text, int position) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE_ON)) {
            statement.setInt(1, position);
            statement.setObject(2, learner);
            statement.setObject(3, learner);
            statement.setString(4, text);
            statement.setObject(5, learner);
            statement.setString(6, text);
            statement.executeUpdate();
        }
    }
}
