package org.lectern.quizzes;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.KeyLine;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.StudyQuestion;

/// What a learner is shown of an answered question: exactly what has been released by now, nothing else is in it.
///
/// @param verdict empty where it is not released
/// @param mark in words; empty where it is not released
record Feedback(
        String verdict,
        String tone,
        String mark,
        List<KeyLine> key,
        @Nullable RawString explanation,
        List<CitedPassage> passages) {

    static final Feedback NONE = new Feedback("", "", "", List.of(), null, List.of());

    /// @param marked what the response is worth
    /// @param override points that an instructor gave instead; null for none
    static Feedback of(
            StudyQuestion question,
            Marked marked,
            BigDecimal points,
            @Nullable BigDecimal override,
            Disclosure disclosure,
            Stage stage) {
        var says = stage.shows(disclosure.showsRightness());
        var explanation = question.explanationHtml();
        return new Feedback(
                says ? verdict(question, marked, override) : "",
                says ? marked.rightness().slug() : "",
                stage.shows(disclosure.showsMark()) ? mark(marked, points, override) : "",
                stage.shows(disclosure.showsKey()) ? KeyLine.of(question.content()) : List.of(),
                explanation != null && stage.shows(disclosure.showsExplanation()) ? explanation.markup() : null,
                stage.shows(disclosure.showsPassage()) ? question.passages() : List.of());
    }

    private static String verdict(StudyQuestion question, Marked marked, @Nullable BigDecimal override) {
        return switch (marked.rightness()) {
            case RIGHT -> "Right.";
            case EMPTY -> "No answer.";
            case WRONG -> marked.fraction() > 0 ? "Right in part." : "Not right.";
            case NEAR ->
                override != null
                        ? "Marked by hand."
                        : question.content() instanceof QuestionContent.Basic
                                ? "A person marks this; it has no points until then."
                                : "Nearly: it has no points unless your instructor accepts it.";
        };
    }

    private static String mark(Marked marked, BigDecimal points, @Nullable BigDecimal override) {
        var earned = override != null
                ? override
                : points.multiply(BigDecimal.valueOf(marked.fraction())).setScale(2, RoundingMode.HALF_UP);
        return "%s of %s".formatted(Points.write(earned), Points.inWords(points));
    }

    public boolean isEmpty() {
        return verdict.isEmpty() && mark.isEmpty() && key.isEmpty() && explanation == null && passages.isEmpty();
    }
}
