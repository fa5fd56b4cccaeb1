package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.lectern.web.Sql;

/// Records what happens to cards: each event once, in the log and on its card, in one transaction for all that are sent
/// together. Answers only after the commit.
@ApplicationScoped
class Recording {

    private static final Logger LOG = Logger.getLogger(Recording.class);

    private final DataSource database;
    private final ReviewRows log;
    private final CardRows cards;

    Recording(DataSource database, ReviewRows log, CardRows cards) {
        this.database = database;
        this.log = log;
        this.cards = cards;
    }

    /// Records events of a learner, in their order.
    ///
    /// @param now when they came
    /// @return what became of each, in the same order
    List<Recorded> record(UUID learner, List<Event> events, Instant now) throws SQLException {
        var recorded = new IdentityHashMap<Event, Recorded>();
        var remaining = events;
        while (!remaining.isEmpty()) {
            var ids = new HashSet<UUID>();
            var first = new ArrayList<Event>();
            var repeated = new ArrayList<Event>();
            remaining.forEach(event -> (ids.add(event.id()) ? first : repeated).add(event));
            recorded.putAll(together(learner, first, now));
            remaining = repeated;
        }
        return events.stream().map(recorded::get).toList();
    }

    /// One event that cannot be stored must not keep the others from it.
    private Map<Event, Recorded> together(UUID learner, List<Event> events, Instant now) throws SQLException {
        if (events.size() > 1) {
            try {
                return transaction(learner, events, now);
            } catch (SQLException e) {
                if (!isAboutContent(e) && !Sql.isAboutOthers(e)) {
                    throw e;
                }
                LOG.warnf("Recording %d events one by one: %s", events.size(), e.getMessage());
            }
        }
        var recorded = new IdentityHashMap<Event, Recorded>();
        for (var event : events) {
            recorded.putAll(alone(learner, event, now));
        }
        return recorded;
    }

    /// What the tables refuse they will refuse again: the sender should know, and send the next one.
    private Map<Event, Recorded> alone(UUID learner, Event event, Instant now) throws SQLException {
        try {
            return transaction(learner, List.of(event), now);
        } catch (SQLException e) {
            if (!isAboutContent(e)) {
                throw e;
            }
            LOG.errorf(e, "Event %s cannot be recorded", event.id());
            return Map.of(event, Recorded.rejected(new BadItem("", "This item cannot be stored.")));
        }
    }

    private Map<Event, Recorded> transaction(UUID learner, List<Event> events, Instant now) throws SQLException {
        return Sql.transaction(database, connection -> new Batch(connection, log, cards, learner, now).record(events));
    }

    /// Data that the tables do not take.
    private static boolean isAboutContent(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
