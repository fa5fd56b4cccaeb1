package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void saysRightAndWrongEvenWhereNobodyWas() {
        assertThat(Tally.of(List.of(given("wrong", 0.0, null))).words()).isEqualTo("0 right, 1 wrong");
    }

    @Test
    void tellsPartlyRightAndUndecidedApart() {
        var answers = new ArrayList<@Nullable Given>(List.of(
                given("right", 1.0, null),
                given("wrong", 0.5, null),
                given("near", 0.0, null),
                given("near", 0.0, BigDecimal.TWO),
                given("near", 0.0, BigDecimal.ZERO)));
        answers.add(null);
        assertThat(Tally.of(answers).words()).isEqualTo("2 right, 1 right in part, 1 wrong, 1 for you to decide");
    }

    @Test
    void saysNothingWhereNobodyMetIt() {
        assertThat(Tally.NONE.words()).isEmpty();
    }

    private static Given given(String rightness, double fraction, @Nullable BigDecimal override) {
        var id = new UUID(0, 1);
        return new Given(id, 1, new Place(id, 1, false), 0, "q", 1, 2, "{}", 1, rightness, fraction, override);
    }
}
