package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlternativeTest {

    @Test
    void putsFewerAndMoreMinutesBesideHers() {
        assertThat(Alternative.beside(15)).containsExactly(10, 15, 25);
        assertThat(Alternative.beside(25)).containsExactly(15, 25, 40);
        assertThat(Alternative.beside(60)).containsExactly(35, 60, 100);
    }

    @Test
    void staysWithinWhatADayCanHold() {
        assertThat(Alternative.beside(1)).containsExactly(1, 6);
        assertThat(Alternative.beside(600)).containsExactly(360, 600);
    }
}
