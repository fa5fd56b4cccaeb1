package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.study.Studying.bean;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.scheduling.Rating;
import org.lectern.study.Recorded.Status;
import org.lectern.web.Ids;

/// Two years of many learners: answers late, sent twice, undone, from two devices, in several zones, to questions whose
/// key changes; then every card against its log.
@QuarkusTest
class GeneratedReviewsTest {

    static final int LEARNERS = 40;
    static final int QUESTIONS = 60;
    static final int EVENTS = 100_000;
    static final int BATCH = 50;
    static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Pacific/Apia", "America/New_York", "Asia/Kathmandu");

    final Random random = new Random(20261125);
    final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    final List<String> questions = new ArrayList<>();
    int newVersions;

    @Test
    void leaveEveryCardAsItsLogMakesIt() throws SQLException {
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(TestQuestions.add(TestQuestions.BASIC));
        }
        var learners = new ArrayList<Simulated>();
        for (int i = 0; i < LEARNERS; i++) {
            learners.add(new Simulated(People.learner().id()));
        }
        for (int sent = 0; sent < EVENTS; sent += BATCH) {
            if (random.nextInt(100) == 0) {
                changeAQuestion();
            }
            learners.get(random.nextInt(LEARNERS)).study();
        }
        assertThat(statuses.get(Status.APPLIED)).isGreaterThan(EVENTS * 8 / 10);
        assertThat(statuses.get(Status.DUPLICATE)).isGreaterThan(EVENTS / 50);
        assertThat(statuses.get(Status.CONFLICT)).isGreaterThan(0);
        assertThat(newVersions).isGreaterThan(5);
        long events = 0;
        for (var learner : learners) {
            var differences = new ArrayList<Replays.Difference>();
            events += bean(Replays.class).compare(learner.id, differences::add).events();
            assertThat(differences).isEmpty();
        }
        assertThat(events).isEqualTo((long) statuses.get(Status.APPLIED));
    }

    private void changeAQuestion() throws SQLException {
        var question = questions.get(random.nextInt(QUESTIONS));
        int version = versions.merge(question, 2, (there, _) -> there + 1);
        boolean newKey = random.nextBoolean();
        keys.merge(question, newKey ? version : 1, (there, key) -> newKey ? version : there);
        TestQuestions.change(question, version, keys.get(question), TestQuestions.BASIC);
        newVersions++;
    }

    final Map<String, Integer> versions = new java.util.HashMap<>();
    final Map<String, Integer> keys = new java.util.HashMap<>();

    final class Simulated {
        final UUID id;
        final UUID[] devices = {UUID.randomUUID(), UUID.randomUUID()};
        final List<Event> sent = new ArrayList<>();
        Instant now = Instant.parse("2024-10-01T12:00:00Z");

        Simulated(UUID id) {
            this.id = id;
        }

        /// A sitting: the clock goes on, and what a device has kept is sent.
        void study() throws SQLException {
            now = now.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
            if (random.nextInt(20) == 0) {
                Studying.moveTo(id, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
            }
            if (random.nextInt(20) == 0) {
                Studying.update(
                        "update account set desired_retention = ? where id = ?", 0.7 + random.nextInt(29) / 100.0, id);
            }
            if (random.nextInt(20) == 0) {
                Studying.update(
                        "update account set learning_steps = ?, relearning_steps = ?, day_begins = ?, week = ?, longest_interval = ? where id = ?",
                        pick("", "1m", "1m 10m", "5m 1h 2d"),
                        pick("", "10m", "1m 1d"),
                        random.nextInt(13),
                        pick("fffffff", "fffffhn", "nnhnnnn"),
                        1 + random.nextInt(400),
                        id);
            }
            var events = new ArrayList<Event>();
            for (int i = 0; i < BATCH; i++) {
                events.add(event(i));
            }
            for (var recorded : Studying.record(id, now, events)) {
                statuses.merge(recorded.status(), 1, Integer::sum);
            }
            sent.addAll(events);
        }

        private String pick(String... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private Event event(int i) {
            int chance = random.nextInt(100);
            if (!sent.isEmpty() && chance < 4) {
                return recent();
            }
            if (!sent.isEmpty() && chance < 10) {
                return Studying.undo(recent().id(), time(i));
            }
            var question = questions.get(random.nextInt(QUESTIONS));
            int version = versions.getOrDefault(question, 1);
            int answered = chance < 15 ? 1 + random.nextInt(version) : version;
            var id = chance == 99 && !sent.isEmpty() ? recent().id() : Ids.make(now);
            var answer = Studying.answer(id, question, answered, rating(), time(i));
            return new Event.Answer(
                    answer.id(),
                    answer.claimedAt(),
                    devices[random.nextInt(2)],
                    answer.contentSha(),
                    question,
                    answered,
                    answer.keyVersion(),
                    answer.rating(),
                    null,
                    null,
                    1000);
        }

        private Event recent() {
            return sent.get(sent.size() - 1 - random.nextInt(Math.min(sent.size(), 200)));
        }

        private Rating rating() {
            int chance = random.nextInt(10);
            return chance < 2 ? Rating.AGAIN : chance < 3 ? Rating.HARD : chance < 9 ? Rating.GOOD : Rating.EASY;
        }

        /// Mostly in the order of the batch; some wait for days, some devices are ahead, some have no idea of the time.
        private Instant time(int i) {
            return switch (random.nextInt(20)) {
                case 0 -> now.minus(Duration.ofHours(random.nextInt(24 * 40)));
                case 1 -> now.plus(Duration.ofMinutes(random.nextInt(20)));
                case 2 -> now.minusSeconds(60);
                default -> now.minusSeconds(10L * (BATCH - i));
            };
        }
    }
}
