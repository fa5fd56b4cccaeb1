package org.lectern.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsersPageTest {

    private static final String PAGE = "/admin/users";

    @Nested
    class AsAdministrator {

        private final People.Person administrator = People.administrator();

        @Test
        void addsSomebodyAndHandsTheLinkOn() {
            var name = "Added " + UUID.randomUUID();
            var answer = administrator
                    .browser()
                    .formParam("name", name)
                    .formParam("role", Role.INSTRUCTOR)
                    .post(PAGE);
            var link = URI.create(Jsoup.parse(answer.asString())
                    .selectFirst(".notice.ok code")
                    .text());
            People.nobody().get(link.getPath()).then().statusCode(200);

            var row = page(administrator, PAGE + "?q=" + name.replace(" ", "%20"))
                    .select(".rows li")
                    .text();
            assertThat(row).isEqualTo(name + " instructor, invited");
        }

        @Test
        void cannotAddATakenNameOrAnUnknownRole() {
            var taken = People.learnerWithPassword().name();
            assertThat(administrator
                            .browser()
                            .formParam("name", taken)
                            .formParam("role", Role.LEARNER)
                            .post(PAGE)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(administrator
                            .browser()
                            .formParam("name", "Free " + UUID.randomUUID())
                            .formParam("role", "king")
                            .post(PAGE)
                            .statusCode())
                    .isEqualTo(422);
        }

        @Test
        void findsPeopleByPartOfTheNameWithoutWildcards() {
            var mark = UUID.randomUUID().toString();
            People.named("Zofia 100% " + mark);
            People.named("Zofia 1000 " + mark);
            assertThat(names(administrator, "100%25 " + mark)).containsExactly("Zofia 100% " + mark);
            assertThat(names(administrator, "ZOFIA 1000 " + mark)).containsExactly("Zofia 1000 " + mark);
            assertThat(names(administrator, "nobody is called this")).isEmpty();
        }

        @Test
        void pagesThroughAllOfThemOnce() {
            var mark = UUID.randomUUID().toString();
            for (int i = 0; i < 120; i++) {
                People.named("%s %03d".formatted(mark, i));
            }
            var seen = new ArrayList<String>();
            var next = PAGE + "?q=" + mark;
            int pages = 0;
            while (!next.isEmpty()) {
                var page = page(administrator, next);
                seen.addAll(page.select(".rows a").eachText());
                next = page.select("a[rel=next]").attr("href");
                pages++;
            }
            assertThat(pages).isEqualTo(3);
            assertThat(seen).hasSize(120).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void changesARoleWhichEndsTheSessionsAtOnce() {
            var person = People.learner();
            administrator
                    .browser()
                    .formParam("role", Role.INSTRUCTOR)
                    .post(PAGE + "/" + person.id() + "/role")
                    .then()
                    .statusCode(303);
            person.browser().get("/api/v1/me").then().statusCode(401);
            person.script().get("/api/v1/me").then().statusCode(401);
            assertThat(facts(person)).contains("instructor");
        }

        @Test
        void disablesAndEnables() {
            var person = People.learnerWithPassword();
            administrator
                    .browser()
                    .post(PAGE + "/" + person.id() + "/disabling")
                    .then()
                    .statusCode(303);
            person.browser().get("/api/v1/me").then().statusCode(401);
            assertThat(SignInPageTest.signIn(person.name(), People.PASSWORD, "/")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(facts(person)).contains("Disabled");

            administrator
                    .browser()
                    .post(PAGE + "/" + person.id() + "/disabling/removal")
                    .then()
                    .statusCode(303);
            assertThat(SignInPageTest.signIn(person.name(), People.PASSWORD, "/")
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void makesALinkForANewPassword() {
            var person = People.learnerWithPassword();
            var answer = administrator.browser().post(PAGE + "/" + person.id() + "/link");
            var link = URI.create(Jsoup.parse(answer.asString())
                    .selectFirst(".notice.ok code")
                    .text());
            assertThat(Jsoup.parse(People.nobody().get(link.getPath()).asString())
                            .selectFirst("h1")
                            .text())
                    .isEqualTo("A new password");
        }

        @Test
        void cannotLockHerselfOut() {
            var own = PAGE + "/" + administrator.id();
            administrator.browser().post(own + "/disabling").then().statusCode(409);
            administrator
                    .browser()
                    .formParam("role", Role.LEARNER)
                    .post(own + "/role")
                    .then()
                    .statusCode(409);
            administrator.browser().get("/api/v1/me").then().statusCode(200);
        }

        @Test
        void cannotGiveARoleThatIsNone() {
            administrator
                    .browser()
                    .formParam("role", "king")
                    .post(PAGE + "/" + People.learner().id() + "/role")
                    .then()
                    .statusCode(422);
        }

        private String facts(People.Person person) {
            return page(administrator, PAGE + "/" + person.id())
                    .select("dl.facts")
                    .text();
        }
    }

    @Nested
    class AsInstructor {

        @Test
        void mayNotSeeThem() {
            People.instructor().browser().get(PAGE).then().statusCode(403);
            People.instructor()
                    .browser()
                    .get(PAGE + "/" + People.learner().id())
                    .then()
                    .statusCode(403);
        }
    }

    private static java.util.List<String> names(People.Person administrator, String part) {
        return page(administrator, PAGE + "?q=" + part.replace(" ", "%20"))
                .select(".rows a")
                .eachText();
    }

    private static Document page(People.Person person, String path) {
        return Jsoup.parse(person.browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
