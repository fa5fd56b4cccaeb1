package org.lectern.quizzes;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.KeyLine;
import org.lectern.bank.Presentation;
import org.lectern.bank.Presentation.Shown;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.StudyQuestion;

/// A question as it is printed: with letters to name its options, and room to write.
///
/// @param points in words
/// @param right the right side of what is matched; empty for other types
record PaperQuestion(int number, StudyQuestion question, String points, List<Option> options, List<Option> right) {

    /// @param letter by which the key names it; what is on the left of a match has a number
    record Option(String letter, String id, RawString text) {}

    /// How an answer is given on paper.
    enum Room {
        LINES,
        LINE,
        TICKS,
        TRUTH,
        LETTERS,
        NUMBERS
    }

    /// Two orders of options can be alike by chance; so often another one is tried.
    private static final int TRIES = 50;

    /// @param order of the options; another number gives another order, where there is one
    static PaperQuestion of(int number, StudyQuestion question, BigDecimal points, long seed, int order) {
        var options = options(question.content(), seed ^ question.id().hashCode(), order);
        return switch (options) {
            case Presentation.Listed(var items) -> of(number, question, points, lettered(items), List.of());
            case Presentation.Sides(var left, var right) ->
                of(number, question, points, numbered(left), lettered(right));
            case null -> of(number, question, points, List.of(), List.of());
        };
    }

    private static PaperQuestion of(
            int number, StudyQuestion question, BigDecimal points, List<Option> options, List<Option> right) {
        return new PaperQuestion(number, question, Points.inWords(points), options, right);
    }

    private static Presentation.@Nullable Options options(QuestionContent content, long seed, int order) {
        var all = IntStream.range(0, TRIES)
                .mapToObj(step -> Presentation.options(content, seed + step))
                .filter(options -> options != null && !isSolved(content, options))
                .distinct()
                .limit(order + 1L)
                .toList();
        return all.isEmpty() ? Presentation.options(content, seed) : all.get(order % all.size());
    }

    /// Whether things to put in order stand in it already.
    private static boolean isSolved(QuestionContent content, Presentation.Options options) {
        return content instanceof QuestionContent.Order(var _, var _, var order)
                && options instanceof Presentation.Listed(var items)
                && items.stream().map(Shown::id).toList().equals(order);
    }

    private static List<Option> lettered(List<Shown> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> option(String.valueOf((char) ('a' + i)), shown.get(i)))
                .toList();
    }

    private static List<Option> numbered(List<Shown> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(i -> option(String.valueOf(i + 1), shown.get(i)))
                .toList();
    }

    private static Option option(String letter, Shown shown) {
        return new Option(letter, shown.id(), shown.html().markup());
    }

    public Room room() {
        return switch (question.content()) {
            case QuestionContent.Basic _ -> Room.LINES;
            case QuestionContent.Cloze _ -> Room.LINE;
            case QuestionContent.Choice _ -> Room.TICKS;
            case QuestionContent.Choices _ -> Room.TICKS;
            case QuestionContent.TrueFalse _ -> Room.TRUTH;
            case QuestionContent.Short _ -> Room.LINE;
            case QuestionContent.Match _ -> Room.LETTERS;
            case QuestionContent.Order _ -> Room.NUMBERS;
            case QuestionContent.Attribution _ -> Room.TICKS;
            case QuestionContent.Date _ -> Room.LINE;
            case QuestionContent.Number _ -> Room.LINE;
        };
    }

    public String task() {
        return switch (question.content()) {
            case QuestionContent.Basic _ -> "Answer in a few sentences.";
            case QuestionContent.Cloze _ -> "Write what belongs in the gap.";
            case QuestionContent.Choice _ -> "Tick one.";
            case QuestionContent.Choices _ -> "Tick all that are right.";
            case QuestionContent.TrueFalse _ -> "Tick one.";
            case QuestionContent.Short _ -> "Answer in a few words.";
            case QuestionContent.Match _ -> "Beside each number write the letter of what belongs to it.";
            case QuestionContent.Order _ -> "Number them in their order, the first with 1.";
            case QuestionContent.Attribution _ -> "Tick the one who says it.";
            case QuestionContent.Date _ -> "Give the date.";
            case QuestionContent.Number(var _, var _, var unit, var _, var _) ->
                unit == null ? "Give the number." : "Give the number, in %s.".formatted(unit);
        };
    }

    /// The answer in letters, as a corrector compares it; empty for types without.
    public String letters() {
        return switch (Presentation.answer(question.content())) {
            case Presentation.One(var option, var _) -> letters(Stream.of(option));
            case Presentation.Several(var several, var _) ->
                options.stream()
                        .filter(option -> several.contains(option.id))
                        .map(Option::letter)
                        .collect(Collectors.joining(", "));
            case Presentation.Order(var order) -> letters(order.stream());
            case Presentation.Pairs(var pairs) ->
                options.stream()
                        .map(left -> "%s %s".formatted(left.letter, match(left, pairs)))
                        .collect(Collectors.joining(", "));
            case Presentation.Told _ -> "";
            case Presentation.Typed _ -> "";
            case Presentation.Value _ -> "";
            case Presentation.Date _ -> "";
            case Presentation.Number _ -> "";
        };
    }

    private String letters(Stream<String> ids) {
        return ids.map(id -> letter(options, id)).collect(Collectors.joining(", "));
    }

    private String match(Option left, List<List<String>> pairs) {
        return pairs.stream()
                .filter(pair -> pair.getFirst().equals(left.id))
                .map(pair -> letter(right, pair.getLast()))
                .findFirst()
                .orElse("");
    }

    private static String letter(List<Option> options, String id) {
        return options.stream()
                .filter(option -> option.id.equals(id))
                .map(Option::letter)
                .findFirst()
                .orElse("");
    }

    /// What belongs to the answer.
    public List<KeyLine> key() {
        return KeyLine.of(question.content()).stream().filter(KeyLine::right).toList();
    }
}
