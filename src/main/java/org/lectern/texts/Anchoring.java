package org.lectern.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the place of a citation in its text, to the letter and never by a guess.
public final class Anchoring {

    private Anchoring() {}

    public static Anchor anchor(SourceText text, Selector selector) {
        return switch (selector) {
            case Selector.Quote quote -> {
                var places = places(text.body(), quote.exact(), quote.prefix()).stream()
                        .filter(start ->
                                follows(text.body(), start + quote.exact().length(), quote.suffix()))
                        .toList();
                yield one(text, new Sought("exact", quote.exact(), quote.occurrence()), places);
            }
            case Selector.Range range -> {
                var places = places(text.body(), range.from(), range.prefix()).stream()
                        .filter(start -> range.suffix() == null
                                || follows(text.body(), endOf(text.body(), range, start), range.suffix()))
                        .toList();
                yield extend(text, range, one(text, new Sought("from", range.from(), range.occurrence()), places));
            }
        };
    }

    /// What is looked for, under the name of its field.
    private record Sought(
            String field, String words, @Nullable Occurrence occurrence) {}

    /// Where the words stand, behind the prefix if there is one. White space between the words and their neighbours
    /// does not count, because YAML drops it at the ends of a value.
    private static List<Integer> places(String body, String words, @Nullable String prefix) {
        var places = new ArrayList<Integer>();
        for (var at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
            if (prefix == null || body.substring(0, at).stripTrailing().endsWith(prefix.strip())) {
                places.add(at);
            }
        }
        return places;
    }

    private static boolean follows(String body, int end, @Nullable String suffix) {
        return suffix == null || end >= 0 && body.substring(end).stripLeading().startsWith(suffix.strip());
    }

    /// Behind the first `to` that follows `from`; -1 where there is none.
    private static int endOf(String body, Selector.Range range, int start) {
        var last = body.indexOf(range.to(), start + range.from().length());
        return last < 0 ? -1 : last + range.to().length();
    }

    private static Anchor one(SourceText text, Sought sought, List<Integer> places) {
        var occurrence = sought.occurrence();
        if (places.isEmpty()) {
            return new Anchor.Nowhere("%s is not in the text as given: “%s”".formatted(sought.field(), sought.words()));
        }
        if (places.size() > 1 && occurrence == null) {
            return new Anchor.Several(
                    places.size(),
                    "%s is in the text %d times: “%s”; a prefix, a suffix or an occurrence settles which is meant"
                            .formatted(sought.field(), places.size(), sought.words()));
        }
        var index = occurrence == null ? 0 : occurrence.among(places.size()).orElse(-1);
        if (index < 0) {
            return new Anchor.Nowhere("%s is in the text %d times, so there is no occurrence %s: “%s”"
                    .formatted(sought.field(), places.size(), occurrence, sought.words()));
        }
        var start = places.get(index);
        return within(text, start, start + sought.words().length(), sought.field());
    }

    private static Anchor extend(SourceText text, Selector.Range range, Anchor from) {
        if (!(from instanceof Anchor.Found(var start, var _, var paragraph))) {
            return from;
        }
        var end = endOf(text.body(), range, start);
        if (end < 0 || end > text.passages().get(paragraph - 1).end()) {
            return new Anchor.Nowhere("to is not behind from in paragraph %d: “%s”".formatted(paragraph, range.to()));
        }
        return new Anchor.Found(start, end, paragraph);
    }

    private static Anchor within(SourceText text, int start, int end, String field) {
        return text.passageAt(start, end)
                .<Anchor>map(passage -> new Anchor.Found(start, end, passage.number()))
                .orElseGet(() -> new Anchor.Nowhere(field + " goes beyond one paragraph"));
    }
}
