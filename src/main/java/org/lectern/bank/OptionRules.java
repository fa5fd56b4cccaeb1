package org.lectern.bank;

import static org.lectern.bank.Finding.Level.E;
import static org.lectern.bank.Finding.Level.W;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;

/// Options that are fair: one right answer, no tricks, no give-aways.
final class OptionRules {

    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(all|none|both|neither|any|some) of (the )?(above|these|those|them|following)\\b"
                    + "|\\b(both|neither) [a-f] (and|nor) [a-f]\\b|\\b[a-f] and [a-f]\\b( only)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE =
            Pattern.compile("\\b(always|never|all|only|every)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern VAGUE = Pattern.compile("\\b(often|usually|rarely)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");

    static final List<Rule> RULES = List.of(
            Rule.each("M1", E, OptionRules::keys),
            Rule.each("M2", E, OptionRules::distinct),
            Rule.each("M3", W, OptionRules::count),
            Rule.each("M4", W, OptionRules::category),
            Rule.each("M5", W, OptionRules::lengths),
            Rule.each("M6", E, OptionRules::references),
            Rule.each("M7", W, (_, question) -> words(question, ABSOLUTE, "an absolute word")),
            Rule.each("M8", W, (_, question) -> words(question, VAGUE, "a vague word")));

    private OptionRules() {}

    private static Stream<String> keys(CheckedBank bank, WrittenQuestion question) {
        return switch (question.content()) {
            case QuestionContent.Choice choice -> oneKey(choice.options());
            case QuestionContent.Attribution attribution -> oneKey(attribution.options());
            case QuestionContent.Choices choices ->
                Stream.concat(
                        Rule.when(choices.keys().size() < 2, "two right answers at least"),
                        Rule.when(choices.keys().size() >= choices.options().size(), "a distractor at least"));
            case QuestionContent.Basic _ -> Stream.empty();
            case QuestionContent.Cloze _ -> Stream.empty();
            case QuestionContent.TrueFalse _ -> Stream.empty();
            case QuestionContent.Short _ -> Stream.empty();
            case QuestionContent.Match _ -> Stream.empty();
            case QuestionContent.Order _ -> Stream.empty();
            case QuestionContent.Date _ -> Stream.empty();
            case QuestionContent.Number _ -> Stream.empty();
        };
    }

    private static Stream<String> oneKey(List<Option> options) {
        return Rule.when(options.size() < 2, "a right answer and a distractor at least");
    }

    private static Stream<String> distinct(CheckedBank bank, WrittenQuestion question) {
        var content = question.content();
        if (content instanceof QuestionContent.Match match) {
            return Stream.concat(repeated(texts(match.left())), repeated(texts(match.right())));
        }
        if (content instanceof QuestionContent.Order order) {
            return repeated(texts(order.items()));
        }
        return Stream.concat(
                repeated(QuestionTexts.options(content).stream()
                        .map(Option::text)
                        .toList()),
                variantsOfTheKey(bank, question));
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(Item::text).toList();
    }

    private static Stream<String> repeated(List<String> texts) {
        var seen = new HashSet<String>();
        return texts.stream()
                .filter(text -> !seen.add(TypedText.normalise(text)))
                .map(text -> "“%s” stands there twice".formatted(text));
    }

    private static Stream<String> variantsOfTheKey(CheckedBank bank, WrittenQuestion question) {
        var keys = QuestionTexts.keys(question.content());
        var meant = new HashSet<String>();
        Stream.ofNullable(question.definition().entity()).forEach(meant::add);
        QuestionTexts.options(question.content()).stream()
                .filter(option -> keys.contains(option.id()))
                .flatMap(option -> bank.named(option.text()).stream())
                .forEach(entity -> meant.add(entity.id()));
        return QuestionTexts.options(question.content()).stream()
                .filter(option -> !keys.contains(option.id()))
                .filter(option -> bank.named(option.text())
                        .filter(entity -> meant.contains(entity.id()))
                        .isPresent())
                .map(option -> "the distractor “%s” is another name of the right answer".formatted(option.text()));
    }

    private static Stream<String> count(CheckedBank bank, WrittenQuestion question) {
        var distractors = QuestionTexts.options(question.content()).size()
                - QuestionTexts.keys(question.content()).size();
        return switch (question.content()) {
            case QuestionContent.Choice _ ->
                Rule.when(distractors < 2 || distractors > 4, "2 to 4 distractors, not " + distractors);
            case QuestionContent.Attribution _ ->
                Rule.when(distractors < 2 || distractors > 4, "2 to 4 distractors, not " + distractors);
            case QuestionContent.Choices _ -> Rule.when(distractors > 4, "1 to 4 distractors, not " + distractors);
            default -> Stream.empty();
        };
    }

    private static Stream<String> category(CheckedBank bank, WrittenQuestion question) {
        var entities = bank.files().entitiesById();
        var category = question.definition().category();
        var wanted = Stream.of(KnownEntity.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(category))
                .findFirst();
        return wanted.stream()
                .flatMap(kind -> QuestionTexts.options(question.content()).stream()
                        .map(option -> option.entity() == null ? null : entities.get(option.entity()))
                        .filter(Objects::nonNull)
                        .filter(entity -> entity.kind() != kind)
                        .map(entity -> "%s is no %s".formatted(entity.label(), category)));
    }

    private static Stream<String> lengths(CheckedBank bank, WrittenQuestion question) {
        var keys = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        var keyIds = QuestionTexts.keys(question.content());
        for (var option : QuestionTexts.options(question.content())) {
            (keyIds.contains(option.id()) ? keys : others).add(option.text().length());
        }
        if (keys.isEmpty() || others.isEmpty()) {
            return Stream.empty();
        }
        var longestKey = keys.stream().mapToInt(length -> length).max().orElseThrow();
        var longestOther = others.stream().mapToInt(length -> length).max().orElseThrow();
        var longest = Math.max(longestKey, longestOther);
        var shortest = Stream.concat(keys.stream(), others.stream())
                .mapToInt(length -> length)
                .min()
                .orElseThrow();
        return Stream.concat(
                Rule.when(
                        longest > 15 && longest > 2 * shortest,
                        "the longest option has %d characters, the shortest %d".formatted(longest, shortest)),
                Rule.when(
                        longest > 15 && longestKey > 1.25 * longestOther,
                        "the right answer is longer than any other by more than a quarter"));
    }

    private static Stream<String> references(CheckedBank bank, WrittenQuestion question) {
        return QuestionTexts.options(question.content()).stream()
                .map(Option::text)
                .filter(text -> REFERENCE.matcher(text).find())
                .map(text -> "the option “%s” refers to the others".formatted(text));
    }

    private static Stream<String> words(WrittenQuestion question, Pattern words, String what) {
        return QuestionTexts.options(question.content()).stream()
                .map(Option::text)
                .filter(text ->
                        words.matcher(QUOTED.matcher(text).replaceAll("")).find())
                .map(text -> "the option “%s” has %s".formatted(text, what));
    }
}
