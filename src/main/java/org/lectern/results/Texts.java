package org.lectern.results;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Texts as the templates of results need them.
@TemplateExtension
final class Texts {

    private Texts() {}

    /// With a capital letter, as a sentence begins.
    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// For the query of an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
