package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Reed, the first editor of the Gazette, wrote the rules.        | Anna Reed      | The first editor of the Gazette.
            On the docks the Danish historian Karen Lund met an old friend.     | Karen Lund     | A Danish historian.
            They met Karen Lund, a historian of the northern coast.             | Karen Lund     | A historian of the northern coast.
            The Harbour Society is a union of dockers on the northern coast.    | Harbour Society | A union of dockers on the northern coast.
            """)
    void findsWhatIsSaidInPassing(String sentence, String name, String answer) {
        var best = new Introductions(Harbour.reading(sentence)).best();
        assertThat(best).containsOnlyKeys(name);
        assertThat(best.get(name).answer()).isEqualTo(answer);
    }

    @Test
    void asksForTheNameThatADescriptionFits() {
        var candidates = new Introductions(
                        Harbour.reading("Thanks go to the founder of the Harbour Society, Anna Reed."))
                .candidates();
        assertThat(Harbour.stems(candidates))
                .containsExactly("Who is the founder of the Harbour Society, according to the text?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met Anna Reed, the harbour master, and Karen Lund.
            They went to Anna Reed, the docks, and the library.
            Anna Reed, his wife, wrote the rules of the society.
            They left the Harbour Society, the fund for dockers, and the library.
            Anna Reed is the only one who can say.
            """)
    void findsNothingInListsAndAfterPronouns(String sentence) {
        assertThat(new Introductions(Harbour.reading(sentence)).best()).isEmpty();
    }
}
