package org.lectern.quizzes;

import java.util.List;
import java.util.UUID;
import org.lectern.bank.SafeHtml;

/// What a learner is shown of an attempt that is over.
///
/// @param back where the quiz is told of
/// @param mark in words; empty where it is not released
/// @param foretold what was foretold of it; empty where nothing was, or the mark is not released
/// @param provisional what may still change the mark, in words; empty for nothing
/// @param finished when and how it ended
/// @param notes what else is to be known: late, more to come
record ReviewSheet(
        UUID id,
        String title,
        boolean trial,
        String back,
        String mark,
        String foretold,
        String provisional,
        String finished,
        List<String> notes,
        List<Item> items) {

    /// A question.
    ///
    /// @param report where a mistake in it is reported; empty while another attempt asks it
    /// @param given what was answered; empty where it is not released, or nothing was
    /// @param answered whether it says what was answered
    /// @param late what came after the end
    record Item(
            int number,
            SafeHtml stem,
            String report,
            boolean answered,
            List<GivenLine> given,
            List<GivenLine> late,
            Feedback feedback) {}
}
