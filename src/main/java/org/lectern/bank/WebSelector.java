package org.lectern.bank;

import org.jspecify.annotations.Nullable;
import org.lectern.texts.Selector;
import org.lectern.texts.SourceText;

/// A selector of the W3C Web Annotation Data Model. Its companion, the TextPositionSelector, is the row's start and
/// end.
///
/// @param type TextQuoteSelector or RangeSelector
/// @param from for a range: the words of its start, again, for queries
/// @param to for a range: the words of its end
record WebSelector(
        String type,
        @Nullable String exact,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable WebSelector startSelector,
        @Nullable WebSelector endSelector,
        @Nullable String from,
        @Nullable String to) {

    /// As many characters of the neighbourhood as the model's implementations keep.
    private static final int NEIGHBOURHOOD = 32;

    /// Without the text: what the author gave.
    static WebSelector of(Selector selector) {
        return switch (selector) {
            case Selector.Quote quote -> quote(quote.exact(), quote.prefix(), quote.suffix());
            case Selector.Range range ->
                range(range, quote(range.from(), range.prefix(), null), quote(range.to(), null, range.suffix()));
        };
    }

    /// With the neighbourhood that the text has.
    static WebSelector of(Selector selector, SourceText text, int start, int end) {
        var body = text.body();
        return switch (selector) {
            case Selector.Quote quote -> within(body, quote.exact(), start, end);
            case Selector.Range range ->
                range(
                        range,
                        within(body, range.from(), start, start + range.from().length()),
                        within(body, range.to(), end - range.to().length(), end));
        };
    }

    private static WebSelector quote(String exact, @Nullable String prefix, @Nullable String suffix) {
        return new WebSelector("TextQuoteSelector", exact, prefix, suffix, null, null, null, null);
    }

    private static WebSelector within(String body, String exact, int start, int end) {
        return quote(
                exact,
                body.substring(Math.max(0, start - NEIGHBOURHOOD), start),
                body.substring(end, Math.min(body.length(), end + NEIGHBOURHOOD)));
    }

    private static WebSelector range(Selector.Range range, WebSelector start, WebSelector end) {
        return new WebSelector("RangeSelector", null, null, null, start, end, range.from(), range.to());
    }
}
