package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.lectern.bank.Withholding;

/// About which ranges of the texts a learner is asked, in reading order.
@ApplicationScoped
class Citations {

    private static final String SERVED = """
            select c.text_id, c.question_id, c.paragraph, c.start_at, c.end_at,
                array_remove(array[c.selector ->> 'exact', c.selector ->> 'from', c.selector ->> 'to'], null) as phrases
            from citation c join question q on q.id = c.question_id and q.version = c.version
            where q.served and q.text_id is not null and c.start_at is not null and %s""".formatted(Withholding.notFrom("?"));
    private static final String IN_READING_ORDER = " order by c.text_id, c.start_at, c.end_at, q.position, c.ordinal";

    /// A range of a text and a question that stands on it.
    ///
    /// @param phrases what the citation quotes of it: the whole, or its first and last words
    record Cited(String text, String question, int paragraph, int start, int end, List<String> phrases) {

        Segment.Cited range() {
            return new Segment.Cited(start, end, question);
        }

        boolean covers(int offset) {
            return start <= offset && offset < end;
        }
    }

    /// Those of the ranges that touch a piece.
    static List<Cited> on(Segment piece, List<Cited> cited) {
        return cited.stream()
                .filter(range -> range.start() < piece.end() && piece.start() < range.end())
                .toList();
    }

    private final Reads reads;

    Citations(Reads reads) {
        this.reads = reads;
    }

    List<Cited> of(UUID learner, String text) {
        return reads.list(SERVED + " and c.text_id = ?" + IN_READING_ORDER, Citations::read, learner, text);
    }

    List<Cited> ofEveryText(UUID learner) {
        return reads.list(SERVED + IN_READING_ORDER, Citations::read, learner);
    }

    private static Cited read(ResultSet row) throws SQLException {
        return new Cited(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), List.of((String[])
                        row.getArray(6).getArray()));
    }
}
