package org.lectern.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a form sends in an address. A missing value and an empty one mean the same: any.
public final class Parameters {

    private Parameters() {}

    /// A value without the blanks around it; empty where it is missing.
    public static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /// A value on one line, without control characters.
    public static String line(@Nullable String value) {
        return Objects.requireNonNullElse(value, "")
                .replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ")
                .strip();
    }

    /// The address of a page that was asked for by a form.
    ///
    /// @param values in their order; what is empty is left out
    public static String address(String path, Map<String, String> values) {
        var address = UriBuilder.fromPath(path);
        var given = new LinkedHashMap<String, Object>(values);
        given.values().removeIf(""::equals);
        // As templates, because the builder takes a brace in a value for one of its own.
        given.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(given).toString();
    }
}
