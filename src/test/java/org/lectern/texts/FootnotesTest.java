package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootnotesTest {

    @Test
    void findsTheNoteOfEachMarkAndTheMarksOfEachNote() {
        var text = SourceText.of("One [1] and two, [2] again [1].\n\n[1] First: a note.\n[2]Second.\n");
        var notes = Footnotes.of(text);
        var marks = notes.in(text.passages().get(0));
        assertThat(marks)
                .containsExactly(
                        new Footnotes.Mark(1, 4, 7, 1, 1),
                        new Footnotes.Mark(2, 17, 20, 1, 1),
                        new Footnotes.Mark(1, 27, 30, 1, 2));
        assertThat(notes.of(marks.get(2)).words()).isEqualTo("First: a note.");
        assertThat(notes.of(marks.get(1)).passage().number()).isEqualTo(3);
        assertThat(notes.at(text.passages().get(1)).orElseThrow().marks()).hasSize(2);
        assertThat(notes.at(text.passages().get(0))).isEmpty();
        assertThat(notes.withoutMarks(text.passages().get(0))).isEqualTo("One     and two,     again    .");
    }

    @Test
    void takesAMarkWithinAnotherNoteForAMark() {
        var text = SourceText.of("Body [1].\n[1] As in [2].\n[2] Last.\n");
        var notes = Footnotes.of(text);
        assertThat(notes.in(text.passages().get(1)))
                .extracting(Footnotes.Mark::number)
                .containsExactly(2);
        assertThat(notes.in(text.passages().get(2))).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNoNote() {
        for (var body : new String[] {
            "A list:\n[1] with no mark\n[2] anywhere\n",
            "Years [1936] and a word [a].\n[a] No number.\n",
            "[1]\nSee [1].\n"
        }) {
            var text = SourceText.of(body);
            assertThat(text.passages())
                    .allSatisfy(passage ->
                            assertThat(Footnotes.of(text).in(passage)).isEmpty());
        }
    }

    @Test
    void makesNoNoteOfANumberThatBeginsTwoParagraphs() {
        var text = SourceText.of("Body [1].\n[1] Of chapter one.\n[1] Of chapter two.\n");
        assertThat(Footnotes.of(text).in(text.passages().get(0))).isEmpty();
        assertThat(Footnotes.of(text).at(text.passages().get(1))).isEmpty();
    }
}
