package org.lectern.study;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.Weights;

/// A learner who has studied for eight weeks by the schedule, and forgets sooner than the default
/// weights expect. She is simulated once; every test has a double of hers.
final class Weeks {

    /// New ones to the last day, so that the gate looks at cards on which the first stability tells.
    private static final int CARDS = 112;
    private static final int NEW_A_DAY = 2;

    private static final int DAYS = 56;
    private static final int LOST_DAYS = 4;

    private static final Fsrs SCHEDULE = new Fsrs(Weights.DEFAULT);

    private static Weeks done;

    private final Person learner = People.learner();
    private final Fsrs truth;
    private final boolean turns;
    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Studied> cards = new ArrayList<>();

    /// A card as she remembers it, and as the schedule believes that she does.
    private static final class Studied {
        private final String question;
        private @Nullable Memory remembered;
        private @Nullable Memory believed;
        private int lastDay;

        Studied(String question) {
            this.question = question;
        }

        /// Without the fuzz, which is drawn from ids and would give each run another log.
        boolean isDue(int day) {
            return believed != null && lastDay + SCHEDULE.wholeInterval(believed.stability(), 0.9, DAYS) <= day;
        }
    }

    private Weeks(Weights weights, boolean turns) {
        truth = new Fsrs(weights);
        this.turns = turns;
    }

    /// Somebody else with the same log and cards.
    static synchronized Person learner() throws SQLException {
        if (done == null) {
            done = new Weeks(forgetful(), false);
            done.study();
        }
        return copy(done.learner.id());
    }

    /// Somebody who remembered well for weeks and forgets nearly all in the last days: few enough of them
    /// that a fit to the first four fifths of her answers sees none.
    static Person learnerWhoTurns() throws SQLException {
        var weeks = new Weeks(Weights.DEFAULT, true);
        weeks.study();
        return weeks.learner;
    }

    private static Weights forgetful() {
        var weights = Weights.DEFAULT.toArray();
        for (int i = 0; i < 4; i++) {
            weights[i] *= 0.15;
        }
        return Weights.of(weights);
    }

    private static Person copy(UUID from) throws SQLException {
        var copy = People.learner();
        for (var table : List.of("card", "review")) {
            Studying.update("""
                    insert into %1$s select (jsonb_populate_record(null::%1$s,
                        to_jsonb(t) || jsonb_build_object('learner_id', ?::uuid))).*
                    from %1$s t where learner_id = ?""".formatted(table), copy.id(), from);
        }
        return copy;
    }

    private void study() throws SQLException {
        var text = TestQuestions.text();
        for (int i = 0; i < CARDS; i++) {
            cards.add(new Studied(TestQuestions.add(TestQuestions.BASIC, text, 1)));
        }
        var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(DAYS));
        for (int day = 0; day < DAYS; day++) {
            studyDay(begin.plus(Duration.ofDays(day)), day);
        }
    }

    private void studyDay(Instant at, int day) throws SQLException {
        var events = new ArrayList<Event>();
        boolean lost = turns && day >= DAYS - LOST_DAYS;
        for (var card : cards) {
            if (card.isDue(day)) {
                double recall = truth.retrievability(day - card.lastDay, card.remembered.stability());
                boolean recalled = lost ? random.nextDouble() < 0.1 : turns || random.nextDouble() < recall;
                answer(events, card, recalled ? Rating.GOOD : Rating.AGAIN, at, day);
                if (!recalled) {
                    answer(events, card, Rating.GOOD, at, day);
                }
            }
        }
        for (int i = day * NEW_A_DAY; i < Math.min(CARDS, (day + 1) * NEW_A_DAY); i++) {
            var first = i % 5 == 0 ? Rating.AGAIN : i % 5 == 1 ? Rating.EASY : Rating.GOOD;
            answer(events, cards.get(i), first, at, day);
            answer(events, cards.get(i), Rating.GOOD, at, day);
        }
        Studying.record(learner.id(), at.plus(Duration.ofHours(1)), events);
    }

    private void answer(List<Event> events, Studied card, Rating rating, Instant at, int day) throws SQLException {
        int elapsed = day - card.lastDay;
        card.remembered = next(truth, card.remembered, elapsed, rating);
        card.believed = next(SCHEDULE, card.believed, elapsed, rating);
        card.lastDay = day;
        events.add(Studying.answer(card.question, 1, rating, at.plusSeconds(events.size())));
    }

    private static Memory next(Fsrs fsrs, @Nullable Memory memory, int elapsed, Rating rating) {
        return memory == null ? fsrs.initial(rating) : fsrs.next(memory, elapsed, rating);
    }
}
