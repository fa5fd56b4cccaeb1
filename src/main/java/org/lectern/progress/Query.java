package org.lectern.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement with the values of its parameters in their places.
record Query(String sql, List<@Nullable Object> values) {

    /// Not the second colon of a cast.
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    /// Takes `:name` for each value; a name may stand there more than once, or not at all.
    static Query of(String sql, Map<String, ?> named) {
        var values = new ArrayList<@Nullable Object>();
        var places = PARAMETER.matcher(sql).replaceAll(match -> {
            values.add(named.get(match.group(1)));
            return "?";
        });
        return new Query(places, values);
    }
}
