package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GridReviewsTest {

    private static final int[] WAITS = {1, 2, 8, 60};

    private final MemoryGrid grid = new MemoryGrid();
    private final Planner planner = new Planner(Weights.DEFAULT, Costs.USUAL);
    private final GridReviews reviews = new GridReviews(grid, planner, WAITS);

    /// Which [Transitions] work out for each memory by itself.
    @Test
    void interpolatesAsForSingleMemories() {
        var values = new double[GridReviews.LAYER];
        Arrays.setAll(values, i -> i < MemoryGrid.SIZE ? new SplittableRandom(i).nextDouble() : 0);
        reviews.spread(values, 0);
        var single = new Transitions(grid, planner.costs(), 1);
        var worth = new double[MemoryGrid.SIZE];
        for (int wait = 0; wait < WAITS.length; wait++) {
            reviews.worth(wait, values, 0, 0.001, worth);
            for (int point = 0; point < MemoryGrid.SIZE; point++) {
                single.put(0, new ReviewAhead(planner.fsrs(), grid.at(point)), WAITS[wait]);
                assertThat(worth[point]).isCloseTo(single.worth(0, values, 0, 0.001), within(1e-6));
                assertThat(reviews.after(wait, point, values, 0)).isCloseTo(single.after(0, values, 0), within(1e-6));
            }
        }
    }

    @Test
    void movesAsManyCardsAsItReviews() {
        var masses = new double[GridReviews.LAYER];
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            assertThat(reviews.move(2, point, 0.5, masses, 0)).isBetween(9.0, 23.0);
        }
        reviews.gather(masses, 0);
        assertThat(Arrays.stream(masses, 0, MemoryGrid.SIZE).sum()).isCloseTo(36, within(1e-9));
        assertThat(Arrays.stream(masses, MemoryGrid.SIZE, GridReviews.LAYER)).containsOnly(0.0);
    }

    /// The mean of values over the cards that were moved is what was worked out before.
    @Test
    void movesCardsWhereTheirValuesComeFrom() {
        var values = new double[GridReviews.LAYER];
        Arrays.setAll(values, i -> i < MemoryGrid.SIZE ? new SplittableRandom(i).nextDouble() : 0);
        reviews.spread(values, 0);
        for (int point = 0; point < MemoryGrid.SIZE; point++) {
            var masses = new double[GridReviews.LAYER];
            reviews.move(1, point, 1, masses, 0);
            reviews.gather(masses, 0);
            double mean = 0;
            for (int i = 0; i < MemoryGrid.SIZE; i++) {
                mean += masses[i] * values[i];
            }
            assertThat(mean).isCloseTo(reviews.after(1, point, values, 0), within(1e-12));
        }
    }
}
