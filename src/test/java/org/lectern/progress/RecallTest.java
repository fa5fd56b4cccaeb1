package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.progress.Recall.Period;
import org.lectern.progress.Recall.Share;

class RecallTest {

    private static final Share NOTHING = new Share(0, 0);

    @Test
    void comparesTheFirstPeriodWithEnoughAnswersWithTheTarget() throws Exception {
        var picture = new Recall(
                        0.9,
                        List.of(
                                new Period("7 days", new Share(9, 10), new Share(9, 9)),
                                new Period("30 days", new Share(30, 40), new Share(9, 10))))
                .picture();

        assertThat(picture.finding())
                .isEqualTo("You recalled 78 % of the cards that were due (30 days); your target is 90 %.");
        assertThat(picture.table().rows())
                .startsWith(
                        List.of("7 days, all", "under 20 answers", "18", "19"),
                        List.of("7 days, young", "under 20 answers", "9", "10"))
                .contains(List.of("30 days, young", "75 %", "30", "40"));
        assertThat(Drawing.of(picture).withClass("bar")).hasSize(2);
    }

    @Test
    void saysWhyThereIsNoShareUnderTwentyAnswers() throws Exception {
        var picture = new Recall(0.9, List.of(new Period("all", new Share(10, 19), NOTHING))).picture();
        assertThat(picture.finding())
                .startsWith("Too little to say yet: 19 answers")
                .contains("chance");
        assertThat(Drawing.of(picture).withClass("bar")).isEmpty();
    }

    @Test
    void showsAShareFromTwentyAnswersOn() {
        var picture = new Recall(0.9, List.of(new Period("all", new Share(20, 20), NOTHING))).picture();
        assertThat(picture.finding()).contains("100 %");
    }

    @Test
    void drawsNothingRecalledAndNothingAsked() throws Exception {
        Drawing.of(new Recall(0.7, List.of(new Period("7 days", new Share(0, 20), NOTHING))).picture());
    }
}
