package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapsTest {

    private static List<String> stems(String text) {
        var read = Harbour.reading(text);
        return Harbour.stems(new Gaps(read).candidates(new Events(read).happenings()));
    }

    @Test
    void leavesAGapForTheYearOfTheMainVerb() {
        assertThat(stems("In 1889, the Dock Company outsmarted Anna Reed, which nobody had foreseen."))
                .contains("In {{1889::year}}, the Dock Company outsmarted Anna Reed.");
    }

    @Test
    void leavesAGapForWhoeverIsNamedSeldom() {
        assertThat(stems("In 1889 Anna Reed led the dockers of the Dock Company. Anna Reed was born on the coast."))
                .contains("In 1889 {{Anna Reed::person}} led the dockers of the Dock Company.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The remaining dockers were put on trial in 1890 with Anna Reed.",
                "The Harbour Gazette cannot be bettered (Anna Reed edited it in 1890).",
                "By 1890 the Dock Company had a thousand dockers.",
                "Anna Reed's comments were noticed on 3 May 1889.",
                "He spoke for the dockers in 1889 with Anna Reed.",
                "The Dock Company lost the ships that Anna Reed bought in 1889.",
                "The Dock Strike of 1889 outlasted the Dock Company.",
                "Anna Reed spoke for the dockers at dawn."
            })
    void leavesNoGapForAYearOfSomethingElse(String sentence) {
        assertThat(stems(sentence)).noneMatch(stem -> stem.contains("::year"));
    }

    @Test
    void leavesNoGapInAGivenDay() {
        assertThat(stems("On 3 May 1889, the Dock Company outsmarted its dockers."))
                .noneMatch(stem -> stem.contains("::year"));
    }
}
