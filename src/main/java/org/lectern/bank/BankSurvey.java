package org.lectern.bank;

import static org.lectern.bank.Finding.Level.I;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.texts.Anchor;
import org.lectern.texts.SourceText;

/// What is worth knowing of a bank as a whole, and is no fault of any question: level I.
final class BankSurvey {

    /// Fewer tell nothing about a balance.
    private static final int ENOUGH = 20;

    /// The largest share of "true" among statements to judge, and of one place among the keys, against an even one.
    private static final double UNEVEN = 1.4;

    /// A shorter answer stands in many stems by chance.
    private static final int TELLING_LETTERS = 4;

    private BankSurvey() {}

    static List<Finding> findings(BankFiles files, Map<String, SourceText> texts, CheckedBank bank) {
        return Stream.of(balance(bank), answersInStems(bank), unasked(files, texts, bank))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<Finding> balance(CheckedBank bank) {
        var statements = bank.questions().stream()
                .map(WrittenQuestion::content)
                .filter(QuestionContent.TrueFalse.class::isInstance)
                .map(content -> ((QuestionContent.TrueFalse) content).value() ? 0 : 1)
                .toList();
        var places = new TreeMap<Integer, List<Integer>>(bank.questions().stream()
                .filter(question -> QuestionTexts.keys(question.content()).size() == 1)
                .collect(Collectors.groupingBy(
                        question -> QuestionTexts.options(question.content()).size(),
                        Collectors.mapping(BankSurvey::placeOfKey, Collectors.toList()))));
        return Stream.concat(
                uneven(
                        bank,
                        statements,
                        2,
                        "of %d statements to judge %d are %s",
                        value -> value == 0 ? "true" : "false"),
                places.entrySet().stream()
                        .flatMap(entry -> uneven(
                                bank,
                                entry.getValue(),
                                entry.getKey(),
                                "of %d questions with " + entry.getKey() + " options %d have the key in place %s",
                                place -> String.valueOf(place + 1))));
    }

    /// Where the key comes to stand when the options are shuffled by a seed; here, one made of the question's id.
    static int placeOfKey(WrittenQuestion question) {
        var key = QuestionTexts.keys(question.content()).getFirst();
        var listed = (Presentation.Listed) Objects.requireNonNull(
                Presentation.options(question.content(), question.id().hashCode()));
        return listed.items().stream().map(Presentation.Shown::id).toList().indexOf(key);
    }

    private static Stream<Finding> uneven(
            CheckedBank bank, List<Integer> places, int among, String words, IntFunction<String> name) {
        var counts = places.stream().collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(_ -> places.size() >= ENOUGH)
                .filter(entry -> entry.getValue() * among > UNEVEN * places.size())
                .map(entry -> Finding.at(
                        bank.files().questions().getFirst().place(),
                        I,
                        "M12",
                        words.formatted(places.size(), entry.getValue(), name.apply(entry.getKey()))));
    }

    /// Questions on one passage of which one says what the other asks: not for one set.
    private static Stream<Finding> answersInStems(CheckedBank bank) {
        var byParagraph = new HashMap<String, List<WrittenQuestion>>();
        bank.questions()
                .forEach(question -> paragraphs(bank, question)
                        .forEach(paragraph -> byParagraph
                                .computeIfAbsent(paragraph, _ -> new ArrayList<>())
                                .add(question)));
        return bank.questions().stream()
                .filter(question -> !(question.content() instanceof QuestionContent.TrueFalse))
                .flatMap(question -> paragraphs(bank, question)
                        .flatMap(paragraph -> byParagraph.get(paragraph).stream())
                        .distinct()
                        .filter(other -> !other.id().equals(question.id()))
                        .flatMap(other -> told(question, other).stream()
                                .map(answer -> Finding.about(
                                        question,
                                        I,
                                        "B3",
                                        "“%s”, an answer to it, stands in the stem of %s"
                                                .formatted(answer, other.id())))));
    }

    private static Stream<Coverage.Cited> cited(CheckedBank bank, WrittenQuestion question) {
        var anchors = bank.evidence(question).map(Evidence::anchors).orElse(List.of());
        var citations = question.definition().citations();
        return IntStream.range(0, anchors.size())
                .boxed()
                .flatMap(i -> anchors.get(i) instanceof Anchor.Found(var _, var _, var paragraph)
                        ? Stream.of(new Coverage.Cited(
                                question.id(), citations.get(i).source(), paragraph))
                        : Stream.empty());
    }

    private static Stream<String> paragraphs(CheckedBank bank, WrittenQuestion question) {
        return cited(bank, question)
                .map(cited -> cited.source() + " " + cited.paragraph())
                .distinct();
    }

    private static List<String> told(WrittenQuestion question, WrittenQuestion other) {
        var stem = Coverage.spaced(other.content().stem());
        return QuestionTexts.answers(question.content()).stream()
                .filter(answer -> answer.length() >= TELLING_LETTERS)
                .filter(answer -> stem.contains(Coverage.spaced(answer)))
                .limit(1)
                .toList();
    }

    private static Stream<Finding> unasked(BankFiles files, Map<String, SourceText> texts, CheckedBank bank) {
        var cited = bank.questions().stream()
                .flatMap(question -> cited(bank, question))
                .toList();
        var coverage = Coverage.of(files, texts, cited);
        return Stream.concat(
                coverage.texts().stream()
                        .filter(text -> !text.missed().isEmpty())
                        .map(text -> Finding.at(
                                text.source().place(),
                                I,
                                "B4",
                                "%d of %d paragraphs of %s have no question: %s"
                                        .formatted(
                                                text.missed().size(),
                                                text.worthOne(),
                                                text.source().id(),
                                                numbers(text.missed())))),
                coverage.unasked().stream()
                        .map(entity ->
                                Finding.at(entity.place(), I, "B4", "no question names %s".formatted(entity.label()))));
    }

    private static String numbers(List<Coverage.Part> parts) {
        return parts.stream()
                .map(part -> String.valueOf(part.passage().number()))
                .collect(Collectors.joining(", "));
    }
}
