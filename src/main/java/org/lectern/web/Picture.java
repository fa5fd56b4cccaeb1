package org.lectern.web;

import io.quarkus.qute.RawString;
import java.util.List;

/// A drawing with the sentence that states its finding, and the same as a table for whoever cannot see it.
///
/// @param drawing an SVG element with `role="img"`, a title and a description, in the classes of `css/pictures.css`
public record Picture(String finding, RawString drawing, Table table) {

    /// @param rows each as long as the headings; the first cell heads its row
    public record Table(String caption, List<String> headings, List<List<String>> rows) {}
}
