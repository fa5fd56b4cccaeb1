package org.lectern.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.StudyQuestion;
import org.lectern.web.Dates;
import org.lectern.web.Picture;
import org.lectern.web.Spans;

/// What the page of an exam shows.
///
/// @param when its day, and how far it is
/// @param cards of the exam
/// @param fresh how many of them were never answered
/// @param alternatives what it would come to with other minutes, hers among them; none where it is not planned
/// @param unmet questions for which there is no time
/// @param picture of the days ahead; null where it is not planned
/// @param due when its assignment is due; null where there is none
/// @param usualMinutes hers of a day
/// @param others whether there are other exams that share the minutes
/// @param texts as they will be remembered; none where it is not planned
public record ExamSheet(
        Exam exam,
        String when,
        int cards,
        int fresh,
        List<Alternative> alternatives,
        List<StudyQuestion> unmet,
        @Nullable Picture picture,
        @Nullable LocalDate due,
        int usualMinutes,
        boolean others,
        ExamTexts.Ahead texts) {

    public PlanForm decided() {
        return PlanForm.decided(exam);
    }

    public String usual() {
        return PlanForm.usual(usualMinutes);
    }

    public String dueHint() {
        return due == null
                ? ""
                : "The assignment is due on %s. Leave it empty to follow that date.".formatted(Dates.withYear(due));
    }

    public String cardsInWords() {
        return fresh == 0
                ? Spans.of(cards, "card")
                : "%s, %s of them new"
                        .formatted(Spans.of(cards, "card"), fresh == cards ? "all" : Integer.toString(fresh));
    }

    /// "At 15 minutes a day you will know about 83 % on 12 May; at 25 minutes 91 %."
    public String sentence() {
        var day = Dates.brief(exam.date());
        var own = alternatives.stream().filter(Alternative::current).findFirst().orElseThrow();
        var others = alternatives.stream()
                .filter(one -> !one.current())
                .map(one -> "; at %s %s".formatted(one.time(), one.share()))
                .collect(Collectors.joining());
        return "At %s a day you will know %s on %s%s."
                .formatted(own.time(), Spans.aboutPercent(own.recall()), day, others);
    }

    public String unmetInWords() {
        return unmet.size() == 1
                ? "It does not fit: this new card will not be met."
                : "It does not fit: these %d new cards will not be met.".formatted(unmet.size());
    }
}
