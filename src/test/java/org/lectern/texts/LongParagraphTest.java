package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongParagraphTest {

    @Test
    void leavesWhatPeopleWriteWhole() {
        var paragraph = "The docks were closed. ".repeat(200).strip();
        assertThat(LongParagraph.parts(paragraph)).containsExactly(paragraph);
        assertThat(LongParagraph.parts("")).isEmpty();
    }

    @Test
    void cutsWhereSentencesEnd() {
        var paragraph =
                "The docks were closed by Mr. Reed of vol. Twelve. ".repeat(500).strip();
        assertThat(LongParagraph.parts(paragraph))
                .hasSize(6)
                .allMatch(part -> part.startsWith("The docks") && part.endsWith("Twelve."))
                .allMatch(part -> part.length() <= LongParagraph.LONGEST)
                .satisfies(parts -> assertThat(String.join(" ", parts)).isEqualTo(paragraph));
    }

    @Test
    void cutsBetweenWordsWhereNoSentenceEnds() {
        assertThat(LongParagraph.parts("word ".repeat(3_000).strip())).allMatch(part -> part.matches("(word ?)+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "港", "😀"})
    void cutsWhatHasNoWordsWithoutDividingACharacter(String letter) {
        var parts = LongParagraph.parts("a" + letter.repeat(12_000));
        assertThat(String.join("", parts)).isEqualTo("a" + letter.repeat(12_000));
        assertThat(parts)
                .allMatch(part -> part.length() <= LongParagraph.LONGEST)
                .noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
    }

    @Test
    void cutsWhereSentencesOfOtherScriptsEnd() {
        assertThat(LongParagraph.parts("港口关闭了。".repeat(2_000))).allMatch(part -> part.endsWith("。"));
    }
}
