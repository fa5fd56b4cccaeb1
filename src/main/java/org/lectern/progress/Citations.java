package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lectern.bank.Given;
import org.lectern.bank.TextRights;
import org.lectern.bank.Withholding;

/// About which ranges of the texts a learner is asked, in reading order.
@ApplicationScoped
class Citations {

    private static final String SERVED = """
            select c.text_id, c.question_id, c.paragraph, c.start_at, c.end_at,
                array_remove(array[c.selector ->> 'exact', c.selector ->> 'from', c.selector ->> 'to'], null) as phrases
            from citation c join question q on q.id = c.question_id and q.version = c.version
            join text t on t.id = c.text_id
            where q.served and c.start_at is not null and %s and %%s""".formatted(Withholding.notFrom("?"));

    /// Of a text of the files: what everybody may study.
    private static final String OPEN = "t.bank_id is null and q.text_id is not null";

    /// Of a text that was brought: what she was given, or all for whoever may change the bank.
    private static final String BROUGHT = "t.bank_id = q.bank_id and (? or %s)".formatted(Given.to("?"));

    /// Of questions that belong to no text those on which they stand.
    private static final String TEXTS = """
            select t.id from text t where exists (select from question q where q.id = any (?) and (q.text_id = t.id
                or q.text_id is null and exists (select from citation c
                    where c.question_id = q.id and c.version = q.version and c.text_id = t.id and c.start_at is not null)))
            order by t.position, t.id""";

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
    private final TextRights rights;

    Citations(Reads reads, TextRights rights) {
        this.reads = reads;
        this.rights = rights;
    }

    List<Cited> of(UUID learner, String text) {
        return reads.list(
                SERVED.formatted("(%s or %s)".formatted(OPEN, BROUGHT)) + " and c.text_id = ?" + IN_READING_ORDER,
                Citations::read,
                learner,
                rights.isHers(text, learner),
                learner,
                learner,
                learner,
                text);
    }

    List<Cited> ofEveryText(UUID learner) {
        return reads.list(SERVED.formatted(OPEN) + IN_READING_ORDER, Citations::read, learner);
    }

    /// The texts of questions, in their order.
    List<String> texts(Set<String> questions) {
        return reads.list(TEXTS, row -> row.getString(1), questions);
    }

    private static Cited read(ResultSet row) throws SQLException {
        return new Cited(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), List.of((String[])
                        row.getArray(6).getArray()));
    }
}
