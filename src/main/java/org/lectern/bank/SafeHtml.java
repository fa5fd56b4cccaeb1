package org.lectern.bank;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.qute.RawString;
import java.util.Objects;
import java.util.regex.Pattern;

/// HTML that only [Rendering] makes, so that it holds what its allow-list lets through and nothing else.
public final class SafeHtml {

    public static final SafeHtml EMPTY = new SafeHtml("");

    private static final Pattern ELEMENT = Pattern.compile("<[^>]*>");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    @JsonValue
    public String html() {
        return html;
    }

    /// This and what belongs to it, with a dash between.
    public SafeHtml pairedWith(SafeHtml other) {
        return new SafeHtml(html + " – " + other.html);
    }

    /// This and then another.
    SafeHtml followedBy(SafeHtml other) {
        return new SafeHtml(html + other.html);
    }

    /// For templates, which escape everything else.
    public RawString markup() {
        return new RawString(html);
    }

    /// Its words without elements, for where none can stand, such as the options of a list.
    public RawString words() {
        return withoutElements(html);
    }

    static RawString withoutElements(String html) {
        return new RawString(ELEMENT.matcher(html).replaceAll(""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
