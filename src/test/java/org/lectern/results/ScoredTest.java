package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoredTest {

    private static final UUID PICKED = new UUID(1, 1);
    private static final UUID DRAW = new UUID(1, 2);

    private static Given given(
            UUID place, int number, int draws, String question, double points, double fraction, @Nullable String over) {
        return new Given(
                new UUID(2, 2),
                1,
                new Place(place, number, false),
                draws,
                question,
                1,
                points,
                "{}",
                1,
                "wrong",
                fraction,
                over == null ? null : new BigDecimal(over));
    }

    private static Given picked(double points, double fraction) {
        return given(PICKED, 1, 0, "picked", points, fraction, null);
    }

    private static Given drawn(String question, double fraction) {
        return given(DRAW, 2, 2, question, 1.5, fraction, null);
    }

    @Test
    void sumsWhatADrawDealtAndKeepsEachOfIt() {
        var scored = Scored.of(
                List.of(
                        List.of(picked(2, 1), drawn("x", 1), drawn("y", 0)),
                        List.of(picked(2, 0.5), drawn("y", 1), drawn("z", 1))),
                Map.of());
        assertThat(scored.columns())
                .extracting(column -> column.item().id())
                .containsExactly("picked", DRAW.toString(), "x", "y", "z");
        assertThat(scored.columns())
                .extracting(column -> column.item().maximumMark())
                .containsExactly(2.0, 3.0, 1.5, 1.5, 1.5);
        assertThat(scored.columns())
                .extracting(column -> column.item().drawn())
                .containsExactly(false, false, true, true, true);
        var table = scored.table();
        assertThat(table.mark(1, 0)).isEqualTo(1.5);
        assertThat(table.mark(1, 1)).isEqualTo(3);
        assertThat(table.isMet(2, 1)).isFalse();
        assertThat(table.mark(3, 0)).isZero();
        assertThat(table.mark(3, 1)).isEqualTo(1.5);
        // Of a drawn question the rest is the whole total.
        assertThat(table.rest(3, 1)).isEqualTo(4);
        assertThat(table.rest(0, 1)).isEqualTo(3);
    }

    @Test
    void takesTheShareWhereAPlaceWasWorthOtherPoints() {
        var scored = Scored.of(List.of(List.of(picked(1, 0.5)), List.of(picked(4, 1))), Map.of());
        assertThat(scored.columns().getFirst().item().maximumMark()).isEqualTo(4);
        assertThat(scored.table().mark(0, 0)).isEqualTo(2);
        assertThat(scored.table().mark(0, 1)).isEqualTo(4);
    }

    @Test
    void takesThePointsThatAnInstructorGave() {
        var scored = Scored.of(List.of(List.of(given(PICKED, 1, 0, "picked", 2, 0, "1.5"))), Map.of());
        assertThat(scored.table().mark(0, 0)).isEqualTo(1.5);
    }

    @Test
    void leavesOutWhatIsWorthNothing() {
        assertThat(Scored.of(List.of(List.of(picked(0, 1))), Map.of()).columns())
                .isEmpty();
    }

    @Test
    void isEmptyWithoutAttempts() {
        var scored = Scored.of(List.of(), Map.of());
        assertThat(scored.columns()).isEmpty();
        assertThat(ItemAnalysis.of(scored.table()).quiz().attempts()).isZero();
    }
}
