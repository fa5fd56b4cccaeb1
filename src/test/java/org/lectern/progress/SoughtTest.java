package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.progress.Sought.Place;

class SoughtTest {

    @Test
    void mindsNeitherCaseNorAccentsNorQuotationMarks() {
        assertThat(Sought.of("pilsudski").in("Piłsudski and PILSUDSKI")).containsExactly(new Place(14, 23));
        assertThat(Sought.of("Józef").in("Jozef, JÓZEF")).containsExactly(new Place(0, 5), new Place(7, 12));
        assertThat(Sought.of("Lenin's").in("Lenin’s words")).containsExactly(new Place(0, 7));
        assertThat(Sought.of("a-b").in("a—b")).hasSize(1);
    }

    @Test
    void letsTheWordsStandAnySpaceApart() {
        assertThat(Sought.of("  red\tbook ").in("the Red    Book")).containsExactly(new Place(4, 15));
        assertThat(Sought.of("red book").in("redbook")).isEmpty();
    }

    @Test
    void takesEachSignForItself() {
        assertThat(Sought.of("a.c").in("abc a.c")).containsExactly(new Place(4, 7));
        assertThat(Sought.of("\\E(").in("\\E(")).hasSize(1);
    }

    @Test
    void findsPlacesThatDoNotOverlap() {
        assertThat(Sought.of("aa").in("aaaa")).containsExactly(new Place(0, 2), new Place(2, 4));
    }

    @Test
    void saysWhyItLooksForNothing() {
        assertThat(Sought.of(null).problem()).isEmpty();
        assertThat(Sought.of(" a ").problem()).contains("at least two");
        assertThat(Sought.of("x".repeat(101)).problem()).contains("at most 100");
        assertThat(Sought.of("x".repeat(101)).in("x".repeat(200))).isEmpty();
    }
}
