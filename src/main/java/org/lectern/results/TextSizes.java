package org.lectern.results;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// How long the texts are, so that a picture of one keeps its proportions.
@ApplicationScoped
class TextSizes {

    /// @param length in UTF-16 units where every character is one; 0 where the text is not installed
    record Size(String title, int length) {}

    private final Session database;

    TextSizes(Session database) {
        this.database = database;
    }

    Map<String, Size> all() {
        return database.createNativeQuery("select id, title, coalesce(length, 0) from text", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Size((String) row[1], ((Number) row[2]).intValue())));
    }
}
