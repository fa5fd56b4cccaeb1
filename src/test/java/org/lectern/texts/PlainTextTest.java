package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void joinsLinesThatWereBrokenAtAWidth() {
        var text = PlainText.of("""
                    The Harbour Society was founded by Anna Reed in the year
                    of the great storm, when the docks were closed for a com-
                    plete month and the community of the docks had no bread.

                    It was a complete surprise to the owners of all the ships
                    that lay in the harbour at that time of the long year.
                """);
        assertThat(text.passages())
                .extracting(Passage::text)
                .containsExactly(
                        "The Harbour Society was founded by Anna Reed in the year of the great storm, when the docks were closed for a complete month and the community of the docks had no bread.",
                        "It was a complete surprise to the owners of all the ships that lay in the harbour at that time of the long year.");
    }

    @Test
    void keepsItemsApart() {
        var text = PlainText.of("""
                The rules of the society were these, and they were read
                aloud each year to all of its members on the first day:
                  * No docker works for less than the wage that the society
                    has agreed on with the owners of the ships.
                  * No docker works alone.
                """);
        assertThat(text.passages()).hasSize(3);
    }

    @Test
    void leavesParagraphsOnOneLineAlone() {
        var whole = "The Harbour Society was founded in 1871. ".repeat(9).strip() + "\n";
        assertThat(PlainText.of(whole.repeat(5)).body()).isEqualTo(whole.repeat(5));
        var verses = "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you\n";
        assertThat(PlainText.of(verses).body()).isEqualTo(verses);
    }
}
