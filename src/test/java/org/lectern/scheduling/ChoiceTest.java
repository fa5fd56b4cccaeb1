package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChoiceTest {

    /// A second is worth 0.005, so that an offer may be 0.01 worse than the best.
    @Test
    void sharesAmongWhatIsAboutAsGood() {
        var offers = new double[][] {{9, 9}, {0.800, 0.500}, {0.805, 0.520}, {0.700, Choice.NO_OFFER}, {9, 9}};
        var choice = new Choice(2);
        choice.lookAsCloselyAs(0.005);
        var worth = choice.settle(offers, 1, 4);
        assertThat(offers[1]).containsExactly(new double[] {0.2, 0}, within(1e-9));
        assertThat(offers[2]).containsExactly(new double[] {0.8, 1}, within(1e-9));
        assertThat(offers[3]).containsExactly(0, 0);
        assertThat(worth).containsExactly(new double[] {0.804, 0.520}, within(1e-9));
    }
}
