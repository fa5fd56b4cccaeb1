package org.lectern.progress;

import java.util.Arrays;
import java.util.Locale;

/// In which order cards are listed. Each is a number in SQL, so that a page can begin behind any card.
enum CardOrder {
    DUE("due first", "coalesce(extract(epoch from c.due_at), 'infinity')"),
    BANK("as they are introduced", "q.position"),
    WEAKEST("least stable first", "coalesce(c.stability, 'infinity')"),
    FORGOTTEN("most often forgotten first", "-coalesce(c.lapses, -1)"),
    LATEST("answered last first", "-coalesce(extract(epoch from c.last_review_at), '-infinity')");

    private final String label;
    private final String key;

    CardOrder(String label, String key) {
        this.label = label;
        this.key = "(" + key + ")::float8";
    }

    /// The order of that word; due first where there is none.
    static CardOrder of(String slug) {
        return Arrays.stream(values())
                .filter(order -> order.slug().equals(slug))
                .findFirst()
                .orElse(DUE);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String key() {
        return key;
    }
}
