package org.lectern.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class StudyPageTest {

    @Test
    void carriesTheLearnersSettings() throws SQLException {
        var anna = People.learner();
        Studying.update("update account set minutes_a_day = 25, letter_keys = false where id = ?", anna.id());
        var page = Jsoup.parse(
                anna.browser().get("/study").then().statusCode(200).extract().asString());
        var study = page.selectFirst("#study");
        assertThat(study.attr("data-seconds")).isEqualTo("1500");
        assertThat(Double.parseDouble(study.attr("data-seconds-known"))).isCloseTo(0.9 * 9 + 0.1 * 23, within(1e-9));
        assertThat(study.attr("data-seconds-new")).isEqualTo("20.0");
        assertThat(study.attr("data-letter-keys")).isEqualTo("false");
        assertThat(study.attr("data-think-first")).isEqualTo("true");
    }

    @Test
    void fetchesNothingWithoutAScriptAndSaysSo() {
        var page = Jsoup.parse(People.learner().browser().get("/study").asString());
        assertThat(page.selectFirst("#loading").hasAttr("hidden")).isTrue();
        assertThat(page.select("noscript .notice").text()).startsWith("Studying needs JavaScript.");
    }

    @Test
    void asksWhoIsNotSignedInToSignIn() {
        assertThat(People.nobody()
                        .get("/study")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location"))
                .contains("/sign-in");
    }
}
