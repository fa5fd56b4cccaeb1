package org.lectern.bank;

import java.util.Map;

/// How questions were answered the first time, by everybody who met them. Implemented where answers are kept.
public interface FirstAnswers {

    /// @param right of the answers
    record Count(int answers, int right) {}

    /// Of the questions of a bank that were answered since their key is what it is.
    Map<String, Count> ofBank(String bank);
}
