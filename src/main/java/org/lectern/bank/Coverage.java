package org.lectern.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.texts.Passage;
import org.lectern.texts.SourceText;

/// What of its texts and of its names a bank asks about, and what nobody asks (rule B4).
///
/// @param texts those whose words are there, as the bank lists them
/// @param unasked the entities that no question names
record Coverage(List<OfText> texts, List<KnownEntity> unasked) {

    /// Fewer words are a heading, a date line or a signature.
    private static final int WORDS_OF_A_PASSAGE = 8;

    /// @param dates those that it gives and no question of the bank names
    record Part(Passage passage, long questions, List<HistoricalDate> dates) {

        /// Whether one would expect a question on it.
        boolean isWorthOne() {
            return passage.text().strip().split("\\s+").length >= WORDS_OF_A_PASSAGE;
        }

        boolean isMissed() {
            return questions == 0 && isWorthOne();
        }
    }

    /// A paragraph of a source on which a question stands.
    record Cited(String question, String source, int paragraph) {}

    record OfText(Source source, List<Part> parts) {

        List<Part> missed() {
            return parts.stream().filter(Part::isMissed).toList();
        }

        long worthOne() {
            return parts.stream().filter(Part::isWorthOne).count();
        }

        /// Where it gives dates that no question names.
        List<Part> withDates() {
            return parts.stream().filter(part -> !part.dates().isEmpty()).toList();
        }
    }

    /// @param texts the words that are there, by id of source
    static Coverage of(BankFiles files, Map<String, SourceText> texts, Collection<Cited> citations) {
        var questions = files.questions().stream()
                .filter(question -> question.status() != Status.RETIRED)
                .toList();
        var cited = citations.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        Cited::source, Collectors.groupingBy(Cited::paragraph, Collectors.counting())));
        var dates = questions.stream().flatMap(Coverage::dates).collect(Collectors.toSet());
        var ofTexts = files.sources().stream()
                .filter(source -> texts.containsKey(source.id()))
                .map(source -> new OfText(
                        source, parts(texts.get(source.id()), cited.getOrDefault(source.id(), Map.of()), dates)))
                .toList();
        return new Coverage(ofTexts, unasked(files.entities(), questions));
    }

    private static List<Part> parts(SourceText text, Map<Integer, Long> cited, Set<HistoricalDate> asked) {
        return text.passages().stream()
                .map(passage -> new Part(
                        passage,
                        cited.getOrDefault(passage.number(), 0L),
                        DateMentions.in(passage.text()).stream()
                                .distinct()
                                .filter(date -> asked.stream().noneMatch(date::agreesWith))
                                .toList()))
                .toList();
    }

    private static Stream<HistoricalDate> dates(WrittenQuestion question) {
        var named =
                QuestionTexts.worded(question.definition()).stream().flatMap(text -> DateMentions.in(text).stream());
        return question.content() instanceof QuestionContent.Date date
                ? Stream.concat(named, Stream.of(date.date()))
                : named;
    }

    private static List<KnownEntity> unasked(List<KnownEntity> entities, List<WrittenQuestion> questions) {
        var meant = questions.stream().flatMap(Coverage::entities).collect(Collectors.toSet());
        var words = new ArrayList<String>();
        questions.forEach(question -> words.add(spaced(QuestionTexts.stem(question.content()) + " "
                + String.join(" ", QuestionTexts.answers(question.content())))));
        return entities.stream()
                .filter(entity -> !meant.contains(entity.id()))
                .filter(entity -> entity.names().stream()
                        .map(Coverage::spaced)
                        .noneMatch(name -> words.stream().anyMatch(text -> text.contains(name))))
                .toList();
    }

    private static Stream<String> entities(WrittenQuestion question) {
        return Stream.of(
                        Stream.ofNullable(question.definition().entity()),
                        question.definition().assertedBy().stream(),
                        QuestionTexts.options(question.content()).stream()
                                .flatMap(option -> Stream.ofNullable(option.entity())))
                .flatMap(ids -> ids);
    }

    /// Words between single spaces, so that a name is found as whole words.
    static String spaced(String text) {
        return " "
                + TypedText.normalise(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
