package org.lectern.bank;

import java.util.Optional;
import java.util.UUID;

/// A feature implements this where it begins questions that a person goes on with in the form.
public interface BegunQuestions {

    /// What is begun.
    ///
    /// @param bank the bank that it is for
    record Begun(String bank, Proposal proposal) {}

    /// What was begun under a key; empty where there is nothing, or it is somebody else's.
    Optional<Begun> begun(String key, UUID who);

    /// It became a question.
    ///
    /// @return the path on which the person goes on
    String became(String key, String question, UUID who);
}
