package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.texts.SourceText;

/// Decisions about drafts that come late, twice or at the same time.
@QuarkusTest
class JudgingTest {

    private Brought brought;

    @BeforeEach
    void bring() {
        brought = Brought.byAnInstructor();
    }

    private List<String> bank() {
        return Brought.page(brought.instructor(), "/teach/banks/" + brought.bank())
                .select("#questions label")
                .eachText();
    }

    private Element form() {
        return Brought.page(brought.instructor(), brought.begun()).selectFirst("form[data-check]");
    }

    private Response save(Element form, String begun) {
        var request = brought.instructor().browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        for (var field : ((FormElement) form).formData()) {
            if (!field.key().equals("begun")) {
                request.formParam(field.key(), field.key().equals("explanation") ? "In my words." : field.value());
            }
        }
        return request.formParam("begun", begun).formParam("act", "save").post(form.attr("action"));
    }

    private static String begun(Element form) {
        return form.select("[name=begun]").attr("value");
    }

    @Test
    void decidesNothingAboutADraftThatWasMadeAnew() {
        var seen = brought.draft();
        brought.learn().then().statusCode(303);
        for (var deed : List.of("/acceptance", "/rejection", "/reopening")) {
            var answer = brought.instructor()
                    .browser()
                    .contentType("application/x-www-form-urlencoded")
                    .post(seen + deed);
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text())
                    .contains("nothing was decided");
        }
        assertThat(bank()).isEmpty();
        assertThat(brought.page("").select("#judged")).isEmpty();
        brought.instructor().browser().get(seen).then().statusCode(303);
        assertThat(brought.draft()).isNotEqualTo(seen);
        brought.instructor()
                .browser()
                .get(brought.path() + "/drafts/9999")
                .then()
                .statusCode(404);
    }

    @Test
    void makesOneQuestionOfADraftThatIsSavedTwice() throws Exception {
        var form = form();
        var answers = together(() -> save(form, begun(form)), () -> save(form, begun(form)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(bank()).hasSize(1);
        var third = save(form, begun(form)).header("Location");
        assertThat(third).contains("/teach/questions/");
        assertThat(bank()).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhereTheDraftIsGone() {
        var form = form();
        brought.learn().then().statusCode(303);
        var answer = save(form, begun(form));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(bank()).isEmpty();
        var kept = Jsoup.parse(answer.asString()).selectFirst("form[data-check]");
        assertThat(kept.select("[name=explanation]").text()).isEqualTo("In my words.");
        assertThat(kept.select("#status-problem").text()).contains("Save again");
        assertThat(begun(kept)).isEmpty();
        assertThat(save(kept, "").statusCode()).isEqualTo(303);
        assertThat(bank()).hasSize(1);
    }

    @Test
    void goesOnWithTheQuestionThatADraftBecameBefore() {
        var draft = brought.draft();
        var edit = brought.begun();
        brought.accept(draft);
        brought.instructor().browser().post(draft + "/reopening").then().statusCode(303);
        var location = brought.instructor()
                .browser()
                .get(edit)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).contains("/teach/questions/" + ImportPageTest.questions(brought)[0]);
    }

    @Test
    void goesOnWithNobodyElsesDraft() {
        var mine = Brought.byAnInstructor();
        var foreign = brought.begun();
        var own = foreign.replace(brought.bank(), mine.bank());
        mine.instructor().browser().get(own).then().statusCode(404);
        brought.instructor().browser().get(own).then().statusCode(403);
        var form = Brought.page(mine.instructor(), mine.begun()).selectFirst("form[data-check]");
        var request = mine.instructor().browser().contentType("application/x-www-form-urlencoded;charset=UTF-8");
        for (var field : ((FormElement) form).formData()) {
            request.formParam(
                    field.key(), field.key().equals("begun") ? foreign.replaceFirst(".*/", "") : field.value());
        }
        request.formParam("act", "save").post(form.attr("action")).then().statusCode(412);
        assertThat(brought.page("/drafts").select("#progress").text()).startsWith("0 of ");
        assertThat(bank()).isEmpty();
    }

    @Test
    void learnsNamesWhileSomebodyAccepts() throws Exception {
        for (var round = 0; round < 3; round++) {
            var draft = brought.draft();
            var answers = together(
                    () -> brought.learn(), () -> brought.instructor().browser().post(draft + "/acceptance"));
            assertThat(answers.getFirst().statusCode()).isEqualTo(303);
            assertThat(answers.getLast().statusCode()).isIn(303, 412);
            var accepted = answers.getLast().statusCode() == 303 ? 1 : 0;
            assertThat(bank()).hasSize(brought.page("").select("#judged li").size());
            assertThat(bank().size()).isGreaterThanOrEqualTo(accepted);
        }
    }

    @Test
    void takesInATextOnceWhereTheButtonIsPressedTwice() throws Exception {
        var who = People.instructor();
        Callable<Response> press = () -> Brought.send(who, "Twice", "new", "Twice");
        var answers = together(press, press);
        assertThat(answers)
                .extracting(answer -> Brought.to(answer).replace("?again=yes", ""))
                .containsOnly(Brought.to(answers.getFirst()).replace("?again=yes", ""));
        assertThat(Brought.page(who, Brought.PAGE).select("#brought li")).hasSize(1);
    }

    @Test
    void asksToComeAgainWhereTooManyTextsAreReadAtOnce() {
        var turns = Arc.container().instance(Turns.class).get();
        try (var _ = turns.take().orElseThrow();
                var _ = turns.take().orElseThrow()) {
            var answer = Brought.send(brought.instructor(), "A title", brought.bank(), "");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("15");
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select("#pasted-problem").text()).contains("press the button again");
            assertThat(page.select("textarea").text()).contains("Klemens von Metternich");
            assertThat(page.select("#title").attr("value")).isEqualTo("A title");
            assertThat(brought.learn().statusCode()).isEqualTo(503);
        }
        assertThat(Brought.send(brought.instructor(), "A title", brought.bank(), "")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void givesUpWhereItTakesTooLong() {
        var text = SourceText.of(Brought.TEXT);
        assertThatThrownBy(() -> Deadline.within(
                        Duration.ofNanos(-1), () -> new TextDrafter().draft(text, "text", Known.NOTHING, Set.of())))
                .isInstanceOf(TakesTooLong.class);
        assertThat(new TextDrafter()
                        .draft(text, "text", Known.NOTHING, Set.of())
                        .drafts())
                .isNotEmpty();
    }

    /// Both begin at the same moment.
    private static List<Response> together(Callable<Response> one, Callable<Response> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.of(one, other)
                    .map(deed -> pool.submit(() -> {
                        barrier.await();
                        return deed.call();
                    }))
                    .toList();
            var answers = new ArrayList<Response>();
            for (var deed : running) {
                answers.add(deed.get());
            }
            return answers;
        }
    }
}
