package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.Kind;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.bank.SafeHtml;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.TypedAnswer;
import org.lectern.bank.Voice;
import org.lectern.quizzes.DrawnQuestions.Drawn;

class PaperTest {

    private static final List<Option> OPTIONS = List.of(
            new Option("a", "One", null, null),
            new Option("b", "Two", null, "no"),
            new Option("c", "Three", null, "no"),
            new Option("d", "Four", null, "no"));
    private static final List<Item> ITEMS = List.of(new Item("a", "One"), new Item("b", "Two"), new Item("c", "Three"));

    @Test
    void asksTheSameInBothOrdersWithNoQuestionAtTheSameNumber() {
        for (int count = 2; count <= 30; count++) {
            for (int seed = 0; seed < 20; seed++) {
                var drawn = many(count);
                var a = ids(Paper.of("t", "", drawn, Paper.A, seed));
                var b = ids(Paper.of("t", "", drawn, Paper.B, seed));
                assertThat(a)
                        .isEqualTo(
                                drawn.stream().map(one -> one.question().id()).toList());
                assertThat(b).containsExactlyInAnyOrderElementsOf(a);
                assertThat(IntStream.range(0, count)).noneMatch(i -> a.get(i).equals(b.get(i)));
            }
        }
    }

    @Test
    void printsTheSamePaperAgain() {
        assertThat(Paper.of("t", "", many(9), Paper.B, 3)).isEqualTo(Paper.of("t", "", many(9), Paper.B, 3));
        assertThat(ids(Paper.of("t", "", many(9), Paper.B, 4)))
                .isNotEqualTo(ids(Paper.of("t", "", many(9), Paper.B, 3)));
    }

    @Test
    void printsOneQuestionAndNone() {
        assertThat(ids(Paper.of("t", "", many(1), Paper.B, 1))).hasSize(1);
        assertThat(Paper.of("t", "", List.of(), Paper.B, 1).points()).isEqualTo("0 points");
    }

    @Test
    void ordersOptionsOtherwiseInEachOrder() {
        var contents = List.of(
                new QuestionContent.Choice("?", OPTIONS, "a"),
                new QuestionContent.Choices("?", OPTIONS, List.of("a", "c")),
                new QuestionContent.Attribution("?", OPTIONS, "b"),
                new QuestionContent.Order("?", ITEMS, List.of("c", "a", "b")),
                new QuestionContent.Match("?", ITEMS, ITEMS, Map.of("a", "b", "b", "c", "c", "a")));
        for (var content : contents) {
            for (int seed = 0; seed < 50; seed++) {
                var a = PaperQuestion.of(1, question("q", content), BigDecimal.ONE, seed, 0);
                var b = PaperQuestion.of(1, question("q", content), BigDecimal.ONE, seed, 1);
                assertThat(List.of(texts(a.options()), texts(a.right())))
                        .isNotEqualTo(List.of(texts(b.options()), texts(b.right())));
                assertThat(texts(a.options())).containsExactlyInAnyOrderElementsOf(texts(b.options()));
            }
        }
    }

    /// The letters of the key are those beside the right options, whatever the order.
    @Test
    void namesTheKeyByItsLetters() {
        for (int seed = 0; seed < 50; seed++) {
            for (int order = 0; order < 2; order++) {
                var choice = asked(new QuestionContent.Choice("?", OPTIONS, "c"), seed, order);
                assertThat(textAt(choice.options(), choice.letters())).isEqualTo("Three");

                var choices = asked(new QuestionContent.Choices("?", OPTIONS, List.of("a", "d")), seed, order);
                assertThat(List.of(choices.letters().split(", ")))
                        .isSorted()
                        .extracting(letter -> textAt(choices.options(), letter))
                        .containsExactlyInAnyOrder("One", "Four");

                var sorted = asked(new QuestionContent.Order("?", ITEMS, List.of("c", "a", "b")), seed, order);
                assertThat(List.of(sorted.letters().split(", ")))
                        .extracting(letter -> textAt(sorted.options(), letter))
                        .containsExactly("Three", "One", "Two");
                assertThat(sorted.options())
                        .extracting(PaperQuestion.Option::id)
                        .isNotEqualTo(List.of("c", "a", "b"));

                var match = asked(
                        new QuestionContent.Match("?", ITEMS, ITEMS, Map.of("a", "b", "b", "c", "c", "a")),
                        seed,
                        order);
                assertThat(List.of(match.letters().split(", ")))
                        .extracting(pair -> textAt(match.options(), pair.split(" ")[0]) + "-"
                                + textAt(match.right(), pair.split(" ")[1]))
                        .containsExactlyInAnyOrder("One-Two", "Two-Three", "Three-One");
            }
        }
    }

    @Test
    void leavesRoomAsTheTypeNeeds() {
        assertThat(asked(new QuestionContent.Basic("?", "yes"), 1, 0).room()).isEqualTo(PaperQuestion.Room.LINES);
        assertThat(asked(new QuestionContent.TrueFalse("?", true, null), 1, 0).room())
                .isEqualTo(PaperQuestion.Room.TRUTH);
        assertThat(asked(new QuestionContent.Number("?", "14", "km", "0", List.of()), 1, 0)
                        .task())
                .isEqualTo("Give the number, in km.");
        assertThat(asked(new QuestionContent.Short("?", new TypedAnswer("x", List.of(), List.of())), 1, 0)
                        .letters())
                .isEmpty();
    }

    @Test
    void putsEightCardsOnASheet() {
        assertThat(CardSheets.of(many(17), 1).sheets())
                .extracting(sheet -> sheet.cards().size())
                .containsExactly(8, 8, 1);
        assertThat(CardSheets.of(List.of(), 1).sheets()).isEmpty();
    }

    private static PaperQuestion asked(QuestionContent content, long seed, int order) {
        return PaperQuestion.of(1, question("q", content), BigDecimal.ONE, seed, order);
    }

    private static String textAt(List<PaperQuestion.Option> options, String letter) {
        return options.stream()
                .filter(option -> option.letter().equals(letter))
                .map(option -> option.text().toString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<PaperQuestion.Option> options) {
        return options.stream().map(option -> option.text().toString()).toList();
    }

    private static List<String> ids(Paper paper) {
        return paper.questions().stream().map(asked -> asked.question().id()).toList();
    }

    private static List<Drawn> many(int count) {
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < count; i++) {
            drawn.add(new Drawn(
                    question("q" + i, new QuestionContent.Basic("Question " + i, "Answer")), new BigDecimal("1.5")));
        }
        return drawn;
    }

    private static StudyQuestion question(String id, QuestionContent content) {
        return new StudyQuestion(
                id, 1, 1, content, "", Kind.FACT, Voice.AUTHOR, 1, List.of(), SafeHtml.EMPTY, null, List.of(), false);
    }
}
