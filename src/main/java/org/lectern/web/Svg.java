package org.lectern.web;

import io.quarkus.qute.RawString;
import java.util.Locale;

/// A drawing in the making. It is styled by the classes of `css/pictures.css` alone, so that it follows the theme and
/// the content security policy.
public final class Svg {

    /// Where a text stands as seen from its point.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder svg = new StringBuilder();

    /// @param id of this drawing in its page
    /// @param title what it is, in a few words
    /// @param description what it shows, for whoever does not see it
    public Svg(String id, double width, double height, String title, String description) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" aria-labelledby="%s-title %s-description">\
                <title id="%s-title">%s</title><desc id="%s-description">%s</desc>""".formatted(number(width), number(height), id, id, id, escape(title), id, escape(description)));
    }

    public Svg rect(String css, double x, double y, double width, double height) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(css, number(x), number(y), number(width), number(height)));
        return this;
    }

    public Svg line(String css, double fromX, double fromY, double toX, double toY) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(css, number(fromX), number(fromY), number(toX), number(toY)));
        return this;
    }

    public Svg circle(String css, double x, double y, double radius) {
        svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(css, number(x), number(y), number(radius)));
        return this;
    }

    /// A line through points given as x and y in turn.
    public Svg polyline(String css, double... points) {
        var list = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            list.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        svg.append("<polyline class=\"%s\" points=\"%s\"/>".formatted(css, list));
        return this;
    }

    public Svg text(double x, double y, Anchor anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor.name().toLowerCase(Locale.ROOT), escape(text)));
        return this;
    }

    public RawString end() {
        return new RawString(svg + "</svg>");
    }

    /// @throws IllegalArgumentException for what is no place on paper
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a coordinate: " + value);
        }
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
