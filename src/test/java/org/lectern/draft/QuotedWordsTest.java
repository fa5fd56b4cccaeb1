package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedWordsTest {

    private static final String SCENE =
            "The night before the strike had been a cold one and the lamps on the quay were out before the men came down. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [n]o owner of a ship pays a fine that he can avoid.             | No owner of a ship pays a fine that he can avoid.
            a library that lends no books is only a room with shelves,      | a library that lends no books is only a room with shelves
            Owners of ships are few -- dockers are many in every port.      | Owners of ships are few – dockers are many in every port.
            Nobody on the coast . . . trusts a ship that has no name.       | Nobody on the coast … trusts a ship that has no name.
            The owners of ships are few [12]. The dockers are many.         | The owners of ships are few. The dockers are many.
            """)
    void showsThemAsTheyWereSaid(String quoted, String shown) {
        assertThat(QuotedWords.shown(quoted)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the decree had taken all of the ships from their owners.",
                "this was the last of the strikes that the coast had seen.",
                "in a harbour where things were left to follow their course",
                "an awareness among the dockers that the ships had to be worked",
                "strikingly anticipated the rules of the society on the coast",
                "we want no more of the owners who come from the city.",
                "a society [of dockers] that is without books has no memory.",
                "The Last Strike of the Harbour Society of the Coast",
                "no more fines"
            })
    void showsNothingThatIsNotWholeOrPointsAway(String quoted) {
        assertThat(QuotedWords.shown(quoted)).isEmpty();
    }

    @Test
    void leavesOutTheSceneBeforeTheClaim() {
        assertThat(QuotedWords.shown(SCENE + "A strike is lost where the dockers have no bread for the second week."))
                .contains("A strike is lost where the dockers have no bread for the second week.");
        assertThat(
                        QuotedWords.shown(
                                SCENE
                                        + "It was lost within a week, which nobody on the coast had thought possible on the day before."))
                .isEmpty();
    }

    @Test
    void weighsClaimsAboveStories() {
        assertThat(QuotedWords.weight("A strike is lost where the dockers have no bread for the second week."))
                .isGreaterThan(
                        QuotedWords.weight("The dockers lost the strike because they had no bread for the week."));
    }
}
