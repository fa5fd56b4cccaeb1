package org.lectern.quizzes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Presentation;
import org.lectern.bank.Presentation.Shown;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.Response;
import org.lectern.bank.SafeHtml;

/// A line of what was answered.
///
/// @param text as a template prints it: markup that is safe, or a text that it escapes
record GivenLine(Object text) {

    /// In the order in which it was given.
    static List<GivenLine> of(QuestionContent content, @Nullable Response response) {
        var options = Presentation.options(content, 0);
        return switch (response) {
            case null -> List.of();
            case Response.Text(var text) -> List.of(new GivenLine(text));
            case Response.Date(var date) -> List.of(new GivenLine(date));
            case Response.Number(var number) -> List.of(new GivenLine(number));
            case Response.Value(var value) -> List.of(new GivenLine(value ? "True" : "False"));
            case Response.Option(var option) -> listed(options, List.of(option));
            case Response.Options(var several) -> listed(options, several);
            case Response.Order(var order) -> listed(options, order);
            case Response.Pairs(var pairs) -> paired(options, pairs);
        };
    }

    private static List<GivenLine> listed(Presentation.@Nullable Options options, List<String> ids) {
        var texts = options instanceof Presentation.Listed(var items) ? byId(items) : Map.<String, SafeHtml>of();
        return ids.stream()
                .map(id -> new GivenLine(texts.getOrDefault(id, SafeHtml.EMPTY).markup()))
                .toList();
    }

    private static List<GivenLine> paired(Presentation.@Nullable Options options, List<Response.Pair> pairs) {
        return options instanceof Presentation.Sides(var left, var right)
                ? pairs.stream()
                        .flatMap(pair -> Stream.of(new GivenLine(byId(left)
                                .getOrDefault(pair.left(), SafeHtml.EMPTY)
                                .pairedWith(byId(right).getOrDefault(pair.right(), SafeHtml.EMPTY))
                                .markup())))
                        .toList()
                : List.of();
    }

    private static Map<String, SafeHtml> byId(List<Shown> shown) {
        return shown.stream().collect(Collectors.toMap(Shown::id, Shown::html));
    }
}
