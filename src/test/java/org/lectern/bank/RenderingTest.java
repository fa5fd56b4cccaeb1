package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    @Test
    void rendersMarkdown() {
        assertThat(Rendering.inline("Who wrote *The Revolution Betrayed*?").html())
                .isEqualTo("Who wrote <em>The Revolution Betrayed</em>?");
        assertThat(Rendering.block("First.\n\n- one\n- two").html())
                .isEqualTo("<p>First.</p>\n<ul><li>one</li><li>two</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[press](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<svg/onload=alert(1)>",
                "<p onclick=alert(1)>x</p>",
                "`<script>alert(1)</script>`",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "{{<script>alert(1)</script>::<img src=x onerror=alert(1)>}}",
                "\uE000<script>alert(1)</script>\uE000"
            })
    void letsNoMarkupThroughButTextMarks(String hostile) {
        var inert = List.of(
                Rendering.block(hostile),
                Rendering.inline(hostile),
                Rendering.stem(new QuestionContent.Cloze(hostile, new TypedAnswer("x", List.of(), List.of()))),
                Rendering.marked(hostile, 1, 4),
                Rendering.phrases(List.of(hostile, hostile)));
        for (var html : inert) {
            var body = Jsoup.parseBodyFragment(html.html()).body();
            assertThat(body.select("*:not(body, p, em, strong, code, mark, q, span)"))
                    .isEmpty();
            assertThat(body.select("[onclick], [onerror], [href], [src]")).isEmpty();
        }
    }

    @Test
    void showsTheHintOfAGapAndNeverItsAnswer() {
        var cloze = new QuestionContent.Cloze(
                "The Left Opposition was formed in {{1923::year}}.", new TypedAnswer("1923", List.of(), List.of()));
        assertThat(Rendering.stem(cloze).html())
                .isEqualTo("The Left Opposition was formed in <span class=\"gap\">[year]</span>.");
        assertThat(Gap.filled(cloze.stem())).isEqualTo("The Left Opposition was formed in 1923.");
    }

    @Test
    void showsAGapWithoutHint() {
        var cloze =
                new QuestionContent.Cloze("It began in {{*August*}}.", new TypedAnswer("August", List.of(), List.of()));
        assertThat(Rendering.stem(cloze).html()).isEqualTo("It began in <span class=\"gap\">[…]</span>.");
    }

    @Test
    void marksARangeOfAParagraph() {
        assertThat(Rendering.marked("A < B & C", 2, 5).html()).isEqualTo("A <mark>&lt; B</mark> &amp; C");
    }

    @Test
    void joinsQuotedPhrasesWithTheGapMarked() {
        assertThat(Rendering.phrases(List.of("from here", "to there")).html())
                .isEqualTo("<q>from here</q> <span class=\"omitted\">[…]</span> <q>to there</q>");
    }
}
