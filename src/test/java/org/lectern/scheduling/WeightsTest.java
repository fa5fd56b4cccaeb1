package org.lectern.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lectern.scheduling.FsrsTest.TOLERANCE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    static final double[] FSRS_4_5 = {
        0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61
    };

    @Test
    void keepsWeightsWithinBounds() {
        assertThat(Weights.of(Weights.DEFAULT.toArray()))
                .isEqualTo(Weights.DEFAULT)
                .hasSameHashCodeAs(Weights.DEFAULT);
        assertThat(Weights.DEFAULT.get(20)).isEqualTo(0.1542);
        assertThat(Weights.DEFAULT.toString()).startsWith("0.212,1.2931,").endsWith(",0.0658,0.1542");
    }

    @Test
    void clampsEachToItsBounds() {
        assertThat(filled(-1e9).toArray())
                .containsExactly(
                        .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, .01,
                        .1);
        assertThat(filled(1e9).toArray())
                .containsExactly(100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8);
    }

    @Test
    void gainsTwoWeightsFromFsrs5() {
        var former = Arrays.copyOf(Weights.DEFAULT.toArray(), 19);
        var weights = Weights.of(former);
        assertThat(Arrays.copyOf(weights.toArray(), 19)).containsExactly(former);
        assertThat(weights.get(19)).isZero();
        assertThat(weights.get(20)).isEqualTo(0.5);
    }

    @Test
    void convertsTheDifficultyOfFsrs45() {
        var weights = Weights.of(FSRS_4_5);
        assertThat(weights.get(4)).isCloseTo(6.81, TOLERANCE);
        assertThat(weights.get(5)).isCloseTo(0.44675013, TOLERANCE);
        assertThat(weights.get(6)).isCloseTo(1.36, TOLERANCE);
        assertThat(Arrays.copyOfRange(weights.toArray(), 7, 17)).containsExactly(Arrays.copyOfRange(FSRS_4_5, 7, 17));
        assertThat(Arrays.copyOfRange(weights.toArray(), 17, 21)).containsExactly(0, 0, 0, 0.5);
    }

    /// Stored weights are read back with `of`: migrating must not happen twice, nor clamping change anything.
    @Test
    void readsBackWhatItMigrated() {
        for (var given : new double[][] {FSRS_4_5, Arrays.copyOf(FSRS_4_5, 19), Weights.DEFAULT.toArray()}) {
            var weights = Weights.of(given);
            assertThat(Weights.of(weights.toArray())).isEqualTo(weights);
        }
    }

    @Test
    void keepsAMigratedZeroButNoOtherSameDayExponentBelowTheBound() {
        assertThat(withExponent(0).get(19)).isZero();
        assertThat(withExponent(-0.0)).isEqualTo(withExponent(0));
        assertThat(withExponent(0.005).get(19)).isEqualTo(0.01);
        assertThat(withExponent(-1).get(19)).isEqualTo(0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 18, 20, 22, 35})
    void refusesAnotherNumberOfWeights(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(new double[count]))
                .withMessageContaining("not " + count);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotANumber(double value) {
        for (int i = 0; i < Weights.COUNT; i++) {
            var weights = Weights.DEFAULT.toArray();
            weights[i] = value;
            int index = i;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Weights.of(weights))
                    .withMessageContaining("w" + index + " ");
        }
    }

    @Test
    void refusesWhatMigrationMakesOfAWeightBelowItsRange() {
        var weights = FSRS_4_5.clone();
        weights[5] = -0.5;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(weights))
                .withMessageContaining("w5 ");
    }

    @Test
    void cannotBeChangedFromOutside() {
        var given = Weights.DEFAULT.toArray();
        var weights = Weights.of(given);
        given[0] = 50;
        weights.toArray()[1] = 50;
        assertThat(weights).isEqualTo(Weights.DEFAULT);
    }

    private static Weights withExponent(double exponent) {
        var weights = Weights.DEFAULT.toArray();
        weights[19] = exponent;
        return Weights.of(weights);
    }

    private static Weights filled(double value) {
        var weights = new double[Weights.COUNT];
        Arrays.fill(weights, value);
        return Weights.of(weights);
    }
}
