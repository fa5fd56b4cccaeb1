package org.lectern.scheduling;

import java.util.Comparator;
import java.util.stream.IntStream;

/// A way to study for an exam, day by day. It knows what the scheduler believes and no more.
interface ExamWay {

    /// Of the search for prices that goes on from those of the night before.
    int ROUNDS_A_NIGHT = 6;

    /// So many days before the exam each night is searched for anew: there is none to mend it.
    int CLOSE = 10;

    /// The cards of a day in order; those that the minutes do not reach wait.
    ///
    /// @param secondsLeft until the exam, in all
    int[] today(int day, double secondsLeft);

    /// Hears of an answer.
    default void answered(int card, int day) {}

    static int interval(StudiedDeck deck, int card, double retention) {
        int whole =
                deck.scheduler().wholeInterval(deck.believed().stability(card), retention, Settings.LONGEST_INTERVAL);
        return Fuzz.around(whole, Settings.LONGEST_INTERVAL).at(deck.draw());
    }

    /// Due cards at a desired retention, those due longest first, then new ones.
    static ExamWay retention(StudiedDeck deck, double retention) {
        var believed = deck.believed();
        var due = IntStream.range(0, believed.size())
                .map(card -> believed.isNew(card)
                        ? Integer.MAX_VALUE
                        : believed.lastStudyDay(card) + interval(deck, card, retention))
                .toArray();
        return new ExamWay() {
            @Override
            public int[] today(int day, double secondsLeft) {
                var reviews = cards(believed, false)
                        .filter(card -> due[card] <= day)
                        .boxed()
                        .sorted(Comparator.comparingInt(card -> due[card]))
                        .mapToInt(Integer::intValue);
                return IntStream.concat(reviews, cards(believed, true)).toArray();
            }

            @Override
            public void answered(int card, int day) {
                due[card] = day + interval(deck, card, retention);
            }
        };
    }

    /// New cards at an even pace, then those that were not seen for longest.
    static ExamWay evenPace(StudiedDeck deck, int days) {
        var believed = deck.believed();
        return (day, _) -> {
            var met = cards(believed, true).limit(Math.ceilDiv(believed.newCards(), days - day));
            var longestUnseen = cards(believed, false)
                    .boxed()
                    .sorted(Comparator.comparingInt(believed::lastStudyDay))
                    .mapToInt(Integer::intValue);
            return IntStream.concat(met, longestUnseen).toArray();
        };
    }

    /// As the planner says, planned anew each night.
    static ExamWay planned(StudiedDeck deck, ExamTrial exam) {
        var believed = deck.believed();
        var planner = new Planner(deck.scheduler(), Costs.USUAL, FirstRatings.USUAL);
        var planning = new Planning(planner, believed, StudyBudget.even(0, exam.days(), exam.minutes()));
        return new ExamWay() {
            @Override
            public int[] today(int day, double secondsLeft) {
                boolean close = day == 0 || exam.days() - day <= CLOSE;
                planning.search(close ? Planner.ROUNDS : ROUNDS_A_NIGHT, day, secondsLeft);
                return planning.ranked(day, new boolean[exam.cards()]);
            }

            @Override
            public void answered(int card, int day) {
                planning.cards().update(card, day + 1);
            }
        };
    }

    private static IntStream cards(Deck deck, boolean fresh) {
        return IntStream.range(0, deck.size()).filter(card -> deck.isNew(card) == fresh);
    }
}
