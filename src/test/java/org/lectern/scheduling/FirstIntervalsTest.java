package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FirstIntervalsTest {

    private final ReviewLog.Builder log = new ReviewLog.Builder();
    private int cards;

    @Test
    void countsByFirstRatingAndDays() {
        cards(30, Rating.GOOD, 2, Rating.GOOD);
        cards(10, Rating.GOOD, 2, Rating.AGAIN);
        cards(25, Rating.HARD, 2, Rating.HARD);
        var firsts = firsts();
        assertThat(firsts.after(Rating.GOOD)).containsExactly(new FirstIntervals.Group(2, 40, 30));
        assertThat(firsts.after(Rating.HARD)).containsExactly(new FirstIntervals.Group(2, 25, 25));
        assertThat(firsts.after(Rating.EASY)).isEmpty();
        assertThat(firsts.count(Rating.GOOD)).isEqualTo(40);
    }

    @Test
    void countsADayThatComesAfterOthersOfTheSameDay() {
        for (int i = 0; i < 30; i++) {
            log.add(i, 0, Rating.AGAIN);
            log.add(i, 0, Rating.GOOD);
            log.add(i, 3, Rating.GOOD);
            log.add(i, 9, Rating.AGAIN);
        }
        assertThat(firsts().after(Rating.AGAIN)).containsExactly(new FirstIntervals.Group(3, 30, 30));
    }

    @Test
    void dropsTheSmallestGroupsUpToTwenty() {
        cards(100, Rating.GOOD, 2, Rating.GOOD);
        cards(11, Rating.GOOD, 3, Rating.GOOD);
        cards(8, Rating.GOOD, 4, Rating.GOOD);
        cards(8, Rating.GOOD, 1, Rating.GOOD);
        assertThat(firsts().after(Rating.GOOD))
                .extracting(FirstIntervals.Group::days)
                .containsExactly(2, 3);
    }

    @Test
    void dropsTheSmallestGroupsUpToATwentieth() {
        cards(1_000, Rating.GOOD, 2, Rating.GOOD);
        cards(30, Rating.GOOD, 3, Rating.GOOD);
        cards(24, Rating.GOOD, 4, Rating.GOOD);
        assertThat(firsts().after(Rating.GOOD))
                .extracting(FirstIntervals.Group::days)
                .containsExactly(2, 3);
    }

    @Test
    void dropsGroupsUnderSixAndLongIntervals() {
        cards(200, Rating.GOOD, 2, Rating.GOOD);
        cards(15, Rating.GOOD, 100, Rating.GOOD);
        cards(30, Rating.GOOD, 101, Rating.GOOD);
        cards(30, Rating.EASY, 101, Rating.GOOD);
        cards(30, Rating.EASY, 365, Rating.GOOD);
        cards(30, Rating.EASY, 366, Rating.GOOD);
        for (int days = 3; days < 10; days++) {
            cards(5, Rating.GOOD, days, Rating.GOOD);
        }
        assertThat(firsts().after(Rating.GOOD))
                .extracting(FirstIntervals.Group::days)
                .containsExactly(2, 100);
        assertThat(firsts().after(Rating.EASY))
                .extracting(FirstIntervals.Group::days)
                .containsExactly(101, 365);
    }

    @Test
    void takesAllItemsOfACardForOutliersThatFirstCameBackAfterAnUnusualTime() {
        cards(100, Rating.GOOD, 2, Rating.GOOD);
        log.add(cards, 0, Rating.GOOD);
        log.add(cards, 50, Rating.GOOD);
        log.add(cards, 90, Rating.GOOD);
        var built = log.build();
        var firsts = new FirstIntervals(built, built.items().length);
        assertThat(built.items()).hasSize(102);
        assertThat(Arrays.stream(built.items()).filter(firsts::isOutlier)).hasSize(2);
    }

    private FirstIntervals firsts() {
        var built = log.build();
        return new FirstIntervals(built, built.items().length);
    }

    private void cards(int count, Rating first, int days, Rating then) {
        for (int i = 0; i < count; i++) {
            log.add(cards, 0, first);
            log.add(cards, days, then);
            cards++;
        }
    }
}
