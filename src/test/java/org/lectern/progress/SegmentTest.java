package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Segment.Cited;

class SegmentTest {

    @Test
    void keepsATextThatNothingAsksAboutInOnePiece() {
        assertThat(Segment.cut(10, 50, List.of())).containsExactly(new Segment(10, 50, List.of()));
    }

    @Test
    void cutsOverlappingRangesAtEachBorder() {
        assertThat(Segment.cut(0, 40, List.of(new Cited(5, 20, "a"), new Cited(10, 30, "b"))))
                .containsExactly(
                        new Segment(0, 5, List.of()),
                        new Segment(5, 10, List.of("a")),
                        new Segment(10, 20, List.of("a", "b")),
                        new Segment(20, 30, List.of("b")),
                        new Segment(30, 40, List.of()));
    }

    @Test
    void namesAQuestionOnceThatCitesARangeTwice() {
        assertThat(Segment.cut(0, 9, List.of(new Cited(0, 9, "a"), new Cited(0, 9, "a"))))
                .containsExactly(new Segment(0, 9, List.of("a")));
    }

    @Test
    void joinsNeighboursOnTheSameQuestions() {
        assertThat(Segment.cut(0, 9, List.of(new Cited(0, 4, "a"), new Cited(4, 9, "a"))))
                .containsExactly(new Segment(0, 9, List.of("a")));
    }

    @Test
    void leavesOutWhatLiesInOtherParagraphs() {
        assertThat(Segment.cut(
                        100, 120, List.of(new Cited(0, 100, "a"), new Cited(90, 105, "b"), new Cited(120, 130, "c"))))
                .containsExactly(new Segment(100, 105, List.of("b")), new Segment(105, 120, List.of()));
    }

    /// Against the plain definition, character by character.
    @Test
    void coversEachCharacterOnceWithTheQuestionsThatCiteIt() {
        var random = new Random(1936);
        for (int round = 0; round < 2_000; round++) {
            int start = random.nextInt(50);
            int end = start + 1 + random.nextInt(80);
            var ranges = ranges(random);
            var pieces = Segment.cut(start, end, ranges);

            int at = start;
            for (var piece : pieces) {
                assertThat(piece.start()).isEqualTo(at).isLessThan(piece.end());
                for (; at < piece.end(); at++) {
                    assertThat(piece.questions()).isEqualTo(over(at, ranges));
                }
            }
            assertThat(at).isEqualTo(end);
            for (int i = 1; i < pieces.size(); i++) {
                assertThat(pieces.get(i).questions())
                        .isNotEqualTo(pieces.get(i - 1).questions());
            }
        }
    }

    private static List<Cited> ranges(Random random) {
        var ranges = new ArrayList<Cited>();
        for (int i = random.nextInt(8); i > 0; i--) {
            int from = random.nextInt(130);
            ranges.add(new Cited(from, from + random.nextInt(40), "q" + random.nextInt(5)));
        }
        return ranges;
    }

    private static List<String> over(int at, List<Cited> ranges) {
        return ranges.stream()
                .filter(range -> range.start() <= at && at < range.end())
                .map(Cited::question)
                .distinct()
                .toList();
    }
}
