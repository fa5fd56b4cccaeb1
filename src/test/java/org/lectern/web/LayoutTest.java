package org.lectern.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class LayoutTest {

    @Test
    void leadsWhoeverIsSignedOutToTheSignIn() {
        assertThat(page("/help", 200).select(".site-nav a").eachText()).containsExactly("Sign in");
    }

    @Test
    void showsALearnerHerPlacesAndHerName() {
        var anna = People.learner();
        var page = Jsoup.parse(anna.browser().get("/help").asString());
        assertThat(page.select(".site-nav a").eachText())
                .containsExactly("Today", "Read", "Cards", "Plan", "Progress", "Settings");
        assertThat(page.selectFirst(".site-foot form").text()).contains(anna.name());
        assertThat(page.body().attr("data-learner")).isEqualTo(anna.id().toString());
    }

    @Test
    void beginsWithALinkToTheContent() {
        var page = page("/help", 200);
        var first = page.selectFirst("body a");
        assertThat(page.selectFirst(first.attr("href")).tagName()).isEqualTo("main");
    }

    @Test
    void namesOnlyAssetsThatAreThere() {
        for (Element element : page("/help", 200).select("link[href], script[src], main a[href^=/a/]")) {
            var path = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            given().get(path).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void holdsNoScriptOrStyleThatThePolicyWouldRefuse() {
        var page = page("/help", 200);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void showsAnErrorAsAPage() {
        var page = page("/nowhere", 404);
        assertThat(page.selectFirst("h1").text()).isEqualTo("There is nothing here");
        assertThat(page.select(".site-nav")).isEmpty();
    }

    @Test
    void servesTheFontsInTheirType() {
        var path = "/a/" + Release.HASH + "/fonts/literata-latin.woff2";
        given().get(path).then().statusCode(200).contentType(equalTo("font/woff2"));
    }

    private static Document page(String path, int status) {
        return Jsoup.parse(given().get(path).then().statusCode(status).extract().asString());
    }
}
