package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void saysThroughWhomItCame() {
        assertThat(words(Kind.REPORTED, "Joseph Stalin", "Lev Kamenev", "Leon Trotsky"))
                .isEqualTo("Leon Trotsky, who had it from Lev Kamenev: Joseph Stalin said");
        assertThat(words(Kind.REPORTED, "Lenin", "Krupskaya", "Trotsky", "Sedov"))
                .isEqualTo("Sedov, who had it from Trotsky, who had it from Krupskaya: Lenin said");
        assertThat(words(Kind.REPORTED, "Lenin", "Sedov")).isEqualTo("Sedov: Lenin said");
    }

    @Test
    void tellsAClaimFromAReportOfOneSpeaker() {
        assertThat(words(Kind.AUTHOR_CLAIM, "Leon Sedov")).isEqualTo("Leon Sedov says so");
        assertThat(words(Kind.REPORTED, "Leon Sedov")).isEqualTo("Leon Sedov reports it");
        assertThat(words(Kind.FACT)).isEmpty();
    }

    @Test
    void drawsTheWayThatTheWordsTook() {
        var drawn = Jsoup.parse(Rendering.chain(new Chain(Kind.REPORTED, List.of("A <b>", "B", "C")))
                .html());
        assertThat(drawn.select(".who-says > p").text()).isEqualTo("C, who had it from B: A <b> said.");
        assertThat(drawn.select("ol.chain > li").eachText()).containsExactly("A <b>", "B", "C");
        assertThat(Rendering.chain(new Chain(Kind.AUTHOR_CLAIM, List.of("A"))).html())
                .doesNotContain("<ol");
    }

    @Test
    void standsBelowTheExplanation() {
        assertThat(question(List.of("A"), Rendering.block("Because."))
                        .explainedHtml()
                        .html())
                .startsWith("<p>Because.</p><div class=\"who-says\"");
        assertThat(question(List.of("A"), null).explainedHtml().html()).startsWith("<div");
        assertThat(question(List.of(), null).explainedHtml()).isNull();
    }

    private static StudyQuestion question(List<String> speakers, @Nullable SafeHtml explanation) {
        var content = new QuestionContent.Basic("Why?", "So.");
        return new StudyQuestion(
                "q",
                1,
                1,
                content,
                "",
                Kind.AUTHOR_CLAIM,
                Voice.AUTHOR,
                1,
                speakers,
                SafeHtml.EMPTY,
                explanation,
                List.of());
    }

    private static String words(Kind kind, String... speakers) {
        return new Chain(kind, List.of(speakers)).inWords();
    }
}
