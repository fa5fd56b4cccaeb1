package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
        var drawn = Jsoup.parse(Rendering.chain(new Chain(Kind.REPORTED, speakers("A <b>", "B", "C")))
                .html());
        assertThat(drawn.select(".who-says > p").text()).isEqualTo("C, who had it from B: A <b> said.");
        assertThat(drawn.select("ol.chain > li").eachText()).containsExactly("A <b>", "B", "C");
        assertThat(drawn.select("ol.chain > li").eachAttr("data-speaker"))
                .containsExactly("id-of-A <b>", "id-of-B", "id-of-C");
        assertThat(Rendering.chain(new Chain(Kind.AUTHOR_CLAIM, speakers("A"))).html())
                .doesNotContain("<ol");
    }

    @Test
    void standsBelowTheExplanation() {
        assertThat(question(speakers("A"), Rendering.block("Because."))
                        .explainedHtml()
                        .html())
                .startsWith("<p>Because.</p><div class=\"who-says\"");
        assertThat(question(speakers("A"), null).explainedHtml().html()).startsWith("<div");
        assertThat(question(List.of(), null).explainedHtml()).isNull();
    }

    private static StudyQuestion question(List<Chain.Speaker> speakers, @Nullable SafeHtml explanation) {
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
                List.of(),
                false);
    }

    private static String words(Kind kind, String... speakers) {
        return new Chain(kind, speakers(speakers)).inWords();
    }

    private static List<Chain.Speaker> speakers(String... names) {
        return Stream.of(names)
                .map(name -> new Chain.Speaker("id-of-" + name, name))
                .toList();
    }
}
