package org.lectern.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list that is told page by page: `?limit=&cursor=`. A page begins behind the last item of the one before, so that
/// it costs the same wherever it is, and nothing is told twice where items come in between.
///
/// @param limit items of a page
/// @param after the key of the last item before the page; empty for the first page
public record Paging(int limit, List<String> after) {

    public static final int USUAL = 100;
    public static final int MOST = 500;

    private static final String BETWEEN = "\n";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    /// Reads the parameters of a request.
    ///
    /// @param parts how many parts the key of an item has
    /// @throws Refusal 400 where they are wrong
    public static Paging of(@Nullable String limit, @Nullable String cursor, int parts) {
        return new Paging(limit(limit, USUAL, MOST), cursor == null ? List.of() : decode(cursor, parts));
    }

    /// Reads a limit.
    ///
    /// @throws Refusal 400 where it is none
    public static int limit(@Nullable String limit, int usual, int most) {
        if (limit == null) {
            return usual;
        }
        int number = DIGITS.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > most) {
            throw new Refusal(400, "\"limit\" is a number from 1 to %d.".formatted(most));
        }
        return number;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /// The cursor of the page that begins behind an item with this key.
    public static String cursor(String... key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, key).getBytes(StandardCharsets.UTF_8));
    }

    /// The refusal of a cursor that no page has given.
    public static Refusal badCursor() {
        return new Refusal(400, "\"cursor\" is none that a page of this list has given.");
    }

    private static List<String> decode(String cursor, int parts) {
        try {
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (key.length == parts && String.join("", key).indexOf('\0') < 0) {
                return List.of(key);
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw badCursor();
    }
}
