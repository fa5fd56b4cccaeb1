package org.lectern.progress;

import java.util.Map;
import org.lectern.web.Parameters;
import org.lectern.web.Spans;

/// What looking for words in a text has come to.
///
/// @param text id
/// @param sought what was looked for
/// @param hits in how many places it stands
/// @param paragraphs in how many paragraphs
/// @param at the place that the reader is at, counted from 1; 0 before the first
/// @param whole whether the whole text was there to be searched
record Found(String text, Sought sought, int hits, int paragraphs, int at, boolean whole) {

    public String words() {
        return sought.words();
    }

    public String problem() {
        return sought.problem();
    }

    public boolean isLooking() {
        return sought.isGiven();
    }

    public boolean any() {
        return hits > 0;
    }

    /// The result in a sentence.
    public String sentence() {
        var where = whole ? "the text" : "the phrases shown here";
        if (hits == 0) {
            return "“%s” does not stand in %s.".formatted(words(), where);
        }
        return "“%s” stands in %s of %s, in %s."
                .formatted(words(), Spans.of(hits, "place"), where, Spans.of(paragraphs, "paragraph"));
    }

    /// Where the reader is.
    public String place() {
        return at == 0 ? "" : "Place %d of %d".formatted(at, hits);
    }

    /// Behind the last comes the first.
    public String next() {
        return href(at % hits + 1);
    }

    public String previous() {
        return href(at <= 1 ? hits : at - 1);
    }

    private String href(int place) {
        return Parameters.address(
                        "/read/" + text, new java.util.TreeMap<>(Map.of("find", words(), "at", String.valueOf(place))))
                + "#hit-" + place;
    }
}
