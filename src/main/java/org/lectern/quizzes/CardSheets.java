package org.lectern.quizzes;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.quizzes.DrawnQuestions.Drawn;

/// Cards to cut out, as many on a sheet as fit: the fronts on one page, their backs on the next, so that a printer that
/// turns the paper along its long edge puts each answer behind its question.
record CardSheets(int seed, int cards, List<Sheet> sheets) {

    /// Two columns of four.
    static final int ON_A_SHEET = 8;

    private static final int FRONT = 0;

    record Sheet(int number, List<Card> cards) {}

    /// @param frontSize of the letters, by how much there is to read: from 1, large, to 4
    record Card(PaperQuestion asked, int frontSize, int backSize) {

        static Card of(PaperQuestion asked) {
            int front = length(asked.question().stemHtml().html())
                    + options(asked.options())
                    + options(asked.right())
                    + 12 * (asked.options().size() + asked.right().size());
            int back = asked.key().stream()
                            .mapToInt(line -> length(line.text().toString())
                                    + (line.note() == null
                                            ? 0
                                            : length(line.note().toString())))
                            .sum()
                    + asked.question().passages().stream()
                            .mapToInt(passage -> passage.label().length())
                            .sum();
            return new Card(asked, size(front), size(back));
        }

        private static int options(List<PaperQuestion.Option> options) {
            return options.stream()
                    .mapToInt(option -> length(option.text().toString()))
                    .sum();
        }

        private static int length(String html) {
            return html.replaceAll("<[^>]*>", "").length();
        }

        private static int size(int characters) {
            if (characters <= 160) {
                return 1;
            }
            return characters <= 320 ? 2 : characters <= 560 ? 3 : 4;
        }
    }

    static CardSheets of(List<Drawn> drawn, int seed) {
        var cards = IntStream.range(0, drawn.size())
                .mapToObj(i -> Card.of(PaperQuestion.of(i + 1, drawn.get(i).question(), BigDecimal.ONE, seed, FRONT)))
                .toList();
        var sheets = IntStream.rangeClosed(1, Math.ceilDiv(cards.size(), ON_A_SHEET))
                .mapToObj(number -> new Sheet(
                        number, cards.subList((number - 1) * ON_A_SHEET, Math.min(number * ON_A_SHEET, cards.size()))))
                .toList();
        return new CardSheets(seed, cards.size(), sheets);
    }
}
