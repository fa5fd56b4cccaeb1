package org.lectern.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One transaction that records events with different ids: lock their cards, add the rows, change the cards. Three
/// statements in the usual case; first answers also create the card, late ones and undos also read the log.
final class Batch {

    private final Connection connection;
    private final ReviewRows log;
    private final CardRows rows;
    private final UUID learner;
    private final Instant now;

    private final Map<UUID, String> undone = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final Map<Event, Recorded> recorded = new IdentityHashMap<>();
    private Map<String, CardAtWork> cards = Map.of();

    Batch(Connection connection, ReviewRows log, CardRows rows, UUID learner, Instant now) {
        this.connection = connection;
        this.log = log;
        this.rows = rows;
        this.learner = learner;
        this.now = now;
    }

    /// Rows are worked out before it is known which ids the log holds already. Where it turns out that it holds some,
    /// all is taken back and done again without them.
    Map<Event, Recorded> record(List<Event> events) throws SQLException {
        findUndone(events);
        while (true) {
            lock(events);
            var applied = apply(events);
            if (applied.isEmpty()) {
                break;
            }
            var added = log.insert(connection, learner, now, applied);
            if (added.size() == applied.size()) {
                rows.update(connection, learner, changed(applied));
                break;
            }
            applied.stream()
                    .map(row -> row.event().id())
                    .filter(id -> !added.contains(id))
                    .forEach(known::add);
            connection.rollback();
        }
        answerForKnown(events);
        return recorded;
    }

    /// Which cards the undos are about; an answer that comes with them may be meant too.
    private void findUndone(List<Event> events) throws SQLException {
        var targets = events.stream()
                .filter(Event.Undo.class::isInstance)
                .map(event -> ((Event.Undo) event).review())
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        for (var event : events) {
            if (event instanceof Event.Answer answer && targets.contains(answer.id())) {
                undone.put(answer.id(), answer.question());
            }
        }
        undone.putAll(log.questions(connection, learner, targets));
    }

    private void lock(List<Event> events) throws SQLException {
        var wanted = new TreeMap<String, List<Event>>();
        for (var event : events) {
            var question = question(event);
            if (question != null) {
                wanted.computeIfAbsent(question, _ -> new ArrayList<>()).add(event);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        cards = rows.lock(connection, learner, wanted.keySet(), now);
        var missing = missing(wanted);
        if (!missing.isEmpty()) {
            // To know the id of a question is not to be asked it.
            missing.keySet().removeAll(rows.closed(connection, learner, missing.keySet()));
        }
        if (!missing.isEmpty()) {
            rows.create(connection, learner, missing, now);
            cards = rows.lock(connection, learner, wanted.keySet(), now);
        }
        readLogs(wanted);
    }

    private Map<String, Integer> missing(Map<String, List<Event>> wanted) {
        var missing = new TreeMap<String, Integer>();
        wanted.forEach((question, events) -> {
            if (!cards.containsKey(question)) {
                events.stream()
                        .filter(event -> !known.contains(event.id()))
                        .forEach(event -> version(event, missing, question));
            }
        });
        return missing;
    }

    private static void version(Event event, Map<String, Integer> missing, String question) {
        switch (event) {
            case Event.Answer answer -> missing.putIfAbsent(question, answer.version());
            case Event.Move move -> missing.putIfAbsent(question, move.version());
            case Event.Undo _, Event.Reschedule _ -> {}
        }
    }

    private void readLogs(Map<String, List<Event>> wanted) throws SQLException {
        var needed = cards.entrySet().stream()
                .filter(entry -> entry.getValue().needsLog(unknown(wanted.get(entry.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
        if (needed.isEmpty()) {
            return;
        }
        var logs = log.of(connection, learner, needed);
        needed.forEach(question -> cards.get(question).takeLog(logs.getOrDefault(question, List.of())));
    }

    private List<Event> unknown(List<Event> events) {
        return events.stream().filter(event -> !known.contains(event.id())).toList();
    }

    private List<Applied> apply(List<Event> events) {
        var applied = new ArrayList<Applied>();
        for (var event : unknown(events)) {
            var question = question(event);
            var card = question == null ? null : cards.get(question);
            try {
                if (card == null) {
                    throw question == null || event instanceof Event.Undo
                            ? new BadItem("voids", "There is no such answer to undo.")
                            : new BadItem("question_id", "There is no question \"%s\".".formatted(question));
                }
                if (card.holds(event.id())) {
                    known.add(event.id());
                    continue;
                }
                var row = card.apply(event);
                applied.add(row);
                recorded.put(event, Recorded.applied(row.card(), card.next()));
            } catch (BadItem problem) {
                recorded.put(event, Recorded.rejected(problem));
            }
        }
        return applied;
    }

    private List<Card> changed(List<Applied> applied) {
        return applied.stream()
                .map(Applied::question)
                .distinct()
                .map(question -> cards.get(question).card())
                .toList();
    }

    private void answerForKnown(List<Event> events) throws SQLException {
        if (known.isEmpty()) {
            return;
        }
        var stored = log.stored(connection, learner, known);
        for (var event : events) {
            var there = stored.get(event.id());
            if (there == null) {
                continue;
            }
            var card = cards.get(there.question());
            recorded.put(
                    event,
                    Arrays.equals(there.contentSha(), event.contentSha())
                            ? Recorded.duplicate(there.card(), card == null ? null : card.next())
                            : Recorded.conflict());
        }
    }

    private @Nullable String question(Event event) {
        return switch (event) {
            case Event.Answer answer -> answer.question();
            case Event.Move move -> move.question();
            case Event.Reschedule move -> move.question();
            case Event.Undo undo -> undone.get(undo.review());
        };
    }
}
