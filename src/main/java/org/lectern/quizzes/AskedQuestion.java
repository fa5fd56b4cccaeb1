package org.lectern.quizzes;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Presentation;
import org.lectern.bank.Presentation.Shown;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.StudyQuestion;

/// A question of a running attempt, as the fields of a form. What it does not hold is not sent.
///
/// @param options in the order of the place's seed; null for types without
/// @param values of its fields
/// @param problem with what was typed; empty for none
/// @param feedback once the learner had it checked
record AskedQuestion(
        AttemptPlace place,
        StudyQuestion question,
        Presentation.@Nullable Options options,
        Map<String, List<String>> values,
        String problem,
        @Nullable Feedback feedback) {

    static AskedQuestion of(
            AttemptPlace place,
            StudyQuestion question,
            Map<String, List<String>> values,
            String problem,
            @Nullable Feedback feedback) {
        return new AskedQuestion(
                place, question, Presentation.options(question.content(), place.seed()), values, problem, feedback);
    }

    public int number() {
        return place.position();
    }

    public String name() {
        return "a" + place.position();
    }

    /// Which fields it has.
    public String kind() {
        return switch (question.content()) {
            case QuestionContent.Choice _, QuestionContent.Attribution _ -> "choice";
            case QuestionContent.Choices _ -> "choices";
            case QuestionContent.TrueFalse _ -> "true-false";
            case QuestionContent.Match _ -> "match";
            case QuestionContent.Order _ -> "order";
            case QuestionContent.Basic _ -> "long";
            case QuestionContent.Cloze _, QuestionContent.Short _ -> "text";
            case QuestionContent.Date _ -> "date";
            case QuestionContent.Number _ -> "number";
        };
    }

    public boolean isTyped() {
        return List.of("text", "date", "number").contains(kind());
    }

    public String points() {
        return Points.inWords(place.points());
    }

    public String hint() {
        return switch (question.content()) {
            case QuestionContent.Date _ -> "As exactly as the text says it: 19 August 1936, August 1936, 1936";
            case QuestionContent.Number number when number.unit() != null -> "In " + number.unit();
            case QuestionContent.Basic _ -> "In your own words; a person marks it.";
            case QuestionContent.Choices _ -> "Choose all that are right.";
            case QuestionContent.Order _ -> "Give each its place.";
            default -> "";
        };
    }

    /// What there is to choose or to put in order.
    public List<Shown> listed() {
        return options instanceof Presentation.Listed(var items) ? items : List.of();
    }

    public List<Shown> left() {
        return options instanceof Presentation.Sides(var left, var _) ? left : List.of();
    }

    public List<Shown> right() {
        return options instanceof Presentation.Sides(var _, var right) ? right : List.of();
    }

    /// By which a list names what stands on the right.
    public String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    /// The places that an item can have.
    public List<String> ordinals() {
        return IntStream.rangeClosed(1, listed().size())
                .mapToObj(String::valueOf)
                .toList();
    }

    /// The value of its only field.
    public String value() {
        return of(name());
    }

    public boolean has(String option) {
        return values.getOrDefault(name(), List.of()).contains(option);
    }

    /// The value of the field of one of its things.
    public String valueOf(String item) {
        return of(name() + "." + item);
    }

    private String of(String field) {
        var all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean isChecked() {
        return place.isChecked();
    }

    public boolean isAnswered() {
        return place.isAnswered();
    }

    public boolean isFlagged() {
        return place.flagged();
    }

    public long sequence() {
        return place.sequence();
    }
}
