package org.lectern.progress;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.texts.SourceText;

/// A text of three pages: 300 paragraphs with their number in words, each with a mark of the only note, which is the
/// last paragraph and longer than one would read in passing.
final class LongText {

    static final int PARAGRAPHS = 301;

    private static final AtomicInteger MADE = new AtomicInteger();

    private LongText() {}

    /// @return its id
    static String add() {
        var body = new StringBuilder();
        for (int i = 1; i < PARAGRAPHS; i++) {
            body.append("Needle ")
                    .append(i)
                    .append(" lies in this hay. [1] ")
                    .append("More hay. ".repeat(38))
                    .append('\n');
        }
        body.append("[1] Hay: ").append("dried grass, ".repeat(100)).append("and so on.\n");
        var id = "long-text-" + MADE.incrementAndGet();
        Library.execute(
                "insert into text (id, title, author, details, sha256, position, body, installed_at) values (?, 'Hay', 'A Farmer', ?::jsonb, ?, 1, ?, ?)",
                id,
                """
                {"language": "en", "read_at": "https://example.org/hay", "rights": "Free.", "voices": {}, "errata": []}""",
                SourceText.of(body.toString()).sha256(),
                body.toString(),
                Instant.now());
        return id;
    }
}
