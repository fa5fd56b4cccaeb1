package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.scheduling.FsrsTest.TOLERANCE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogReplayTest {

    record Line(String card, Instant at, Rating rating) implements LogReplay.Answer {}

    static final Instant NOON = StepsTest.NOON;
    static final StudyDays UTC = new StudyDays(ZoneId.of("UTC"));

    final Fsrs fsrs = new Fsrs(Weights.DEFAULT);

    @Test
    void followsThePublishedSequence() {
        var log = new ArrayList<Line>();
        int[] ratings = {1, 3, 3, 3, 3, 3};
        int[] day = {0, 0, 1, 4, 12, 33};
        for (int i = 0; i < ratings.length; i++) {
            log.add(line("a", NOON.plus(Duration.ofDays(day[i])).plusSeconds(i), ratings[i]));
        }
        var replayed = LogReplay.of(log, fsrs, UTC);
        assertThat(replayed).extracting(LogReplay.Replayed::elapsedDays).containsExactly(0, 0, 1, 3, 8, 21);
        assertThat(replayed).extracting(LogReplay.Replayed::interval).containsExactly(1, 1, 2, 8, 22, 54);
        assertThat(replayed.getFirst().retrievability()).isEmpty();
        assertThat(replayed.get(1).retrievability()).hasValue(1);
        assertThat(replayed.get(2).retrievability().orElseThrow())
                .isCloseTo(fsrs.retrievability(1, replayed.get(1).memory().stability()), TOLERANCE);
        assertThat(replayed.getLast().memory().stability()).isCloseTo(53.62690292, TOLERANCE);
    }

    @Test
    void takesAnswersInOrderOfTimeAndThoseOfOneInstantAsGiven() {
        var second = line("a", NOON, 1);
        var third = line("b", NOON, 4);
        var fourth = line("a", NOON, 3);
        var first = line("b", NOON.minusNanos(1), 2);
        assertThat(LogReplay.of(List.of(second, third, fourth, first), fsrs, UTC))
                .extracting(LogReplay.Replayed::answer)
                .containsExactly(first, second, third, fourth);
    }

    @Test
    void keepsCardsApart() {
        var together = LogReplay.of(
                List.of(line("a", NOON, 1), line("b", NOON, 4), line("a", days(5), 3), line("b", days(6), 2)),
                fsrs,
                UTC);
        var alone = LogReplay.of(List.of(line("b", NOON, 4), line("b", days(6), 2)), fsrs, UTC);
        assertThat(List.of(together.get(1), together.get(3))).isEqualTo(alone);
    }

    @Test
    void countsTheDaysOfTheZoneAndTheRollover() {
        var log = List.of(
                line("a", Instant.parse("2026-11-23T18:30:00Z"), 3),
                line("a", Instant.parse("2026-11-23T19:30:00Z"), 3));
        assertThat(elapsed(log, UTC)).isZero();
        assertThat(elapsed(log, new StudyDays(ZoneId.of("Asia/Tokyo")))).isOne();
        assertThat(elapsed(log, new StudyDays(ZoneId.of("Asia/Tokyo"), 0))).isZero();
        assertThat(elapsed(log, new StudyDays(ZoneId.of("UTC"), 19))).isOne();
    }

    private int elapsed(List<Line> log, StudyDays days) {
        return LogReplay.of(log, fsrs, days).getLast().elapsedDays();
    }

    private static Instant days(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private static Line line(String card, Instant at, int grade) {
        return new Line(card, at, Rating.of(grade));
    }
}
