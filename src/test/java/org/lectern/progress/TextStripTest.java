package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.progress.TextStrip.Level;
import org.lectern.progress.TextStrip.Piece;

class TextStripTest {

    @Test
    void countsPassagesByLevelTheStrongestFirst() throws Exception {
        var picture = new TextStrip(
                        "memoir",
                        "A <Memoir> & more",
                        2_400,
                        List.of(
                                new Level(1, Mastery.NOT_MET),
                                new Level(3, Mastery.STRONG),
                                new Level(3, Mastery.FADING),
                                new Level(12, Mastery.NOT_MET)),
                        List.of(new Piece(0, 30, Mastery.NOT_MET), new Piece(300, 340, Mastery.STRONG)))
                .picture();

        assertThat(picture.finding()).isEqualTo("“A <Memoir> & more”: of 4 passages, 1 strong, 1 fading, 2 not met.");
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("1", "1", "1 not met"),
                        List.of("3", "2", "1 strong, 1 fading"),
                        List.of("12", "1", "1 not met"));
        var drawing = Drawing.of(picture);
        assertThat(drawing.elements("title").findFirst().orElseThrow().getTextContent())
                .isEqualTo("The text by mastery: A <Memoir> & more");
        assertThat(drawing.withClass("mastery-strong")).hasSize(1);
    }

    @Test
    void breaksAPieceAtTheEndOfALine() throws Exception {
        var drawing = Drawing.of(
                strip(2_400, List.of(new Piece(1_100, 1_300, Mastery.STEADY))).picture());
        var halves = drawing.withClass("mastery-steady").toList();
        assertThat(halves).hasSize(2);
        assertThat(Drawing.number(halves.get(1), "x")).isZero();
        assertThat(Drawing.number(halves.get(0), "x") + Drawing.number(halves.get(0), "width"))
                .isEqualTo(360);
    }

    @Test
    void keepsALongTextToFortyLines() throws Exception {
        assertThat(Drawing.of(strip(1_000_000, List.of()).picture()).withClass("mastery-none"))
                .hasSize(40);
    }

    @Test
    void drawsATextWithoutQuestions() throws Exception {
        var picture = new TextStrip("memoir", "Memoir", 0, List.of(), List.of()).picture();
        assertThat(picture.finding()).isEqualTo("No question is asked about “Memoir” yet.");
        Drawing.of(picture);
    }

    private static TextStrip strip(int length, List<Piece> pieces) {
        return new TextStrip("memoir", "Memoir", length, List.of(new Level(1, Mastery.STEADY)), pieces);
    }
}
