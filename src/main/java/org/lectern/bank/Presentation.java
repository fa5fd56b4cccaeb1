package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a learner sees of a question: its options, shuffled by a seed, and its answer. The shapes by type are those of
/// the JSON interface.
public final class Presentation {

    private Presentation() {}

    /// An option as shown.
    public record Shown(String id, SafeHtml html) {}

    /// What there is to choose from, match or put in order.
    public sealed interface Options {}

    public record Listed(@JsonValue List<Shown> items) implements Options {}

    public record Sides(List<Shown> left, List<Shown> right) implements Options {}

    /// What is right, for a browser that marks without the network.
    public sealed interface Answer {}

    public record Told(SafeHtml html) implements Answer {}

    /// `reject` is there only where the author names answers that look right and are not.
    public record Typed(
            String text,
            List<String> accept,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reject) implements Answer {}

    public record One(String option, Map<String, SafeHtml> why) implements Answer {}

    public record Several(List<String> options, Map<String, SafeHtml> why) implements Answer {}

    public record Value(boolean value, @Nullable SafeHtml correctionHtml) implements Answer {}

    public record Pairs(List<List<String>> pairs) implements Answer {}

    public record Order(List<String> order) implements Answer {}

    public record Date(
            String date, String precision, @Nullable String tolerance) implements Answer {}

    /// `accept` is there only where the author names other ways to write the number.
    public record Number(
            String number,
            @Nullable String unit,
            String tolerance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accept)
            implements Answer {}

    /// The options of a question in the order of the seed; null for types without.
    public static @Nullable Options options(QuestionContent content, long seed) {
        return switch (content) {
            case QuestionContent.Choice(var _, var options, var _) -> listed(options, Presentation::shown, seed);
            case QuestionContent.Choices(var _, var options, var _) -> listed(options, Presentation::shown, seed);
            case QuestionContent.Attribution(var _, var options, var _) -> listed(options, Presentation::shown, seed);
            case QuestionContent.Order(var _, var items, var _) -> listed(items, Presentation::shown, seed);
            case QuestionContent.Match(var _, var left, var right, var _) ->
                new Sides(
                        shuffled(left, Presentation::shown, seed),
                        // Another seed, lest two lists of one length keep their places beside each other.
                        shuffled(right, Presentation::shown, seed ^ 0x5DEECE66DL));
            case QuestionContent.Basic _ -> null;
            case QuestionContent.Cloze _ -> null;
            case QuestionContent.TrueFalse _ -> null;
            case QuestionContent.Short _ -> null;
            case QuestionContent.Date _ -> null;
            case QuestionContent.Number _ -> null;
        };
    }

    /// The answer of a question.
    public static Answer answer(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Basic(var _, var answer) -> new Told(Rendering.block(answer));
            case QuestionContent.Cloze(var _, var answer) -> typed(answer);
            case QuestionContent.Choice(var _, var options, var key) -> new One(key, why(options));
            case QuestionContent.Choices(var _, var options, var keys) -> new Several(keys, why(options));
            case QuestionContent.TrueFalse(var _, var value, var correction) ->
                new Value(value, correction == null ? null : Rendering.inline(correction));
            case QuestionContent.Short(var _, var answer) -> typed(answer);
            case QuestionContent.Match(var _, var left, var _, var pairs) ->
                new Pairs(left.stream()
                        .map(item -> List.of(item.id(), pairs.getOrDefault(item.id(), "")))
                        .toList());
            case QuestionContent.Order(var _, var _, var order) -> new Order(order);
            case QuestionContent.Attribution(var _, var options, var key) -> new One(key, why(options));
            case QuestionContent.Date(var _, var date, var tolerance) ->
                new Date(date.toString(), date.precision().slug(), tolerance == 0 ? null : String.valueOf(tolerance));
            case QuestionContent.Number(var _, var number, var unit, var tolerance, var accept) ->
                new Number(number, unit, tolerance, accept);
        };
    }

    private static Typed typed(TypedAnswer answer) {
        return new Typed(answer.text(), answer.accept(), answer.reject());
    }

    private static Map<String, SafeHtml> why(List<QuestionContent.Option> options) {
        var why = new LinkedHashMap<String, SafeHtml>();
        for (var option : options) {
            if (option.why() != null) {
                why.put(option.id(), Rendering.inline(option.why()));
            }
        }
        return why;
    }

    private static Shown shown(QuestionContent.Option option) {
        return new Shown(option.id(), Rendering.inline(option.text()));
    }

    private static Shown shown(QuestionContent.Item item) {
        return new Shown(item.id(), Rendering.inline(item.text()));
    }

    private static <T> Options listed(List<T> things, Function<T, Shown> shown, long seed) {
        return new Listed(shuffled(things, shown, seed));
    }

    private static <T> List<Shown> shuffled(List<T> things, Function<T, Shown> shown, long seed) {
        var list = new ArrayList<>(things.stream().map(shown).toList());
        Collections.shuffle(list, new Random(seed));
        return list;
    }
}
