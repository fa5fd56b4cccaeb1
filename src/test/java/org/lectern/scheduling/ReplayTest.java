package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.scheduling.Rating.AGAIN;
import static org.lectern.scheduling.Rating.EASY;
import static org.lectern.scheduling.Rating.GOOD;
import static org.lectern.scheduling.Rating.HARD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

    static final Instant NOON = StepsTest.NOON;

    final Fsrs fsrs = new Fsrs(Weights.DEFAULT);
    final List<LogEntry> log = new ArrayList<>();

    @Test
    void leavesACardWithoutAnswersUnseen() {
        assertThat(replay()).isEqualTo(new Replay(List.of(), CardState.unseen(0), Optional.empty()));
    }

    @Test
    void takesAnswersInOrderOfTimeWhateverTheOrderOfArrival() {
        add(1, GOOD, 0, 1);
        add(2, GOOD, 0, 1);
        add(3, HARD, 5, 1);
        add(4, AGAIN, 9, 1);
        var straight = replay();
        assertThat(straight.state().phase()).isEqualTo(Phase.RELEARNING);
        assertThat(straight.state().lapses()).isOne();
        assertThat(straight.answers())
                .extracting(answered -> answered.review().rating())
                .containsExactly(GOOD, GOOD, HARD, AGAIN);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(log, new Random(seed));
            assertThat(replay()).isEqualTo(straight);
        }
    }

    @Test
    void ordersAnswersOfOneInstantByIdAsUnsignedBytes() {
        var low = new UUID(0x0190_0000_0000_7000L, 1);
        var high = new UUID(0xF190_0000_0000_7000L, 1);
        var highest = new UUID(0xF190_0000_0000_7000L, 0x8000_0000_0000_0000L);
        log.add(review(highest, NOON, EASY));
        log.add(review(high, NOON, GOOD));
        log.add(review(low, NOON, AGAIN));
        assertThat(replay().answers())
                .extracting(answered -> answered.review().id())
                .containsExactly(low, high, highest);
    }

    @Test
    void forgetsWhatWasUndone() {
        add(1, GOOD, 0, 1);
        var before = replay();
        add(2, EASY, 3, 1);
        log.add(new LogEntry.Undo(id(9), NOON.plus(Duration.ofDays(4)), id(2)));
        assertThat(replay()).isEqualTo(before);

        log.add(new LogEntry.Undo(id(10), NOON.plus(Duration.ofDays(4)), id(1)));
        assertThat(replay().state()).isEqualTo(CardState.unseen(0));
        assertThat(replay().dueAt()).isEmpty();
    }

    @Test
    void forgetsAnAnswerWhoseUndoArrivedFirst() {
        log.add(new LogEntry.Undo(id(9), NOON.minusSeconds(60), id(1)));
        add(1, GOOD, 0, 1);
        assertThat(replay().state()).isEqualTo(CardState.unseen(0));
    }

    @Test
    void doesNotUndoAnUndo() {
        add(1, GOOD, 0, 1);
        log.add(new LogEntry.Undo(id(2), NOON.plusSeconds(60), id(1)));
        log.add(new LogEntry.Undo(id(3), NOON.plusSeconds(90), id(2)));
        assertThat(replay().answers()).isEmpty();
    }

    @Test
    void isDueAsTheLastAnswerOrALaterMoveSays() {
        add(1, GOOD, 0, 1);
        add(2, GOOD, 3, 1);
        assertThat(replay().dueAt()).contains(dueOf(2));

        var moved = NOON.plus(Duration.ofDays(100));
        log.add(new LogEntry.Reschedule(id(3), NOON.plus(Duration.ofDays(4)), moved));
        var state = replay().state();
        assertThat(replay().dueAt()).contains(moved);

        add(4, GOOD, 5, 1);
        assertThat(replay().dueAt()).contains(dueOf(4));
        log.add(new LogEntry.Undo(id(5), NOON.plus(Duration.ofDays(6)), id(4)));
        assertThat(replay().dueAt()).contains(moved);
        assertThat(replay().state()).isEqualTo(state);
    }

    @Test
    void startsFromEmptyMemoryAtTheFirstAnswerUnderAnotherKey() {
        add(1, GOOD, 0, 1);
        add(2, GOOD, 1, 1);
        add(3, HARD, 5, 4);
        add(4, GOOD, 9, 4);
        var answers = replay().answers();
        assertThat(answers.get(2).before()).isEqualTo(CardState.unseen(4));
        assertThat(replay().state().reps()).isEqualTo(2);

        // An answer given before them arrives late and under the new key: now it is the first.
        log.add(review(id(5), NOON.plus(Duration.ofDays(3)), GOOD, 3, 4));
        assertThat(replay().answers().get(2).before()).isEqualTo(CardState.unseen(4));
        assertThat(replay().answers().get(3).before().reps()).isOne();
    }

    @Test
    void doesNotGoBackToAFormerKey() {
        add(1, GOOD, 0, 4);
        add(2, GOOD, 3, 1);
        assertThat(replay().state().keyVersion()).isEqualTo(4);
        assertThat(replay().state().reps()).isEqualTo(2);
    }

    @Test
    void tellsALateAnswerTheStateItMeets() {
        add(1, GOOD, 0, 1);
        add(2, GOOD, 3, 1);
        add(4, GOOD, 9, 1);
        var replay = replay();
        assertThat(replay.before(NOON.minusSeconds(1), id(3))).isEqualTo(CardState.unseen(0));
        assertThat(replay.before(NOON.plus(Duration.ofDays(5)), id(3)))
                .isEqualTo(replay.answers().get(1).after());
        // At the instant of an answer its id decides.
        assertThat(replay.before(NOON.plus(Duration.ofDays(3)), id(3)))
                .isEqualTo(replay.answers().get(1).after());
        assertThat(replay.before(NOON.plus(Duration.ofDays(9)), id(3)))
                .isEqualTo(replay.answers().get(1).after());
        assertThat(replay.before(NOON.plus(Duration.ofDays(10)), id(3))).isEqualTo(replay.state());
    }

    private Replay replay() {
        return Replay.of(log, fsrs);
    }

    private void add(int number, Rating rating, int day, int keyVersion) {
        log.add(review(id(number), NOON.plus(Duration.ofDays(day)), rating, day, keyVersion));
    }

    private static LogEntry review(UUID id, Instant at, Rating rating) {
        return review(id, at, rating, 0, 1);
    }

    private static LogEntry review(UUID id, Instant at, Rating rating, int day, int keyVersion) {
        return new LogEntry.Review(
                id, at, rating, StepsTest.TODAY + day, Settings.DEFAULT.stepCounts(), keyVersion, dueAt(id));
    }

    private static Instant dueOf(int number) {
        return dueAt(id(number));
    }

    /// Any instant that tells one row from another.
    private static Instant dueAt(UUID id) {
        return NOON.plusSeconds(id.getLeastSignificantBits() & 0xFFFF);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }
}
