package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;

/// A text that is longer than a page.
@QuarkusTest
class TurningTest {

    private String text;
    private Person anna;

    @BeforeEach
    void open() {
        text = LongText.add();
        anna = People.learner();
    }

    @Test
    void showsEachParagraphOnOnePage() {
        var page = read("");
        assertThat(page.title()).contains("Hay, page 1");
        assertThat(page.select("nav.pages [rel=prev]")).isEmpty();
        var numbers = new ArrayList<>(page.select(".text > p[id]").eachAttr("id"));
        while (page.selectFirst("nav.pages [rel=next]") != null) {
            assertThat(page.select(".text > p[id]").text().length()).isLessThan(60_000);
            page = page(page.selectFirst("nav.pages [rel=next]").attr("href"));
            numbers.addAll(page.select(".text > p[id]").eachAttr("id"));
        }
        assertThat(page.selectFirst("nav.pages").text()).isEqualTo("Previous page Page 3 of 3");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, LongText.PARAGRAPHS)
                        .mapToObj(number -> "p" + number)
                        .toList());
    }

    @Test
    void leadsToTheParagraphThatAnAddressNames() {
        for (var query : new String[] {"?p=250", "?paragraph=250", "?passage=110000", "?page=3"}) {
            assertThat(read(query).select("#p250")).as(query).hasSize(1);
        }
        assertThat(read("?p=250").selectFirst("#p250 .paragraph-number").attr("href"))
                .isEqualTo("/read/%s?p=250#p250".formatted(text));
        assertThat(read("?page=99").select("#p301")).hasSize(1);
        assertThat(read("?p=0").select("#p1")).hasSize(1);
    }

    @Test
    void keepsTheDayAtWhichOneLooks() {
        assertThat(read("?ahead=month&follows=plan&page=2")
                        .select("nav.pages a")
                        .eachAttr("href"))
                .containsExactly(
                        "/read/%s?ahead=month&follows=plan&page=1".formatted(text),
                        "/read/%s?ahead=month&follows=plan&page=3".formatted(text));
    }

    @Test
    void printsANoteOnceForAllItsMarks() {
        var page = read("");
        assertThat(page.select("[popovertarget=note-1]")).hasSizeGreaterThan(50);
        assertThat(page.select("#note-1")).hasSize(1);
        assertThat(page.selectFirst("#note-1").text())
                .hasSizeLessThan(700)
                .startsWith("Hay: dried grass,")
                .endsWith("… In the list of notes");
        assertThat(page.selectFirst("#note-1 a").attr("href")).isEqualTo("/read/%s?p=301#p301".formatted(text));

        var last = read("?page=3");
        assertThat(last.selectFirst("#note-1 a").attr("href")).isEqualTo("#p301");
        assertThat(last.select("#p301 .way-back")).hasSize(20);
        assertThat(last.selectFirst("#p301 .way-back").attr("href")).isEqualTo("/read/%s?p=1#mark-1".formatted(text));
    }

    @Test
    void findsWordsInTheWholeText() {
        var page = read("?find=250");
        assertThat(page.selectFirst(".found").text()).contains("stands in 1 place of the text, in 1 paragraph");
        assertThat(page.select("#p250 #hit-1")).hasSize(1);

        page = read("?find=needle&at=299");
        assertThat(page.selectFirst(".found").text()).contains("300 places", "Place 299 of 300");
        assertThat(page.selectFirst("#p299 .hit.current").id()).isEqualTo("hit-299");
        page = page(page.selectFirst("nav.pages [rel=prev]").attr("href"));
        assertThat(page.selectFirst(".hit").text()).isEqualTo("Needle");
        assertThat(page.selectFirst(".found").text()).contains("300 places");
    }

    private Document read(String query) {
        return page("/read/" + text + query);
    }

    private Document page(String path) {
        return Jsoup.parse(
                anna.browser().get(path).then().statusCode(200).extract().asString());
    }
}
