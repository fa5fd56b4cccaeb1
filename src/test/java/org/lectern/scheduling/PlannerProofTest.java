package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plans against other ways to study for an exam, on 40 simulated learners and in no more minutes than the other way
/// took with the same learner. `src/load/planner` prints the same for larger decks and 200 learners.
class PlannerProofTest {

    private static final int LEARNERS = 40;
    private static final double SHARE = 0.8;

    @ParameterizedTest
    @CsvSource({
        "60, 12, 6, 0.90",
        "60, 12, 6, 0.95",
        "60, 12, 6, even",
        "40, 14, 4, 0.90",
        "40, 14, 4, 0.95",
        "120, 14, 5, even"
    })
    void recallsMoreAtTheExamInTheSameMinutes(int cards, int days, double minutes, String against) {
        var exam = new ExamTrial(cards, days, minutes);
        long won = IntStream.range(0, LEARNERS)
                .filter(seed -> wins(exam, seed, against))
                .count();
        assertThat(won).isGreaterThanOrEqualTo((long) (SHARE * LEARNERS));
    }

    private static boolean wins(ExamTrial exam, int seed, String against) {
        var deck = exam.learner(seed);
        var other = exam.run(
                deck,
                against.equals("even")
                        ? ExamWay.evenPace(deck, exam.days())
                        : ExamWay.retention(deck, Double.parseDouble(against)),
                Double.MAX_VALUE);
        var same = exam.learner(seed);
        var planned = exam.run(same, ExamWay.planned(same, exam), other.minutes());
        // An answer that was begun may go over.
        assertThat(planned.minutes()).isLessThan(other.minutes() + 0.5);
        assertThat(planned.longestDay()).isLessThanOrEqualTo(1.25 * exam.minutes());
        return planned.exam() > other.exam();
    }
}
