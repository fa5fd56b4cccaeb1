package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    @Test
    void leavesAGapForAYear() {
        assertThat(Harbour.stems(
                        new Gaps(Harbour.reading("On 3 May 1889, police fired into a crowd near the Dock Company."))
                                .candidates()))
                .contains("On 3 May {{1889::year}}, police fired into a crowd near the Dock Company.");
    }

    @Test
    void leavesAGapForARareName() {
        assertThat(Harbour.stems(new Gaps(Harbour.reading("In 1889 Anna Reed led the dockers at the Dock Company."))
                        .candidates()))
                .contains("In 1889 {{Anna Reed::person}} led the dockers at the Dock Company.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The remaining dockers were put on trial in 1890 with Anna Reed.",
                "The strike of the dockers and of all other workers in 1889 surprised Anna Reed.",
                "He spoke for the dockers in 1889 with Anna Reed.",
                "Anna Reed spoke for the dockers at dawn."
            })
    void leavesNoGapWhereItIsNotClearWhatIsMeant(String sentence) {
        assertThat(new Gaps(Harbour.reading(sentence)).candidates()).isEmpty();
    }
}
