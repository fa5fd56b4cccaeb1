package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Łęcka", "zoë łęcka", "  ZOË \t ŁĘCKA ", "Zoe\u0308 Łęcka", "Zoë\u00a0Łęcka"})
    void takesNamesThatLookAlikeForOne(String typed) {
        assertThat(LoginName.of(typed).key()).isEqualTo("zoë łęcka");
    }

    @Test
    void keepsTheNameAsItIsWritten() {
        assertThat(LoginName.of(" Zoë  Łęcka ").shown()).isEqualTo("Zoë Łęcka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "a\u0000b", "a\u200bb", "\u202eanna"})
    void refusesNothingAndWhatCannotBeSeen(String typed) {
        assertThat(LoginName.of(typed).problem()).isNotEmpty();
    }

    @Test
    void refusesMoreThanEightyCharacters() {
        assertThat(LoginName.of("x".repeat(80)).problem()).isEmpty();
        assertThat(LoginName.of("x".repeat(81)).problem()).contains("80");
        // In lower case each of these is two characters.
        assertThat(LoginName.of("İ".repeat(41)).problem()).contains("80");
    }
}
