package org.lectern.bank;

import static org.lectern.bank.Finding.Level.E;
import static org.lectern.bank.Finding.Level.W;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.texts.Anchor;
import org.lectern.texts.Citation;
import org.lectern.texts.Selector;

/// What ties a question to its source, and what keeps the bank from republishing it.
final class SourceRules {

    static final int LONGEST_QUOTATION = 160;
    static final int MOST_WORDS_AT_AN_END = 5;
    static final int LARGEST_SHARE_IN_PERCENT = 30;

    private static final Place SOURCES = new Place("sources.yaml", 1);

    static final List<Rule> RULES = List.of(
            Rule.each("G1", E, SourceRules::citations),
            Rule.each("G2", E, SourceRules::places),
            Rule.eachOf(SourceRules::mustHaveItsAnswer, "G3", E, SourceRules::answer),
            Rule.eachOf(question -> !mustHaveItsAnswer(question), "G3", W, SourceRules::answer),
            Rule.each("G4", E, SourceRules::errata),
            new Rule("G7", E, SourceRules::sources),
            Rule.each("R1", E, SourceRules::lengths),
            Rule.each("R1", E, SourceRules::runs),
            new Rule("R1", E, SourceRules::share));

    private SourceRules() {}

    private static Stream<String> citations(CheckedBank bank, WrittenQuestion question) {
        var citations = question.definition().citations();
        if (citations.isEmpty()) {
            return Stream.of("it cites no passage");
        }
        var known = bank.files().sourcesById();
        return citations.stream()
                .map(Citation::source)
                .filter(source -> !known.containsKey(source))
                .map(source -> "it cites %s, which sources.yaml does not have".formatted(source));
    }

    private static Stream<String> places(CheckedBank bank, WrittenQuestion question) {
        var anchors = bank.evidence(question).map(Evidence::anchors).orElse(List.of());
        return anchors.stream().flatMap(anchor -> switch (anchor) {
            case Anchor.Found _ -> Stream.empty();
            case Anchor.Nowhere(var message) -> Stream.of(message);
            case Anchor.Several(var _, var message) -> Stream.of(message);
        });
    }

    /// The citations that are found in no place or in several, and questions without any.
    static Stream<Finding> unplaced(CheckedBank bank) {
        return RULES.stream()
                .filter(rule -> rule.id().equals("G1") || rule.id().equals("G2"))
                .flatMap(rule -> rule.check().apply(bank));
    }

    private static boolean mustHaveItsAnswer(WrittenQuestion question) {
        return question.content() instanceof QuestionContent.Cloze
                || question.content() instanceof QuestionContent.Date;
    }

    private static Stream<String> answer(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                anchored(bank, question).filter(found -> !found.answerStands()).isPresent(),
                "neither the answer nor a way of it that is accepted stands in a cited passage");
    }

    private static Stream<String> errata(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                anchored(bank, question)
                        .filter(found -> !found.errataExplained())
                        .isPresent(),
                "it repeats a registered error of the source, and no sic says what is meant");
    }

    private static Stream<String> runs(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                anchored(bank, question).filter(found -> !found.quotesCited()).isPresent(),
                "it holds %d words in a row of a source that lie in no passage which it cites"
                        .formatted(SourceWords.SHORTEST_RUN));
    }

    private static Optional<Evidence> anchored(CheckedBank bank, WrittenQuestion question) {
        return bank.evidence(question).filter(Evidence::isAnchored);
    }

    private static Stream<Finding> sources(CheckedBank bank) {
        return bank.files().sources().stream().flatMap(source -> {
            var locked = bank.files().lock().sources().get(source.id());
            return Stream.ofNullable(locked)
                    .filter(anchored -> !anchored.sha256().equals(source.sha256()))
                    .map(anchored -> Finding.at(
                            source.place(),
                            E,
                            "G7",
                            "%s was anchored in a text with the sha256 %s, and its own is %s"
                                    .formatted(source.id(), anchored.sha256(), source.sha256())));
        });
    }

    private static Stream<String> lengths(CheckedBank bank, WrittenQuestion question) {
        return question.definition().citations().stream().flatMap(citation -> switch (citation.selector()) {
            case Selector.Quote quote ->
                Rule.when(
                        quote.exact().length() > LONGEST_QUOTATION,
                        "a quotation has %d characters, more than %d: cite it by from and to"
                                .formatted(quote.exact().length(), LONGEST_QUOTATION));
            case Selector.Range range -> Stream.concat(ends("from", range.from()), ends("to", range.to()));
        });
    }

    private static Stream<String> ends(String field, String words) {
        var count = words.strip().split("\\s+").length;
        return Rule.when(
                count > MOST_WORDS_AT_AN_END,
                "%s has %d words, more than %d".formatted(field, count, MOST_WORDS_AT_AN_END));
    }

    private static Stream<Finding> share(CheckedBank bank) {
        return bank.sources().entrySet().stream().flatMap(entry -> {
            var source = entry.getValue();
            var place = Optional.ofNullable(bank.files().sourcesById().get(entry.getKey()))
                    .map(Source::place)
                    .orElse(SOURCES);
            return source.quotedWords() * 100L <= source.words() * (long) LARGEST_SHARE_IN_PERCENT
                    ? Stream.empty()
                    : Stream.of(Finding.at(
                            place,
                            E,
                            "R1",
                            "the bank quotes %d of the %d words of %s, more than %d %%"
                                    .formatted(
                                            source.quotedWords(),
                                            source.words(),
                                            entry.getKey(),
                                            LARGEST_SHARE_IN_PERCENT)));
        });
    }
}
