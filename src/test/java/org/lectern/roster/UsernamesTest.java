package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Schmidt | anna.schmidt",
                "Schmidt, Anna | anna.schmidt",
                "Anna Maria von Groß | anna.gross",
                "Łukasz Żółć | lukasz.zolc",
                "Fëdor Андреев | fedor.андреев",
                "Алёна | алёна",
                "O'Neill | oneill",
                "Anne-Marie | anne-marie",
                "=cmd() | cmd",
                "... | learner"
            })
    void makesANameOfAName(String person, String username) {
        assertThat(Usernames.base(person)).isEqualTo(username);
    }

    @Test
    void makesDifferentNamesThatAreFree() {
        var names = Usernames.forAll(
                List.of("Anna Schmidt", "Anna Schmidt", "Bert", "Anna Schmidt"), Set.of("bert"), asked -> {
                    var taken = new HashSet<>(asked);
                    taken.retainAll(Set.of("anna.schmidt", "anna.schmidt3"));
                    return taken;
                });
        assertThat(names).doesNotHaveDuplicates().hasSize(4);
        assertThat(names).containsExactlyInAnyOrder("anna.schmidt2", "anna.schmidt4", "bert2", "anna.schmidt5");
    }
}
