package org.lectern.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the place of a citation in its text, to the letter and never by a guess.
public final class Anchoring {

    private Anchoring() {}

    public static Anchor anchor(SourceText text, Selector selector) {
        return switch (selector) {
            case Selector.Quote(var exact, var prefix, var suffix, var occurrence) ->
                one(text, "exact", exact, new Settling(prefix, suffix, occurrence));
            case Selector.Range(var from, var to, var prefix, var suffix, var occurrence) ->
                extend(text, to, one(text, "from", from, new Settling(prefix, suffix, occurrence)));
        };
    }

    private static Anchor one(SourceText text, String field, String words, Settling settling) {
        var starts = settling.starts(text.body(), words);
        if (starts.isEmpty()) {
            return new Anchor.Nowhere("%s is not in the text: “%s”%s".formatted(field, words, settling.inWords()));
        }
        var occurrence = settling.occurrence();
        if (starts.size() > 1 && occurrence == null) {
            return new Anchor.Several(
                    starts.size(),
                    "%s is in the text %d times: “%s”%s; a prefix, a suffix or an occurrence settles which is meant"
                            .formatted(field, starts.size(), words, settling.inWords()));
        }
        var index = occurrence == null ? 0 : occurrence.among(starts.size()).orElse(-1);
        if (index < 0) {
            return new Anchor.Nowhere("%s is in the text %d times, so there is no occurrence %s: “%s”"
                    .formatted(field, starts.size(), occurrence, words));
        }
        return within(text, starts.get(index), starts.get(index) + words.length(), field);
    }

    private static Anchor extend(SourceText text, String to, Anchor from) {
        if (!(from instanceof Anchor.Found(var start, var end, var paragraph))) {
            return from;
        }
        var last = text.body().indexOf(to, end);
        var limit = text.passages().get(paragraph - 1).end();
        if (last < 0 || last + to.length() > limit) {
            return new Anchor.Nowhere("to is not behind from in paragraph %d: “%s”".formatted(paragraph, to));
        }
        return new Anchor.Found(start, last + to.length(), paragraph);
    }

    private static Anchor within(SourceText text, int start, int end, String field) {
        return text.passageAt(start, end)
                .<Anchor>map(passage -> new Anchor.Found(start, end, passage.number()))
                .orElseGet(() -> new Anchor.Nowhere(field + " goes beyond one paragraph"));
    }

    /// What settles which of several equal places is meant. White space between the words and their neighbours does not
    /// count, because YAML drops it at the ends of a value.
    private record Settling(
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Occurrence occurrence) {

        List<Integer> starts(String body, String words) {
            var starts = new ArrayList<Integer>();
            for (var at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
                if (fits(body, at, at + words.length())) {
                    starts.add(at);
                }
            }
            return starts;
        }

        private boolean fits(String body, int start, int end) {
            return (prefix == null || body.substring(0, start).stripTrailing().endsWith(prefix.strip()))
                    && (suffix == null || body.substring(end).stripLeading().startsWith(suffix.strip()));
        }

        String inWords() {
            return (prefix == null ? "" : " after “%s”".formatted(prefix))
                    + (suffix == null ? "" : " before “%s”".formatted(suffix));
        }
    }
}
