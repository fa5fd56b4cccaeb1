package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.Role;

@QuarkusTest
class OwnersPageTest {

    private Desk desk;
    private Desk other;
    private String set;

    @BeforeEach
    void open() {
        desk = Desk.open();
        other = new Desk(People.withPassword(Role.INSTRUCTOR));
        set = desk.make("Harbours");
    }

    @Test
    void sharesASetByTheNameToSignInWith() {
        other.get(set).then().statusCode(404);
        share(other.person.name().toUpperCase(java.util.Locale.ROOT)).then().statusCode(303);
        assertThat(other.page(set).selectFirst("h1").text()).isEqualTo("Harbours");
        assertThat(other.page("/teach/sets").select("#sets a").eachText()).containsExactly("Harbours");
        assertThat(desk.page(set + "/owners").select("#owners li > span").eachText())
                .containsExactlyInAnyOrder(desk.person.name() + " (you)", other.person.name());
    }

    @Test
    void saysAtTheFieldWhomItCannotBeSharedWith() {
        var learner = People.learnerWithPassword();
        for (var name : new String[] {learner.name(), "nobody at all", ""}) {
            var page = Desk.refused(share(name));
            assertThat(page.selectFirst("#name-problem").text()).isEqualTo("No instructor signs in with this name.");
            assertThat(page.selectFirst("#name").attr("value")).isEqualTo(name);
        }
        share(other.person.name()).then().statusCode(303);
        assertThat(Desk.refused(share(other.person.name()))
                        .selectFirst("#name-problem")
                        .text())
                .isEqualTo("The set is theirs already.");
    }

    @Test
    void endsAPartButNotTheLast() {
        release(desk).then().statusCode(409);
        release(other).then().statusCode(404);
        share(other.person.name()).then().statusCode(303);
        release(desk).then().statusCode(303);
        desk.get(set).then().statusCode(404);
        assertThat(other.page(set + "/owners").select("#owners button")).isEmpty();
    }

    private io.restassured.response.Response share(String name) {
        return desk.change(set, "/owners", "name", name);
    }

    private io.restassured.response.Response release(Desk whose) {
        return desk.change(set, "/owners/%s/removal".formatted(whose.person.id()));
    }
}
