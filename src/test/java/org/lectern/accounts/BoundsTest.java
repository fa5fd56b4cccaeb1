package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final CourseBound HISTORY = new CourseBound("History", Setting.MINUTES, 20, 60, 30);
    private static final CourseBound LATIN = new CourseBound("Latin", Setting.MINUTES, null, 40, 35);
    private static final CourseBound GREEK = new CourseBound("Greek", Setting.MINUTES, 50, null, null);

    @Test
    void areThoseOfEverybodyWithoutACourse() {
        var bounds = Bounds.of(Setting.MINUTES, List.of());
        assertThat(bounds).isEqualTo(new Bounds(1, 600, List.of()));
        assertThat(bounds.problem("600")).isEmpty();
        assertThat(bounds.problem("601")).isEqualTo("A whole number from 1 to 600.");
    }

    @Test
    void countTogether() {
        var bounds = Bounds.of(Setting.MINUTES, List.of(HISTORY, LATIN));
        assertThat(bounds.least()).isEqualTo(20);
        assertThat(bounds.most()).isEqualTo(40);
        assertThat(bounds.hint()).isEqualTo("History asks for 20 to 60. Latin asks for at most 40.");
        assertThat(bounds.problem("41")).isEqualTo("A whole number from 20 to 40. " + bounds.hint());
        assertThat(Bounds.of(Setting.NEW, List.of(HISTORY)).hint()).isEmpty();
    }

    @Test
    void leaveOutACourseThatContradictsThoseBefore() {
        var bounds = Bounds.of(Setting.MINUTES, List.of(LATIN, GREEK, HISTORY));
        assertThat(bounds.least()).isEqualTo(20);
        assertThat(bounds.most()).isEqualTo(40);
        assertThat(bounds.hint()).contains("Greek asks for 50 or more, which does not count: you joined it later.");
        assertThat(Bounds.of(Setting.MINUTES, List.of(GREEK, LATIN)).least()).isEqualTo(50);
    }

    @Test
    void moveWhatLiesOutsideAndReplaceOnlyWhatEverybodyBeginsWith() {
        var account = new Account(UUID.randomUUID(), Role.LEARNER, "Anna", false, ZoneOffset.UTC, Instant.EPOCH);
        account.keepWithin(List.of(HISTORY, LATIN, new CourseBound("Latin", Setting.RETENTION, null, 85, null)));
        assertThat(account.minutesADay()).isEqualTo(30);
        assertThat(account.newADay()).isEqualTo(10);
        assertThat(account.desiredRetention()).isEqualTo(0.85);

        account.choose(new StudySettings(55, 0, 7), new DisplaySettings("auto", true, true, true, false));
        account.keepWithin(List.of(HISTORY));
        assertThat(account.minutesADay()).isEqualTo(55);
        account.keepWithin(List.of(HISTORY, LATIN));
        assertThat(account.minutesADay()).isEqualTo(40);
        assertThat(account.newADay()).isZero();
    }

    @Test
    void haveAnOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseBound("A", Setting.MINUTES, 20, 10, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseBound("A", Setting.MINUTES, 20, null, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseBound("A", Setting.MINUTES, 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseBound("A", Setting.NEW, null, 5, 6));
    }
}
