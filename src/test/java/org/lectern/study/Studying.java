package org.lectern.study;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lectern.bank.StudyQuestions;
import org.lectern.scheduling.Rating;
import org.lectern.web.Ids;

/// What learners do in tests, at any time: answers go in as the server takes them, with the time at which it does.
final class Studying {

    private Studying() {}

    static Event.Answer answer(String question, int version, Rating rating, Instant at) {
        return answer(Ids.make(at), question, version, rating, at);
    }

    static Event.Answer answer(UUID id, String question, int version, Rating rating, Instant at) {
        var asked = bean(StudyQuestions.class).version(question, version).orElseThrow();
        var sha = ContentSha.of("answer", question, version, rating, null, at.toEpochMilli(), 1000);
        return new Event.Answer(id, at, null, sha, question, version, asked.keyVersion(), rating, null, null, 1000);
    }

    static Event.Undo undo(UUID review, Instant at) {
        return new Event.Undo(Ids.make(at), at, null, ContentSha.of("undo", review, at.toEpochMilli()), review);
    }

    static List<Recorded> record(UUID learner, Instant now, Event... events) throws SQLException {
        return bean(Recording.class).record(learner, List.of(events), now);
    }

    static List<Recorded> record(UUID learner, Instant now, List<Event> events) throws SQLException {
        return bean(Recording.class).record(learner, events, now);
    }

    static Card card(UUID learner, String question) throws SQLException {
        return bean(Cards.class).find(learner, question).orElseThrow();
    }

    static List<Replays.Difference> differences(UUID learner) throws SQLException {
        var differences = new java.util.ArrayList<Replays.Difference>();
        bean(Replays.class).compare(learner, differences::add);
        return differences;
    }

    static void moveTo(UUID learner, ZoneId zone) throws SQLException {
        update("update account set zone = ? where id = ?", zone.getId(), learner);
    }

    /// Studies one text only.
    static void choose(UUID learner, String text) throws SQLException {
        update("insert into study_scope (learner_id, text_id, since) values (?, ?, now())", learner, text);
    }

    static void update(String sql, Object... arguments) throws SQLException {
        try (var connection = TestQuestions.connect()) {
            TestQuestions.run(connection, sql, arguments);
        }
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
