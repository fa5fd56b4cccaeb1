package org.lectern.bank;

import static org.lectern.bank.Finding.Level.E;
import static org.lectern.bank.Finding.Level.W;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Answers that are typed: a gap that cannot be guessed, names in all their forms, dates as fine as the source.
final class AnswerRules {

    static final List<Rule> RULES = List.of(
            Rule.each("C1", W, AnswerRules::elsewhere),
            Rule.each("C2", W, AnswerRules::gaps),
            Rule.each("C3", W, AnswerRules::sentence),
            Rule.each("C4", W, AnswerRules::hint),
            Rule.each("T1", W, AnswerRules::variants),
            Rule.each("T2", E, AnswerRules::precision));

    private static final Pattern SENTENCE = Pattern.compile("^[\\p{Lu}\\p{N}“‘\"'(].*[.!?…][”’\"')]*$", Pattern.DOTALL);

    private AnswerRules() {}

    private static Stream<String> elsewhere(CheckedBank bank, WrittenQuestion question) {
        if (!(question.content() instanceof QuestionContent.Cloze(var stem, var answer))
                || Gap.in(stem).isEmpty()) {
            return Stream.empty();
        }
        var gap = Gap.in(stem).getFirst();
        var rest = stem.substring(0, gap.start()) + " " + stem.substring(gap.end());
        return Stream.concat(surname(bank, question, answer), answer.accepted().stream())
                .filter(name -> AnswerInPassage.contains(rest, name))
                .limit(1)
                .map(name -> "“%s” stands in the cloze beside its gap".formatted(name));
    }

    private static Stream<String> surname(CheckedBank bank, WrittenQuestion question, TypedAnswer answer) {
        return Stream.ofNullable(question.definition().entity())
                .map(bank.files().entitiesById()::get)
                .filter(Objects::nonNull)
                .filter(entity -> entity.kind() == KnownEntity.Kind.PERSON)
                .map(_ -> answer.text().substring(answer.text().lastIndexOf(' ') + 1));
    }

    private static Stream<String> gaps(CheckedBank bank, WrittenQuestion question) {
        if (!(question.content() instanceof QuestionContent.Cloze(var stem, var _))) {
            return Stream.empty();
        }
        var gaps = Gap.in(stem);
        return Stream.concat(
                Rule.when(gaps.size() != 1, "a cloze has one gap, not " + gaps.size()),
                gaps.stream()
                        .filter(gap -> isLetterAt(stem, gap.start() - 1) || isLetterAt(stem, gap.end()))
                        .map(gap -> "the gap “%s” begins or ends within a word".formatted(gap.answer())));
    }

    private static boolean isLetterAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private static Stream<String> sentence(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                question.content() instanceof QuestionContent.Cloze(var stem, var _)
                        && !SENTENCE.matcher(Gap.filled(stem)).matches(),
                "a cloze is a whole sentence");
    }

    private static Stream<String> hint(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                question.content() instanceof QuestionContent.Cloze(var stem, var _)
                        && Gap.in(stem).stream()
                                .anyMatch(
                                        gap -> gap.hint() == null || gap.hint().isBlank()),
                "the gap has no hint of what is wanted");
    }

    private static Stream<String> variants(CheckedBank bank, WrittenQuestion question) {
        if (!(question.content() instanceof QuestionContent.Short(var _, var answer))) {
            return Stream.empty();
        }
        var accepted = new HashSet<>(
                answer.accepted().stream().map(TypedText::normalise).toList());
        answer.reject().forEach(text -> accepted.add(TypedText.normalise(text)));
        return bank.named(answer.text()).stream()
                .flatMap(entity -> entity.names().stream())
                .filter(name -> !accepted.contains(TypedText.normalise(name)))
                .map(name -> "“%s” is not accepted, though it names the same".formatted(name));
    }

    private static Stream<String> precision(CheckedBank bank, WrittenQuestion question) {
        return Rule.when(
                bank.evidence(question)
                        .filter(Evidence::isAnchored)
                        .filter(found -> !found.dateAsFine())
                        .isPresent(),
                "the date is asked finer than a cited passage gives it");
    }
}
