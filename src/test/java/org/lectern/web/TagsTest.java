package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagsTest {

    @Inject
    Engine engine;

    @Test
    void tiesALabelItsHintAndItsProblemToTheField() {
        var page = render("{#textField name='title' label='Title' value=typed hint='Short' problem='Too long' /}");
        var field = page.selectFirst("input");
        assertThat(field.val()).isEqualTo("<b>x</b>");
        assertThat(page.selectFirst("label").attr("for")).isEqualTo(field.id());
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("title-hint").text()).isEqualTo("Short");
        assertThat(page.getElementById("title-problem").text()).isEqualTo("Too long");
        assertThat(field.attr("aria-describedby")).isEqualTo("title-hint title-problem");
    }

    @Test
    void leavesOutWhatWasNotGiven() {
        var page = render("{#textField name='title' label='Title' /}");
        assertThat(page.select(".hint, .problem, [aria-invalid], [aria-describedby]"))
                .isEmpty();
    }

    @Test
    void neverSendsAPasswordBack() {
        var page = render("{#passwordField name='password' label='Password' value=typed /}");
        assertThat(page.selectFirst("input").val()).isEmpty();
        assertThat(page.selectFirst("input").attr("type")).isEqualTo("password");
    }

    @Test
    void boundsANumber() {
        var field = render("{#numberField name='minutes' label='Minutes' value='15' min=1 max=600 /}")
                .selectFirst("input");
        assertThat(List.of(field.val(), field.attr("min"), field.attr("max"))).containsExactly("15", "1", "600");
    }

    @Test
    void selectsTheOptionThatHolds() {
        var page = render("{#selectField name='theme' label='Theme' value='dark' options=themes /}");
        assertThat(page.select("option").eachText()).containsExactly("Light", "Dark");
        assertThat(page.selectFirst("option[selected]").val()).isEqualTo("dark");
    }

    @Test
    void ticksABoxThatIsOn() {
        assertThat(render("{#checkField name='a' label='A' checked=true /}").select("input[checked]"))
                .hasSize(1);
        assertThat(render("{#checkField name='a' label='A' /}").select("input[checked]"))
                .isEmpty();
    }

    @Test
    void goesOnOnlyWhereThereIsMore() {
        assertThat(render("{#paging next='/cards?cursor=x' /}").select("a").eachText())
                .containsExactly("More");
        assertThat(render("{#paging first='' next='' /}").select("nav")).isEmpty();
    }

    @Test
    void saysAPictureAlsoAsATable() {
        var page = render("{#picture picture=picture /}");
        assertThat(page.selectFirst("figcaption").text()).isEqualTo("Most fall due on Friday.");
        assertThat(page.select("figure svg[role=img]")).hasSize(1);
        assertThat(page.select("tbody th").eachText()).containsExactly("Friday");
        assertThat(page.select("tbody td").eachText()).containsExactly("12");
    }

    private Document render(String template) {
        return Jsoup.parseBodyFragment(engine.parse(template)
                .render(Map.of(
                        "typed",
                        "<b>x</b>",
                        "themes",
                        List.of(new Option("light", "Light"), new Option("dark", "Dark")),
                        "picture",
                        new Picture(
                                "Most fall due on Friday.",
                                new RawString("<svg role='img'></svg>"),
                                new Picture.Table("Due", List.of("Day", "Cards"), List.of(List.of("Friday", "12")))))));
    }
}
