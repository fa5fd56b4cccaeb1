package org.lectern.texts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// How a citation says where it stands, after the selectors of the W3C Web Annotation Data Model.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selector.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Selector.Range.class, name = "range")
})
public sealed interface Selector {

    /// The words themselves.
    ///
    /// @param prefix what stands directly before them, where they are there more than once
    /// @param suffix what stands directly behind them
    record Quote(
            String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Occurrence occurrence) implements Selector {

        public Quote(String exact) {
            this(exact, null, null, null);
        }
    }

    /// A longer passage by its first and last words, both included, within one paragraph. `to` is its first occurrence
    /// behind `from`; prefix and occurrence settle `from`, and the suffix stands behind `to`.
    record Range(
            String from,
            String to,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Occurrence occurrence) implements Selector {

        public Range(String from, String to) {
            this(from, to, null, null, null);
        }
    }
}
