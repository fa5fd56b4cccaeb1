package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A card kept as the server keeps it, against a replay of its log: answers in time move the stored state by one
/// outcome, late ones and undos replay the log.
class LiveReplayTest {

    static final String[] ZONES = {"UTC", "Europe/Berlin", "Pacific/Apia", "America/New_York"};
    static final Steps[] STEPS = {
        Steps.NONE, StepsTest.minutes(10), StepsTest.minutes(1, 10), StepsTest.minutes(1, 5, 60)
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheReplayOfItsLogToTheLastBit(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var card = new LiveCard(random, "card-" + i);
            for (int event = 0; event < 40; event++) {
                card.live();
                var replay = Replay.of(card.log, card.fsrs);
                assertThat(card.state).isEqualTo(replay.state());
                assertThat(card.dueAt).isEqualTo(replay.dueAt());
            }
        }
    }

    @Test
    void meetsEveryPhaseAndKind() {
        var random = new Random(1);
        var phases = EnumSet.noneOf(Phase.class);
        int late = 0;
        int undone = 0;
        for (int i = 0; i < 100; i++) {
            var card = new LiveCard(random, "card-" + i);
            for (int event = 0; event < 40; event++) {
                card.live();
                phases.add(card.state.phase());
            }
            late += card.late;
            undone += card.undone;
        }
        assertThat(phases).containsExactlyInAnyOrder(Phase.values());
        assertThat(late).isGreaterThan(200);
        assertThat(undone).isGreaterThan(200);
    }

    static class LiveCard {
        final Random random;
        final FuzzKey key;
        final Fsrs fsrs;
        final List<LogEntry> log = new ArrayList<>();
        CardState state = CardState.unseen(0);
        Optional<Instant> dueAt = Optional.empty();
        Instant last = Instant.parse("2026-03-01T12:00:00Z");
        int keyVersion = 1;
        int late;
        int undone;

        LiveCard(Random random, String card) {
            this.random = random;
            key = new FuzzKey(FuzzTest.ANNA, card);
            var weights = Weights.DEFAULT.toArray();
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= 0.7 + 0.6 * random.nextDouble();
            }
            fsrs = new Fsrs(Weights.of(weights));
        }

        void live() {
            int chance = random.nextInt(20);
            if (chance < 3 && !log.isEmpty()) {
                undo();
            } else if (chance < 5) {
                answerLate();
            } else {
                answer();
            }
        }

        /// Time, zone, steps and sometimes the key go on from answer to answer.
        private void answer() {
            last = last.plusMillis(random.nextBoolean() ? random.nextInt(3_600_000) : random.nextLong(3_000_000_000L));
            keyVersion += random.nextInt(25) == 0 ? 2 : 0;
            var review = review(state, last);
            log.add(review.entry());
            state = review.outcome().state();
            dueAt = Optional.of(review.outcome().dueAt());
        }

        private void answerLate() {
            late++;
            var at = last.minus(Duration.ofMinutes(random.nextInt(100_000)));
            var id = randomId();
            var review = review(Replay.of(log, fsrs).before(at, id), at, id);
            log.add(review.entry());
            adoptReplay();
        }

        private void undo() {
            undone++;
            log.add(new LogEntry.Undo(
                    randomId(), last, log.get(random.nextInt(log.size())).id()));
            adoptReplay();
        }

        private void adoptReplay() {
            var replay = Replay.of(log, fsrs);
            state = replay.state();
            dueAt = replay.dueAt();
        }

        private record Answered(LogEntry.Review entry, Outcome outcome) {}

        private Answered review(CardState before, Instant at) {
            return review(before, at, new UUID(0x0190_0000_0000_7000L, log.size()));
        }

        private Answered review(CardState before, Instant at, UUID id) {
            var scheduler = scheduler();
            var rating = Rating.of(1 + random.nextInt(4));
            var outcome = scheduler.outcomes(before.under(keyVersion), at, key).of(rating);
            var entry = new LogEntry.Review(
                    id,
                    at,
                    rating,
                    outcome.state().lastStudyDay(),
                    scheduler.settings().stepCounts(),
                    keyVersion,
                    outcome.dueAt());
            return new Answered(entry, outcome);
        }

        private Scheduler scheduler() {
            var settings = Settings.DEFAULT
                    .withSteps(STEPS[random.nextInt(STEPS.length)], STEPS[random.nextInt(STEPS.length)])
                    .withDesiredRetention(0.7 + random.nextInt(30) / 100.0);
            return new Scheduler(fsrs, settings, new StudyDays(ZoneId.of(ZONES[random.nextInt(ZONES.length)])));
        }

        private UUID randomId() {
            return new UUID(random.nextLong(), random.nextLong());
        }
    }
}
