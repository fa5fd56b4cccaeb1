package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void dropsTheByteOrderMarkAndComposesLettersAndEndsLinesWithLf() {
        var text = SourceText.of("\uFEFFe\u0301lite\r\nsecond\rthird".getBytes(StandardCharsets.UTF_8));
        assertThat(text.body()).isEqualTo("\u00e9lite\nsecond\nthird");
    }

    @Test
    void knowsEqualTextsBySha256HoweverTheyAreStored() {
        assertThat(SourceText.of("\uFEFFe\u0301lite\r\n").sha256())
                .isEqualTo(SourceText.of("\u00e9lite\n").sha256())
                .isNotEqualTo(SourceText.of("elite\n").sha256());
        assertThat(SourceText.of("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void countsLinesThatAreNotEmptyAsParagraphs() {
        var text = SourceText.of("Title\n\n  \nFirst line.\nSecond 😀 line.\n");
        assertThat(text.passages())
                .containsExactly(
                        new Passage(1, 0, 5, "Title"),
                        new Passage(2, 10, 21, "First line."),
                        new Passage(3, 22, 37, "Second 😀 line."));
        assertThat(text.body().substring(22, 37)).isEqualTo("Second 😀 line.");
    }

    @Test
    void findsThePassageOfARangeOnlyWhereItHoldsAllOfIt() {
        var text = SourceText.of("One.\nTwo.\n");
        assertThat(text.passageAt(5, 9))
                .hasValueSatisfying(passage -> assertThat(passage.number()).isEqualTo(2));
        assertThat(text.passageAt(2, 7)).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> SourceText.of(new byte[] {'a', (byte) 0xE9, 'b'}))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("UTF-8");
    }
}
