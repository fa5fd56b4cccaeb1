package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a question asks and what answers it, by type. Each concern (marking, presenting, rendering, export) is one
/// exhaustive `switch` over these records, so that a new type does not compile until each has its answer.
///
/// Texts are Markdown. Ids of options are letters that say nothing about the key and hold for one version.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QuestionContent.Basic.class, name = "basic"),
    @JsonSubTypes.Type(value = QuestionContent.Cloze.class, name = "cloze"),
    @JsonSubTypes.Type(value = QuestionContent.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = QuestionContent.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = QuestionContent.TrueFalse.class, name = "true-false"),
    @JsonSubTypes.Type(value = QuestionContent.Short.class, name = "short"),
    @JsonSubTypes.Type(value = QuestionContent.Match.class, name = "match"),
    @JsonSubTypes.Type(value = QuestionContent.Order.class, name = "order"),
    @JsonSubTypes.Type(value = QuestionContent.Attribution.class, name = "attribution"),
    @JsonSubTypes.Type(value = QuestionContent.Date.class, name = "date"),
    @JsonSubTypes.Type(value = QuestionContent.Number.class, name = "number")
})
public sealed interface QuestionContent {

    String stem();

    /// The same, whose options are known as nobody and nothing but these entities.
    default QuestionContent naming(Set<String> entities) {
        return switch (this) {
            case Choice(var stem, var options, var key) -> new Choice(stem, naming(options, entities), key);
            case Attribution(var stem, var options, var key) -> new Attribution(stem, naming(options, entities), key);
            case Choices(var stem, var options, var keys) -> new Choices(stem, naming(options, entities), keys);
            case Basic _, Cloze _, TrueFalse _, Short _, Match _, Order _, Date _, Number _ -> this;
        };
    }

    private static List<Option> naming(List<Option> options, Set<String> entities) {
        return options.stream()
                .map(option -> option.entity() == null || entities.contains(option.entity())
                        ? option
                        : new Option(option.id(), option.text(), null, option.why()))
                .toList();
    }

    /// An option to choose.
    ///
    /// @param entity whom or what it names, where the bank knows it
    /// @param why what is wrong with it; null for a key
    record Option(
            String id,
            String text,
            @Nullable String entity,
            @Nullable String why) {}

    /// One of the things to match or to put in order.
    record Item(String id, String text) {}

    /// The learner recalls the answer and grades herself.
    record Basic(String stem, String answer) implements QuestionContent {}

    /// A sentence with one gap, written `{{answer::hint}}` in the stem.
    record Cloze(String stem, TypedAnswer answer) implements QuestionContent {}

    /// One right option.
    record Choice(String stem, List<Option> options, String key) implements QuestionContent {}

    /// Several right options, all of which are wanted.
    record Choices(String stem, List<Option> options, List<String> keys) implements QuestionContent {}

    /// A statement that is so or not.
    ///
    /// @param correction what is so, where the statement is not
    record TrueFalse(String stem, boolean value, @Nullable String correction) implements QuestionContent {}

    /// A few words to type.
    record Short(String stem, TypedAnswer answer) implements QuestionContent {}

    /// Things on the left, each of which belongs to one on the right.
    ///
    /// @param pairs the id on the right for each id on the left
    record Match(String stem, List<Item> left, List<Item> right, Map<String, String> pairs)
            implements QuestionContent {}

    /// Things to put in order.
    ///
    /// @param order their ids in the right order
    record Order(String stem, List<Item> items, List<String> order) implements QuestionContent {}

    /// Who says it, or through whom: one right option.
    record Attribution(String stem, List<Option> options, String key) implements QuestionContent {}

    /// A date, no finer than the source gives it.
    ///
    /// @param tolerance how far off an answer may be, in units of the date's precision
    record Date(String stem, HistoricalDate date, int tolerance) implements QuestionContent {}

    /// A number.
    ///
    /// @param number in decimal notation
    /// @param tolerance how far off an answer may be, in decimal notation
    /// @param accept other ways to write it
    record Number(String stem, String number, @Nullable String unit, String tolerance, List<String> accept)
            implements QuestionContent {}
}
