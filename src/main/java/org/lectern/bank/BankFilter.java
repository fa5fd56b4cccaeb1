package org.lectern.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;
import org.lectern.web.Parameters;

/// What is looked for in a bank, as the form says it. Missing or unknown values mean: any.
///
/// @param from the number of questions before the page
record BankFilter(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String text,
        @RestQuery @Nullable String tag,
        @RestQuery @Nullable String type,
        @RestQuery @Nullable String kind,
        @RestQuery @Nullable String difficulty,
        @RestQuery @Nullable String status,
        @RestQuery @Nullable String facility,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable String from) {

    static final int PAGE = 50;

    static final List<Option> STATUSES = List.of(
            new Option("", "any"),
            new Option("reviewed", "published"),
            new Option("draft", "draft"),
            new Option("retired", "retired"),
            new Option("held", "published, but held back"),
            new Option("local", "corrected here"),
            new Option("upstream", "the files say otherwise"));

    static final List<Option> FACILITIES = List.of(
            new Option("", "any"),
            new Option("hard", "under 50 % right at first"),
            new Option("middle", "50 to 80 %"),
            new Option("easy", "over 80 %"),
            new Option("unknown", "too few answers to tell"));

    static final List<Option> SORTS = List.of(
            new Option("", "as they are introduced"),
            new Option("changed", "changed last"),
            new Option("hardest", "hardest first, by first answers"),
            new Option("difficulty", "by difficulty"));

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private static final Map<String, String> BY_STATUS = Map.of(
            "reviewed", "q.status = org.lectern.bank.Status.REVIEWED",
            "draft", "q.status = org.lectern.bank.Status.DRAFT",
            "retired", "q.status = org.lectern.bank.Status.RETIRED",
            "held", "q.status = org.lectern.bank.Status.REVIEWED and not q.served",
            "local", "v.local",
            "upstream", "exists (select 1 from Upstream u where u.questionId = q.id and not u.declined)");

    private static final Map<String, String> BY_FACILITY = Map.of(
            "hard", "t.firstAnswers >= 10 and t.firstRight * 2 < t.firstAnswers",
            "middle",
                    "t.firstAnswers >= 10 and t.firstRight * 2 >= t.firstAnswers and t.firstRight * 5 <= t.firstAnswers * 4",
            "easy", "t.firstAnswers >= 10 and t.firstRight * 5 > t.firstAnswers * 4",
            "unknown", "(t.firstAnswers is null or t.firstAnswers < 10)");

    private static final Map<String, String> BY_SORT = Map.of(
            "changed", "v.createdAt desc, q.position",
            "hardest",
                    "case when t.firstAnswers >= 10 then 0 else 1 end, t.firstRight * 1.0 / nullif(t.firstAnswers, 0), q.position",
            "difficulty", "v.difficulty, q.position");

    /// In HQL, on a question `q`, its version `v` and its tally `t`.
    String condition() {
        var conditions = new ArrayList<>(List.of("q.bankId = :bank", search().condition()));
        if (!words().isEmpty()) {
            conditions.add("(q.id = :id or cast(v.content as String) ilike :anywhere escape '!'"
                    + " or cast(v.details as String) ilike :anywhere escape '!')");
        }
        add(conditions, BY_STATUS.get(at(status)));
        add(conditions, BY_FACILITY.get(at(facility)));
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, @Nullable String condition) {
        if (condition != null) {
            conditions.add("(" + condition + ")");
        }
    }

    String order() {
        return BY_SORT.getOrDefault(at(sort), "q.position");
    }

    Map<String, Object> parameters(String bank) {
        var values = new LinkedHashMap<>(search().values());
        values.put("bank", bank);
        if (!words().isEmpty()) {
            values.put("id", words());
            values.put("anywhere", "%" + words().replaceAll("([!%_])", "!$1") + "%");
        }
        return values;
    }

    private QuestionSearch search() {
        return new QuestionSearch(
                at(text).isEmpty() ? null : at(text),
                at(tag).isEmpty() ? null : at(tag),
                QuestionType.of(at(type)).orElse(null),
                Kind.of(at(kind)).orElse(null),
                at(difficulty).matches("[1-3]") ? Integer.valueOf(at(difficulty)) : null,
                null);
    }

    public String words() {
        return at(q);
    }

    /// What was chosen in a list of the form, by its name.
    public String chosen(String field) {
        return switch (field) {
            case "text" -> at(text);
            case "tag" -> at(tag);
            case "type" -> at(type);
            case "kind" -> at(kind);
            case "difficulty" -> at(difficulty);
            case "status" -> at(status);
            case "facility" -> at(facility);
            case "sort" -> at(sort);
            default -> "";
        };
    }

    int first() {
        return NUMBER.matcher(at(from)).matches() ? Integer.parseInt(at(from)) : 0;
    }

    /// Whether anything is left out.
    public boolean narrows() {
        var given = given();
        given.remove("sort");
        return !given.isEmpty();
    }

    /// The address of the same list.
    String href(String path, int first) {
        var values = given();
        values.put("from", first > 0 ? String.valueOf(first) : "");
        return Parameters.address(path, values);
    }

    private Map<String, String> given() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words());
        for (var field : List.of("text", "tag", "type", "kind", "difficulty", "status", "facility", "sort")) {
            all.put(field, chosen(field));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String at(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replace("\0", "").strip();
    }
}
