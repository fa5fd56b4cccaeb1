package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.scheduling.Rating;

class SimulatedLearnerTest {

    @Test
    void isTheSamePersonForTheSameSeed() {
        assertThat(answers(7)).isEqualTo(answers(7));
        assertThat(answers(7)).isNotEqualTo(answers(8));
    }

    @Test
    void forgetsMoreOverALongWait() {
        assertThat(forgotten(1)).isLessThan(forgotten(90));
    }

    @Test
    void studiesOnMostDaysAndNotOnAll() {
        for (var seed = 0; seed < 24; seed++) {
            var learner = new SimulatedLearner(seed);
            var days =
                    IntStream.range(0, 1000).filter(_ -> learner.studiesToday()).count();
            assertThat(days).isBetween(400L, 990L);
        }
    }

    private static List<Rating> answers(long seed) {
        var learner = new SimulatedLearner(seed);
        var answers = new ArrayList<Rating>();
        for (var day = 0; day < 100; day++) {
            answers.add(learner.answer("question-" + day % 10, day));
        }
        return answers;
    }

    /// Of 2,000 cards met once, how many are not recalled after so many days.
    private static long forgotten(int days) {
        var learner = new SimulatedLearner(1);
        IntStream.range(0, 2000).forEach(card -> learner.answer("question-" + card, 0));
        return IntStream.range(0, 2000)
                .filter(card -> learner.answer("question-" + card, days) == Rating.AGAIN)
                .count();
    }
}
