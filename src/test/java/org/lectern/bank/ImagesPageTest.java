package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.bank.QuestionPageTest.form;
import static org.lectern.bank.QuestionPageTest.page;
import static org.lectern.bank.QuestionPageTest.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;

@QuarkusTest
class ImagesPageTest {

    @TempDir
    Path folder;

    Workshop shop;
    Person person;
    String images;
    String question;

    @BeforeEach
    void open() {
        shop = Workshop.open(folder);
        person = shop.instructor;
        images = "/teach/banks/%s/images".formatted(shop.bank());
        question = "/teach/questions/" + shop.question();
    }

    @Test
    void showsAnImageInAQuestion() {
        var mark = added();
        assertThat(mark).startsWith("![A hall](image:").endsWith(" \"By N. N., CC BY\")");
        var address = page(person, images).selectFirst("#images img").attr("src");
        People.learner().browser().get(address).then().statusCode(404);

        var form = form(person, question);
        form.put("explanation", List.of("Look: " + mark));
        send(person, question, form).then().statusCode(303);
        var shown = page(person, question + "/preview").selectFirst(".reading img");
        assertThat(shown.attr("src")).isEqualTo(address);
        assertThat(shown.attr("alt")).isEqualTo("A hall");
        assertThat(page(person, question + "/preview").selectFirst(".reading").text())
                .isEqualTo("Look: (By N. N., CC BY)");
        assertThat(page(person, images).text()).contains("in 1 question");

        var served = People.learner().browser().get(address);
        served.then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=86400, immutable");
        assertThat(served.asByteArray())
                .isEqualTo(ImageFile.of(Pictures.of("png")).bytes());
        assertThat(People.nobody().get(address).statusCode()).isIn(303, 401);
    }

    @Test
    void servesNoImageOfAWithheldQuestionButInItsTest() {
        var mark = added();
        var address = page(person, images).selectFirst("#images img").attr("src");
        var form = form(person, question);
        form.put("explanation", List.of(mark));
        send(person, question, form).then().statusCode(303);
        Library.execute("update question set withheld = true where id = ?", shop.question());
        People.learner().browser().get(address).then().statusCode(404);
        person.browser().get(address).then().statusCode(200);
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(refused(new byte[] {1, 2, 3}, "", "")
                        .selectFirst("#alt-problem")
                        .text())
                .startsWith("Say in at most 300 characters");
        assertThat(refused("<svg/>".getBytes(StandardCharsets.UTF_8), "A", "")
                        .selectFirst("#file-problem")
                        .text())
                .contains("SVG is not taken");
        assertThat(refused(Pictures.png(20_000, 20_000, 100), "A", "")
                        .selectFirst("#file-problem")
                        .text())
                .contains("20000 × 20000 pixels");
        assertThat(refused(new byte[0], "A hall", "").selectFirst("#alt").attr("value"))
                .isEqualTo("A hall");
        assertThat(page(person, images).select("#images")).isEmpty();
    }

    @Test
    void takesImagesFromThoseWhoMayChangeTheBank() {
        shop.giveTo(person.id());
        upload(People.instructor(), Pictures.of("png"), "A hall", "").then().statusCode(403);
        upload(People.learner(), Pictures.of("png"), "A hall", "").then().statusCode(403);
        assertThat(page(People.instructor(), images).select("form[enctype]")).isEmpty();
    }

    @Test
    void publishesNoImageWithoutWordsNorOneThatIsNotThere() {
        var form = form(person, question);
        form.put("stem", List.of("Who was it? ![](image:%s)".formatted(UUID.randomUUID())));
        var refused = Jsoup.parse(
                send(person, question, form).then().statusCode(422).extract().asString());
        assertThat(refused.selectFirst("#stem-advice .blocks").text()).contains("what it shows");
        form.put("stem", List.of("Who was it? ![A hall](image:%s)".formatted(UUID.randomUUID())));
        refused = Jsoup.parse(
                send(person, question, form).then().statusCode(422).extract().asString());
        assertThat(refused.selectFirst("#stem-advice .blocks").text()).contains("There is no image");
    }

    @Test
    void rendersNoImageOfAnotherPlace() {
        for (var bad : List.of(
                "![x](https://evil.example/a.png)",
                "![x](javascript:alert(1))",
                "![x](image:../../admin)",
                "![x](/images/../settings)",
                "![x](//evil.example/a)",
                "![x](image:%s?x=1)".formatted(UUID.randomUUID()),
                "<img src=x onerror=alert(1)>")) {
            assertThat(Rendering.block(bad).html()).as(bad).doesNotContain("src=", "<img src", "onerror=alert(1)>");
        }
        var id = UUID.randomUUID();
        assertThat(Rendering.inline("![a \"b\" <c>](image:%s)".formatted(id)).html())
                .contains("src=\"/images/%s\"".formatted(id))
                .doesNotContain("<c>");
    }

    private String added() {
        upload(person, Pictures.of("png"), "A hall", "By N. N., CC BY").then().statusCode(303);
        return page(person, images).selectFirst("#images code").text();
    }

    private org.jsoup.nodes.Document refused(byte[] file, String alt, String credit) {
        return Jsoup.parse(upload(person, file, alt, credit)
                .then()
                .statusCode(422)
                .extract()
                .asString());
    }

    private Response upload(Person who, byte[] file, String alt, String credit) {
        return who.browser()
                .multiPart("file", "photo.png", file, "image/png")
                .multiPart("alt", alt)
                .multiPart("credit", credit)
                .post(images);
    }
}
