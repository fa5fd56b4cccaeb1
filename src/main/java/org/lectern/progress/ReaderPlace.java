package org.lectern.progress;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of a text.
///
/// @param page counted from 1
/// @param p a paragraph: its page
/// @param passage an offset in the text: the questions that stand on it are shown
/// @param paragraph a number: the questions of all its passages are shown
/// @param find words that are looked for
/// @param at the place of them that the reader is at, counted from 1
/// @param ahead to which day one looks ahead: see [Horizon]
/// @param follows `plan` for what comes if the learner follows her plans until then; else she studies nothing
record ReaderPlace(
        @RestQuery @Nullable Integer page,
        @RestQuery @Nullable Integer p,
        @RestQuery @Nullable Integer passage,
        @RestQuery @Nullable Integer paragraph,
        @RestQuery @Nullable String find,
        @RestQuery @Nullable Integer at,
        @RestQuery @Nullable String ahead,
        @RestQuery @Nullable String follows) {

    boolean followsPlan() {
        return "plan".equals(follows);
    }

    Finder finder() {
        return new Finder(Sought.of(find), at == null ? 0 : at);
    }
}
