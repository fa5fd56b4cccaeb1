package org.lectern.progress;

import static org.lectern.web.Parameters.given;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Parameters;

/// What a learner looks for among her cards, as the form of the page says it. Missing or unknown values mean: any.
///
/// @param q words of the question
/// @param after where the page begins: the [Cursor] of the last card before it
record CardSearch(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String text,
        @RestQuery @Nullable String tag,
        @RestQuery @Nullable String type,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String order,
        @RestQuery @Nullable String after) {

    static final int PAGE = 30;

    private static final Duration LATELY = Duration.ofDays(14);

    /// A card's place in an order.
    record Cursor(double key, String question) {

        String encoded() {
            return key + "~" + question;
        }

        static @Nullable Cursor decode(String text) {
            int tilde = text.indexOf('~');
            try {
                return tilde < 0
                        ? null
                        : new Cursor(Double.parseDouble(text.substring(0, tilde)), text.substring(tilde + 1));
            } catch (NumberFormatException _) {
                return null;
            }
        }
    }

    Sieve sieve() {
        return Sieve.of(given(state));
    }

    CardOrder sorted() {
        return CardOrder.of(given(order));
    }

    public String words() {
        return given(q);
    }

    public String chosenText() {
        return given(text);
    }

    public String chosenTag() {
        return given(tag);
    }

    public String chosenType() {
        return given(type);
    }

    public String chosenState() {
        return sieve().slug();
    }

    public String chosenOrder() {
        return sorted().slug();
    }

    public boolean isFirstPage() {
        return cursor() == null;
    }

    /// The address of the first page, where this is another.
    public String firstPage() {
        return isFirstPage() ? "" : href(null);
    }

    /// Whether anything is left out.
    public boolean narrows() {
        return sieve() != Sieve.ALL || !(words() + chosenText() + chosenTag() + chosenType()).isEmpty();
    }

    @Nullable
    Cursor cursor() {
        return Cursor.decode(given(after));
    }

    /// The conditions, beside those of the learner.
    String conditions() {
        var sql = new StringBuilder(sieve().condition());
        if (!words().isEmpty()) {
            sql.append(" and v.content ->> 'stem' ilike :words");
        }
        if (!chosenText().isEmpty()) {
            sql.append(
                    " and exists (select from citation t where t.question_id = q.id and t.version = q.version and t.text_id = :text)");
        }
        if (!chosenTag().isEmpty()) {
            sql.append(" and exists (select from question_tag g where g.question_id = q.id and g.tag_id = :tag)");
        }
        if (!chosenType().isEmpty()) {
            sql.append(" and v.type = :type");
        }
        if (cursor() != null) {
            sql.append(" and (%s, q.id) > (:key, :id)".formatted(sorted().key()));
        }
        return sql.toString();
    }

    Map<String, Object> values(UUID learner, Instant now) {
        var values = new HashMap<String, Object>(Map.of("learner", learner, "now", now, "lately", now.minus(LATELY)));
        values.put("words", "%" + words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        values.put("text", chosenText());
        values.put("tag", chosenTag());
        values.put("type", chosenType());
        var cursor = cursor();
        if (cursor != null) {
            values.put("key", cursor.key);
            values.put("id", cursor.question);
        }
        return values;
    }

    /// The address of the same search from another place on.
    String href(@Nullable Cursor from) {
        var values = new LinkedHashMap<String, String>();
        values.put("q", words());
        values.put("text", chosenText());
        values.put("tag", chosenTag());
        values.put("type", chosenType());
        values.put("state", given(state));
        values.put("order", given(order));
        values.put("after", from == null ? "" : from.encoded());
        return Parameters.address("/cards", values);
    }
}
