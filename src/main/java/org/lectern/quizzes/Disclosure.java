package org.lectern.quizzes;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/// From when a learner sees what of a question that she answered.
///
/// @param showsResponse her own answer
/// @param showsRightness whether it is right
@Embeddable
public record Disclosure(
        Release showsResponse,
        Release showsRightness,
        Release showsMark,
        Release showsKey,
        Release showsExplanation,
        Release showsPassage) {

    /// Marks at once when it is submitted, the key when nobody can hand in any more.
    static final Disclosure USUAL = new Disclosure(
            Release.SUBMITTED, Release.SUBMITTED, Release.SUBMITTED, Release.CLOSED, Release.CLOSED, Release.CLOSED);

    /// Everything, from the same moment.
    static Disclosure all(Release when) {
        return new Disclosure(when, when, when, when, when, when);
    }

    /// Whether any part waits for this moment.
    boolean waitsFor(Release when) {
        return Stream.of(showsResponse, showsRightness, showsMark, showsKey, showsExplanation, showsPassage)
                .anyMatch(when::equals);
    }
}
