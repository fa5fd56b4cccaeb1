package org.lectern.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;

/// Reads the fields of a question that depend on its type. Options get letters in the order in which they are
/// dealt.
final class ContentReader {

    private final Map<String, KnownEntity> entities;

    ContentReader(Map<String, KnownEntity> entities) {
        this.entities = entities;
    }

    boolean takesEntity(QuestionType type) {
        return switch (type) {
            case CLOZE, SHORT, CHOICE, ATTRIBUTION -> true;
            case BASIC, CHOICES, TRUE_FALSE, MATCH, ORDER, DATE, NUMBER -> false;
        };
    }

    QuestionContent read(String id, QuestionType type, Fields fields) {
        var stem = fields.text("stem");
        return switch (type) {
            case BASIC -> new QuestionContent.Basic(stem, fields.text("answer"));
            case CLOZE -> new QuestionContent.Cloze(stem, typed(gap(stem, fields), fields));
            case SHORT -> new QuestionContent.Short(stem, typed(fields.text("answer"), fields));
            case CHOICE -> {
                var dealt = dealt(id, options(List.of(fields.text("answer")), fields));
                yield new QuestionContent.Choice(stem, dealt, keys(dealt).getFirst());
            }
            case ATTRIBUTION -> {
                var dealt = dealt(id, options(List.of(fields.text("answer")), fields));
                yield new QuestionContent.Attribution(stem, dealt, keys(dealt).getFirst());
            }
            case CHOICES -> {
                var dealt = dealt(id, options(fields.texts("answers"), fields));
                yield new QuestionContent.Choices(stem, dealt, keys(dealt));
            }
            case TRUE_FALSE -> trueFalse(stem, fields);
            case MATCH -> match(id, stem, fields);
            case ORDER -> order(id, stem, fields);
            case DATE -> date(stem, fields);
            case NUMBER -> number(stem, fields);
        };
    }

    private static String gap(String stem, Fields fields) {
        var gaps = Gap.in(stem);
        if (gaps.isEmpty()) {
            fields.wrong("stem", "the stem of a cloze has a gap {{answer::hint}}");
            return "";
        }
        return gaps.getFirst().answer();
    }

    private TypedAnswer typed(String answer, Fields fields) {
        var accept = new ArrayList<>(fields.texts("accept"));
        var entity = fields.optionalText("entity");
        if (entity != null && entities.containsKey(entity)) {
            for (var name : entities.get(entity).names()) {
                if (!name.equals(answer) && !accept.contains(name)) {
                    accept.add(name);
                }
            }
        }
        return new TypedAnswer(answer, accept, fields.texts("reject"));
    }

    private List<Option> options(List<String> keys, Fields fields) {
        var options = new ArrayList<Option>();
        keys.forEach(key -> options.add(new Option("", key, null, null)));
        for (var distractor : fields.mappings("distractors")) {
            options.add(distractor(distractor));
        }
        return options;
    }

    private Option distractor(Fields fields) {
        var entity = fields.optionalText("entity");
        var text = entity == null ? fields.text("text") : label(entity, fields);
        var why = fields.text("why");
        fields.done("a distractor");
        return new Option("", text, entity, why);
    }

    private String label(String entity, Fields fields) {
        if (!entities.containsKey(entity)) {
            fields.wrong("entity", "entities.yaml has no " + entity);
            return "";
        }
        return entities.get(entity).label();
    }

    private static List<Option> dealt(String id, List<Option> options) {
        var dealt = new ArrayList<Option>();
        for (var option : Dealing.deal(id, options)) {
            dealt.add(new Option(letter(dealt.size()), option.text(), option.entity(), option.why()));
        }
        return dealt;
    }

    private static List<String> keys(List<Option> options) {
        return options.stream()
                .filter(option -> option.why() == null)
                .map(Option::id)
                .toList();
    }

    private static QuestionContent trueFalse(String stem, Fields fields) {
        var value = fields.flag("answer");
        var correction = value ? null : fields.text("correction");
        if (value && fields.has("correction")) {
            fields.wrong("correction", "only a false statement has a correction");
        }
        return new QuestionContent.TrueFalse(stem, value, correction);
    }

    private static QuestionContent match(String id, String stem, Fields fields) {
        var lefts = new ArrayList<String>();
        var rights = new ArrayList<String>();
        for (var pair : fields.mappings("pairs")) {
            lefts.add(pair.text("left"));
            rights.add(pair.text("right"));
            pair.done("a pair");
        }
        var left = items("l", lefts);
        var right = items("r", Dealing.deal(id, rights));
        var pairs = new HashMap<String, String>();
        for (var i = 0; i < lefts.size(); i++) {
            var wanted = rights.get(i);
            right.stream()
                    .filter(item -> item.text().equals(wanted))
                    .findFirst()
                    .ifPresent(item -> pairs.put(left.get(pairs.size()).id(), item.id()));
        }
        expectSize(fields, "pairs", lefts.size());
        return new QuestionContent.Match(stem, left, right, pairs);
    }

    private static QuestionContent order(String id, String stem, Fields fields) {
        var texts = fields.texts("items");
        expectSize(fields, "items", texts.size());
        var items = new ArrayList<Item>();
        for (var text : Dealing.deal(id, texts)) {
            items.add(new Item(letter(items.size()), text));
        }
        var order = texts.stream()
                .map(text -> items.stream()
                        .filter(item -> item.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .toList();
        return new QuestionContent.Order(stem, items, order);
    }

    private static void expectSize(Fields fields, String name, int size) {
        if (size < 3 || size > 6) {
            fields.wrong(name, "%s has 3 to 6 entries, not %d".formatted(name, size));
        }
    }

    private static QuestionContent date(String stem, Fields fields) {
        var precision = fields.one(
                "precision", DatePrecision::of, "one of day, month, year, decade, century", DatePrecision.YEAR);
        var date = fields.one(
                "answer",
                text -> HistoricalDate.parse(text).filter(read -> read.precision() == precision),
                "a date of the precision %s, such as %s".formatted(precision.slug(), example(precision)),
                HistoricalDate.year(1));
        var tolerance = fields.has("tolerance")
                ? fields.one("tolerance", ContentReader::whole, "a whole number from 0 to 999", 0)
                : 0;
        return new QuestionContent.Date(stem, date, tolerance);
    }

    private static String example(DatePrecision precision) {
        return new HistoricalDate(precision.firstDay(LocalDate.of(1936, 8, 19)), precision).toString();
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static QuestionContent number(String stem, Fields fields) {
        return new QuestionContent.Number(
                stem,
                decimal(fields, "answer"),
                fields.optionalText("unit"),
                fields.has("tolerance") ? decimal(fields, "tolerance") : "0",
                fields.texts("accept"));
    }

    private static String decimal(Fields fields, String name) {
        return fields.one(
                name,
                text -> text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                        ? Optional.of(new BigDecimal(text).toPlainString())
                        : Optional.<String>empty(),
                "a number with digits and a point",
                "0");
    }

    private static List<Item> items(String prefix, List<String> texts) {
        var items = new ArrayList<Item>();
        texts.forEach(text -> items.add(new Item(prefix + (items.size() + 1), text)));
        return items;
    }

    private static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
