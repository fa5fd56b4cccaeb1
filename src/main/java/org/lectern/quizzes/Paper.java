package org.lectern.quizzes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.quizzes.DrawnQuestions.Drawn;

/// A quiz on paper, in one of two orders: both ask the same, so that neighbours cannot read from one another.
///
/// @param order A, as the set has its questions, or B
/// @param points in words, of all questions
record Paper(String title, String instructions, String order, int seed, String points, List<PaperQuestion> questions) {

    static final String A = "A";
    static final String B = "B";

    /// So often another shuffle is tried in which no question keeps its number.
    private static final int TRIES = 100;

    static Paper of(String title, String instructions, List<Drawn> drawn, String order, int seed) {
        boolean second = order.equals(B);
        var asked = second ? shuffled(drawn, seed) : drawn;
        return new Paper(
                title,
                instructions,
                order,
                seed,
                Points.inWords(asked.stream().map(Drawn::points).reduce(BigDecimal.ZERO, BigDecimal::add)),
                IntStream.range(0, asked.size())
                        .mapToObj(i -> PaperQuestion.of(
                                i + 1, asked.get(i).question(), asked.get(i).points(), seed, second ? 1 : 0))
                        .toList());
    }

    private static List<Drawn> shuffled(List<Drawn> drawn, int seed) {
        var random = new Random(seed);
        var order = new ArrayList<>(drawn);
        for (int i = 0; i < TRIES && keepsANumber(drawn, order); i++) {
            Collections.shuffle(order, random);
        }
        if (keepsANumber(drawn, order)) {
            Collections.rotate(order, 1);
        }
        return order;
    }

    private static boolean keepsANumber(List<Drawn> drawn, List<Drawn> order) {
        return IntStream.range(0, drawn.size())
                .anyMatch(i -> drawn.get(i)
                        .question()
                        .id()
                        .equals(order.get(i).question().id()));
    }
}
