package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionDiffTest {

    @TempDir
    Path folder;

    @Test
    void namesEachFieldThatChanged() {
        var before = question(SampleBank.GOOD);
        var after = question(SampleBank.GOOD
                .replace("Who was the first", "Who was first")
                .replace("difficulty: 1", "difficulty: 2")
                .replace("kind: fact", "kind: definition")
                .replace("He drew the scene.", "He was a painter.")
                .replace("tags: [oath, people]", "tags: [people]")
                .replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "from: The first\n      to: Jean Bailly"));
        var lines = QuestionDiff.of(before, after);
        assertThat(lines)
                .extracting(QuestionDiff.Line::field)
                .containsExactly("Question", "Wrong options", "Kind", "Passages", "Subjects", "Difficulty");
        assertThat(lines.getFirst().pieces())
                .extracting(WordDiff.Piece::kind, WordDiff.Piece::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(WordDiff.Kind.SAME, "Who was "),
                        org.assertj.core.api.Assertions.tuple(WordDiff.Kind.REMOVED, "the "),
                        org.assertj.core.api.Assertions.tuple(WordDiff.Kind.SAME, "first president of the Assembly?"));
    }

    @Test
    void isEmptyWhereNothingChanged() {
        assertThat(QuestionDiff.of(question(SampleBank.GOOD), question(SampleBank.GOOD)))
                .isEmpty();
    }

    @Test
    void holdsBothTextsWhole() {
        for (var pair : new String[][] {
            {"", "new words"}, {"old words", ""}, {"a b c d", "b d e"}, {"same", "same"}, {"x ".repeat(700), "y"}
        }) {
            var pieces = WordDiff.of(pair[0], pair[1]);
            assertThat(String.join(
                            "",
                            pieces.stream()
                                    .filter(piece -> !piece.isAdded())
                                    .map(WordDiff.Piece::text)
                                    .toList()))
                    .isEqualTo(pair[0]);
            assertThat(String.join(
                            "",
                            pieces.stream()
                                    .filter(piece -> !piece.isRemoved())
                                    .map(WordDiff.Piece::text)
                                    .toList()))
                    .isEqualTo(pair[1]);
        }
    }

    private WrittenQuestion question(String yaml) {
        return new SampleBank(folder).questions(yaml).read().questions().getFirst();
    }
}
