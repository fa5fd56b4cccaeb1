package org.lectern.bank;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Presentation.Shown;

/// A line of what answers a question: an option, a pair, a step, or the answer itself.
///
/// @param text as a template prints it: markup that is safe, or a text that it escapes
/// @param right whether it belongs to the answer
/// @param note what is said about it; null for nothing
public record KeyLine(Object text, boolean right, @Nullable Object note) {

    /// What it says without elements, for where none can stand.
    public Object words() {
        return text instanceof RawString raw ? SafeHtml.withoutElements(raw.toString()) : text;
    }

    /// Options stand in the order in which they are written.
    private static final long UNSHUFFLED = 0;

    public static List<KeyLine> of(QuestionContent content) {
        var options = Presentation.options(content, UNSHUFFLED);
        return switch (Presentation.answer(content)) {
            case Presentation.Told(var html) -> List.of(right(html));
            case Presentation.Typed(var text, var accept, var _) -> List.of(typed(text, accept));
            case Presentation.One(var option, var why) -> listed(options, List.of(option), why);
            case Presentation.Several(var several, var why) -> listed(options, several, why);
            case Presentation.Value(var value, var correction) ->
                List.of(new KeyLine(value ? "True" : "False", true, markup(correction)));
            case Presentation.Pairs(var pairs) -> paired(options, pairs);
            case Presentation.Order(var order) -> ordered(options, order);
            case Presentation.Date(var date, var precision, var tolerance) ->
                List.of(new KeyLine(DateWords.of(date), true, tolerance == null ? null : leeway(tolerance, precision)));
            case Presentation.Number(var number, var unit, var tolerance, var accept) ->
                List.of(new KeyLine(
                        unit == null ? number : number + " " + unit,
                        true,
                        tolerance.equals("0")
                                ? alsoRight(accept)
                                : "Up to %s more or less is right too.".formatted(tolerance)));
        };
    }

    private static String leeway(String tolerance, String precision) {
        return "Up to %s %s%s more or less is right too."
                .formatted(tolerance, precision, tolerance.equals("1") ? "" : "s");
    }

    private static KeyLine right(SafeHtml html) {
        return new KeyLine(html.markup(), true, null);
    }

    private static KeyLine typed(String text, List<String> accept) {
        return new KeyLine(text, true, alsoRight(accept));
    }

    private static @Nullable String alsoRight(List<String> accept) {
        return accept.isEmpty() ? null : "Right too: " + String.join("; ", accept);
    }

    private static @Nullable RawString markup(@Nullable SafeHtml html) {
        return html == null ? null : html.markup();
    }

    private static List<KeyLine> listed(
            Presentation.@Nullable Options options, List<String> keys, Map<String, SafeHtml> why) {
        return texts(options).entrySet().stream()
                .map(option -> new KeyLine(
                        option.getValue().markup(), keys.contains(option.getKey()), markup(why.get(option.getKey()))))
                .toList();
    }

    private static List<KeyLine> paired(Presentation.@Nullable Options options, List<List<String>> pairs) {
        var lines = new ArrayList<KeyLine>();
        if (options instanceof Presentation.Sides(var left, var right)) {
            var ofLeft = byId(left);
            var ofRight = byId(right);
            pairs.forEach(pair -> lines.add(right(ofLeft.getOrDefault(pair.getFirst(), SafeHtml.EMPTY)
                    .pairedWith(ofRight.getOrDefault(pair.getLast(), SafeHtml.EMPTY)))));
        }
        return lines;
    }

    private static List<KeyLine> ordered(Presentation.@Nullable Options options, List<String> order) {
        var texts = texts(options);
        return order.stream()
                .map(id -> right(texts.getOrDefault(id, SafeHtml.EMPTY)))
                .toList();
    }

    private static Map<String, SafeHtml> texts(Presentation.@Nullable Options options) {
        return options instanceof Presentation.Listed(var items) ? byId(items) : Map.of();
    }

    private static Map<String, SafeHtml> byId(List<Shown> shown) {
        return shown.stream()
                .collect(Collectors.toMap(Shown::id, Shown::html, (first, _) -> first, java.util.TreeMap::new));
    }
}
