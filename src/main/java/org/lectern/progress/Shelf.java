package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.bank.Kinds;
import org.lectern.bank.TextRights;
import org.lectern.texts.SourceText;
import org.lectern.texts.StoredJson;
import org.lectern.texts.TextDetails;

/// The texts as a learner finds them.
@ApplicationScoped
class Shelf {

    private static final String ALL = """
            select t.id, t.title, t.author, t.details, coalesce(t.length, 0) as length, t.length is not null as here,
                s.learner_id is not null as chosen, s.left_at is not null as left, t.bank_id is not null as brought
            from text t left join study_scope s on s.learner_id = ? and s.text_id = t.id
            where %s order by t.position""";

    private static final String BOOKS = ALL.formatted("t.bank_id is null");
    private static final String BROUGHT = ALL.formatted("t.bank_id is not null and t.id = ?");

    private final Reads reads;
    private final TextRights rights;

    Shelf(Reads reads, TextRights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    /// A text on the shelf.
    ///
    /// @param length 0 where it is not installed
    /// @param here whether it is installed
    /// @param studied whether its questions are among those that the learner meets
    /// @param brought whether an instructor brought it for her bank
    record Book(
            String id,
            String title,
            String author,
            TextDetails details,
            int length,
            boolean here,
            boolean studied,
            boolean brought) {

        /// Whether where it was read is an address.
        public boolean isOnTheWeb() {
            return details.readAt().startsWith("https://") || details.readAt().startsWith("http://");
        }

        public List<Speaker> speakers() {
            return details.voices().entrySet().stream()
                    .map(voice -> new Speaker(Kinds.speaker(voice.getKey()), voice.getValue()))
                    .toList();
        }
    }

    /// Who speaks in a text.
    record Speaker(String voice, String who) {}

    private record Row(Book book, boolean chosen) {}

    /// Those that everybody may read. Who has chosen no text yet studies them all.
    List<Book> books(UUID learner) {
        var rows = reads.list(BOOKS, Shelf::read, learner);
        boolean choseNone = rows.stream().noneMatch(Row::chosen);
        return rows.stream()
                .map(Row::book)
                .map(book -> choseNone ? studied(book) : book)
                .toList();
    }

    /// A text that she may read: one that an instructor brought, as [TextRights] says.
    Optional<Book> find(UUID learner, String text) {
        return books(learner).stream()
                .filter(book -> book.id.equals(text))
                .findFirst()
                .or(() -> brought(learner, text));
    }

    private Optional<Book> brought(UUID learner, String text) {
        return reads.list(BROUGHT, Shelf::read, learner, text).stream()
                .map(Row::book)
                .filter(_ -> rights.mayRead(text, learner))
                .findFirst();
    }

    /// What stands in the text, where it is installed.
    Optional<SourceText> body(String text) {
        return reads
                .list("select body from text where id = ? and body is not null", row -> row.getString(1), text)
                .stream()
                .map(SourceText::of)
                .findFirst();
    }

    private static Book studied(Book book) {
        return new Book(book.id, book.title, book.author, book.details, book.length, book.here, true, book.brought);
    }

    private static Row read(ResultSet row) throws SQLException {
        boolean chosen = row.getBoolean("chosen");
        return new Row(
                new Book(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("author"),
                        StoredJson.read(row.getString("details"), TextDetails.class),
                        row.getInt("length"),
                        row.getBoolean("here"),
                        chosen && !row.getBoolean("left"),
                        row.getBoolean("brought")),
                chosen);
    }
}
