package org.lectern.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a learner was given to study besides the texts that she chose: its questions come first among the new ones.
public interface Scope {

    /// A question that she has not met.
    record Next(String question, int version) {}

    /// Lays down which questions she was given, where that has not been done.
    void deal(UUID learner, Instant now) throws SQLException;

    /// Questions without a card that she shall meet, those first that are due first.
    List<Next> unmet(Connection connection, UUID learner, Instant now, int atMost) throws SQLException;

    /// The same of one question set, also when the due date is past.
    List<Next> unmetOf(Connection connection, UUID learner, UUID set, Instant now, int atMost) throws SQLException;

    /// All that she was given of a question set; empty where that is nothing.
    List<String> questionsOf(Connection connection, UUID learner, UUID set, Instant now) throws SQLException;
}
