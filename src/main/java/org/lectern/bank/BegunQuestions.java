package org.lectern.bank;

import java.util.Optional;
import java.util.UUID;

/// A feature implements this where it begins questions that a person goes on with in the form.
public interface BegunQuestions {

    /// What is begun.
    ///
    /// @param bank the bank that it is for
    /// @param waits whether nothing was decided about it yet
    /// @param question the id of what it became, also where that was taken back; empty where it
    /// became nothing
    record Begun(String bank, Proposal proposal, boolean waits, String question) {

        /// Whether it can become a question.
        boolean isFree() {
            return waits && question.isEmpty();
        }
    }

    /// What was begun under a key; empty where there is nothing, or it is somebody else's.
    Optional<Begun> begun(String key, UUID who);

    /// The same, held until the transaction ends: who goes on with it at the same time waits and
    /// finds it decided.
    Optional<Begun> hold(String key, UUID who);

    /// It became a question.
    ///
    /// @return the path on which the person goes on
    String became(String key, String question, UUID who);
}
