package org.lectern.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list that is small enough to be read whole, in the order in which its items were made.
///
/// @param next the cursor of the page after; null on the last one
public record Listing<T>(List<T> items, @Nullable String next) {

    /// @param id of an item, a UUIDv7
    public static <T> Listing<T> of(List<T> all, Function<T, UUID> id, Paging paging) {
        Function<T, String> key = item -> id.apply(item).toString();
        var behind = paging.isFirst() ? "" : paging.after().getFirst();
        var rest = all.stream()
                .filter(item -> key.apply(item).compareTo(behind) > 0)
                .sorted(Comparator.comparing(key))
                .limit(paging.limit() + 1L)
                .toList();
        var page = rest.stream().limit(paging.limit()).toList();
        return new Listing<>(page, rest.size() > page.size() ? Paging.cursor(key.apply(page.getLast())) : null);
    }
}
