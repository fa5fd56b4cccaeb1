package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    private static final String USED = " The members spoke of lightering, and lightering was paid by the day.";

    @Test
    void asksWhatAWordMeansThatTheTextGoesOnToUse() {
        assertThat(new Terms(Harbour.reading(
                                "Lightering is a way of unloading ships on the open sea into barges." + USED))
                        .candidates())
                .singleElement()
                .satisfies(candidate -> {
                    var question = candidate.draft().question();
                    assertThat(question.at("stem")).isEqualTo("What is lightering, according to the text?");
                    assertThat(question.at("answer"))
                            .isEqualTo("A way of unloading ships on the open sea into barges.");
                    assertThat(question.at("kind")).isEqualTo("definition");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lightering is a great success that everybody on the coast admires.",
                "Lightering is a thing of the past.",
                "This is a way of unloading ships on the open sea into barges.",
                "Unloading is a way of earning money from the owners of ships.",
            })
    void asksForNoMeaningWhereNoneIsGiven(String sentence) {
        assertThat(new Terms(Harbour.reading(sentence + USED)).candidates()).isEmpty();
    }
}
