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
        var candidates = new Descriptions(
                        Harbour.reading("Thanks go to the founder of the Harbour Society, Anna Reed."))
                .candidates();
        assertThat(Harbour.stems(candidates))
                .containsExactly("Who was the founder of the Harbour Society, according to the text?");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The leader of the Harbour Society, Anna Reed, opened the Sailors Library in 1892. | Which leader of the Harbour Society opened the Sailors Library in 1892?
            In 1892 the Danish historian Karen Lund opened the Sailors Library.               | Which Danish historian opened the Sailors Library in 1892?
            """)
    void asksForWhoeverHeldAnOfficeByTheDeed(String sentence, String stem) {
        assertThat(Harbour.stems(new Events(Harbour.reading(sentence)).candidates()))
                .contains(stem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thanks go to the leader of the Harbour Society, Anna Reed.
            On the docks the Danish historian Karen Lund met an old friend.
            They met Karen Lund, a friend of Anna Reed. Karen Lund was born in 1850.
            """)
    void asksForNobodyWhomThisHardlyTellsFromOthers(String text) {
        assertThat(new Introductions(Harbour.reading(text)).candidates()).isEmpty();
        assertThat(new Descriptions(Harbour.reading(text)).candidates()).isEmpty();
    }
}
