package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Withholding;
import org.lectern.study.Card;
import org.lectern.web.Option;

/// The questions that a learner may meet or has met, with her card where she has one.
@ApplicationScoped
class CardList {

    /// A question that is no longer asked stays in the list of whoever answered it.
    private static final String FROM = """
             from question q
            join question_version v on v.question_id = q.id and v.version = q.version
            left join card c on c.learner_id = :learner and c.question_id = q.id
            where (q.served and q.text_id is not null or c.question_id is not null) and %s and\s""".formatted(Withholding.notFrom(":learner"));

    private static final String TAGS = """
            select g.id, g.label from tag g where exists (select from question_tag t
                join question q on q.id = t.question_id
                left join card c on c.learner_id = ? and c.question_id = q.id
                where t.tag_id = g.id and (q.served and q.text_id is not null or c.question_id is not null) and %s)
            order by g.label""".formatted(Withholding.notFrom("?"));

    private final Reads reads;

    CardList(Reads reads) {
        this.reads = reads;
    }

    /// A question in the list.
    ///
    /// @param card null where the learner has not met it
    /// @param key its place in the order of the list
    record Entry(String question, int version, @Nullable Card card, CardSearch.Cursor key) {}

    /// One more than a page holds, where there are more.
    List<Entry> find(UUID learner, CardSearch search, Instant now) {
        var key = search.sorted().key();
        var sql = "select q.id, q.version as current_version, v.key_version as current_key, %s, %s as sort_key"
                        .formatted(Card.COLUMNS, key)
                + FROM + search.conditions()
                + " order by sort_key, q.id limit " + (CardSearch.PAGE + 1);
        return reads.list(Query.of(sql, search.values(learner, now)), CardList::entry);
    }

    /// How many there are in each sieve.
    Map<Sieve, Integer> counts(UUID learner, CardSearch search, Instant now) {
        var columns = Arrays.stream(Sieve.values())
                .map(sieve -> "count(*) filter (where %s)".formatted(sieve.condition()))
                .collect(Collectors.joining(", "));
        return reads.one(Query.of("select " + columns + FROM + "true", search.values(learner, now)), row -> {
            var counts = new EnumMap<Sieve, Integer>(Sieve.class);
            for (var sieve : Sieve.values()) {
                counts.put(sieve, row.getInt(sieve.ordinal() + 1));
            }
            return counts;
        });
    }

    /// The tags by which a learner may search: those of the questions in her list.
    List<Option> tags(UUID learner) {
        return reads.list(TAGS, row -> new Option(row.getString(1), row.getString(2)), learner, learner);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getInt("current_version"),
                row.getString("question_id") == null ? null : OwnCards.card(row),
                new CardSearch.Cursor(row.getDouble("sort_key"), row.getString("id")));
    }
}
