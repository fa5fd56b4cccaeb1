package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final LoginName ANNA = LoginName.of("Anna Kowalska");

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "iloveyou", "qwertyuiop", "12345678", "greyhoun", "zzzzzzzzzzzz"})
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.problem(password, ANNA)).contains("commonest");
    }

    @Test
    void refusesShortOnesCountedInCharacters() {
        assertThat(PasswordRules.problem("seven77", ANNA)).contains("8 characters");
        assertThat(PasswordRules.problem("𝄞𝄢𝄡𝄫", ANNA)).contains("8 characters");
        assertThat(PasswordRules.problem("eight 88", ANNA)).isEmpty();
    }

    @Test
    void takesLongOnesWhole() {
        assertThat(PasswordRules.problem("long word ".repeat(100), ANNA)).isEmpty();
        assertThat(PasswordRules.problem("long word ".repeat(100) + "x", ANNA)).contains("1000");
    }

    @Test
    void refusesTheName() {
        assertThat(PasswordRules.problem("ANNA kowalska", ANNA)).contains("name");
    }
}
