package org.lectern.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.roster.Teaching.page;
import static org.lectern.roster.Teaching.read;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

@QuarkusTest
class ListPageTest {

    private final Teaching teaching = Teaching.aCourse();

    /// Names are everybody's: a mark of its own for each test.
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Nested
    class AsInstructor {

        @Test
        void showsWhatAListWouldDoAndWritesNothing() {
            var shown = preview("Name;Username;Class\nAnna;anna-%s;8b\n;nobody;8b\nBert;bert-%s;8b\n");
            assertThat(shown.select("#summary").text()).isEqualTo("2 new, 0 changed, 0 unchanged, 1 wrong.");
            assertThat(shown.select("#wrong li").text()).isEqualTo("Line 3 There is no name.");
            assertThat(shown.text()).contains("Read as UTF-8, with cells separated by semicolons.");
            assertThat(teaching.roster().select("#learners li")).isEmpty();
        }

        @Test
        void appliesAListAndChangesNothingTheSecondTime() {
            var list = "name,username,external id,section,extra time\n"
                    + "Anna Schmidt,anna-%s,1,8b,25 %%\nBert Groß,,2,8a,\nCarl Groß,,,8a,\n";
            apply(preview(list)).then().statusCode(303);
            assertThat(teaching.roster().select("#learners li").eachText())
                    .contains("Anna Schmidt anna-%s, 8b, 1, +25 %% time, has not come yet".formatted(mark))
                    .hasSize(3);
            assertThat(preview(list).select("#summary").text()).isEqualTo("0 new, 0 changed, 3 unchanged, 0 wrong.");
        }

        @Test
        void changesOnlyWhatTheListSays() {
            apply(preview("name,external id,section,extra time\nAnna,id-1,8b,25\nBert,id-2,8b,\n"));
            var shown = preview("external id,name,section\nid-1,Anna Schmidt,\nid-2,Bert,9a\n");
            assertThat(shown.select("#changed li").eachText())
                    .containsExactly(
                            "Line 2, Anna Schmidt Name: Anna → Anna Schmidt.", "Line 3, Bert Section: 8b → 9a.");
            apply(shown);
            assertThat(teaching.roster().select("#learners li").eachText().getFirst())
                    .startsWith("Anna Schmidt")
                    .contains("8b")
                    .contains("+25 % time");
        }

        @Test
        void makesUsernamesThatAreFree() {
            var shown = preview("first name,last name,id\nÄnne,Groß%s,1\nÄnne,Groß%s,2\n");
            assertThat(shown.select("#added .quiet").eachText())
                    .containsExactlyInAnyOrder("anne.gross%s".formatted(mark), "anne.gross%s2".formatted(mark));
        }

        @Test
        void readsTheSameListAsAFileInAnyEncoding() {
            var list = "name;section\nJürgen Müller %s;8b\n".formatted(mark);
            for (var charset :
                    new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252")}) {
                var shown = read(
                        teaching.instructor()
                                .browser()
                                .multiPart("file", "list.csv", list.getBytes(charset), "text/csv")
                                .post(teaching.path() + "/list"),
                        200);
                assertThat(shown.select("#added span").first().text()).isEqualTo("Line 2, Jürgen Müller " + mark);
            }
        }

        @Test
        void leavesOutLinesThatMeanTheSameLearnerTwice() {
            var shown = preview("name,username\nAnna,a-%s\nAnna,A-%s\nBert,\nbert,\n");
            assertThat(shown.select("#wrong li").eachText())
                    .containsExactly(
                            "Line 3, Anna Line 2 has the same username.",
                            "Line 5, bert Line 4 has the same name: give each a username or an external id.");
        }

        @Test
        void bringsNobodyInWhoIsInNoCourseOfHers() {
            var stranger = People.learnerWithPassword();
            var shown = preview("name,username\nStranger,%s\n".formatted(stranger.name()));
            assertThat(shown.select("#wrong li").text()).contains("is taken by somebody who is in no course of yours");
            assertThat(shown.select("form[action$=application]")).isEmpty();
        }

        @Test
        void bringsInWhoIsInAnotherCourseOfHers() {
            var learner = teaching.joinedBy(People.learnerWithPassword());
            var second = URIs.path(teaching.instructor()
                    .browser()
                    .formParam("name", "Another")
                    .formParam("zone", "UTC")
                    .post("/teach"));
            var shown = preview(second, "name,username\nAnna,%s\n".formatted(learner.name()));
            assertThat(shown.select("#added li").text()).contains("Has an account from another course of yours.");
            apply(second, shown).then().statusCode(303);
            assertThat(page(teaching.instructor(), second)
                            .select("#learners li")
                            .text())
                    .isEqualTo("Anna " + learner.name());
        }

        @Test
        void bringsBackWhoWasTakenOut() {
            var learner = teaching.joinedBy(People.learnerWithPassword(), "Anna");
            teaching.remove(learner);
            var shown = preview("name\nanna\n");
            assertThat(shown.select("#changed li").text()).contains("Comes back into the course.");
            apply(shown).then().statusCode(303);
            assertThat(teaching.roster().select("#learners li")).hasSize(1);
        }

        @Test
        void appliesOnlyWhatWasLookedAt() {
            var first = preview("name,section\nAnna %s,8a\n");
            var second = preview("name,section\nAnna %s,8b\n");
            apply(first).then().statusCode(303);
            var again = read(apply(second), 409);
            assertThat(again.select("[role=alert]").text()).startsWith("The course has changed since you looked");
            assertThat(again.select("#changed li").text()).contains("Section: 8a → 8b.");
            assertThat(teaching.roster().select("#learners li").text()).contains("8a");
            apply(again).then().statusCode(303);
            assertThat(teaching.roster().select("#learners li").text()).contains("8b");
        }

        @Test
        void appliesAListOnceHoweverManyPressAtTheSameTime() throws Exception {
            var shown = preview("name\nAnna %s\nBert %s\n");
            try (var pool = Executors.newFixedThreadPool(8)) {
                Callable<Integer> press = () -> apply(shown).statusCode();
                var answers = pool.invokeAll(Collections.nCopies(8, press));
                var statuses = new ArrayList<Integer>();
                for (var answer : answers) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 409);
            }
            assertThat(teaching.roster().select("#learners li")).hasSize(2);
        }

        @Test
        void readsItsOwnExport() {
            apply(preview("name,username,section,extra time\n=1+1 %s,f-%s,@home,50\n"));
            var export = teaching.instructor()
                    .browser()
                    .get(teaching.path() + "/roster.csv")
                    .asByteArray();
            assertThat(new String(export, StandardCharsets.UTF_8))
                    .contains("'=1+1")
                    .contains("'@home");
            var shown = read(
                    teaching.instructor()
                            .browser()
                            .multiPart("file", "roster.csv", export, "text/csv")
                            .post(teaching.path() + "/list"),
                    200);
            assertThat(shown.select("#summary").text()).isEqualTo("0 new, 0 changed, 1 unchanged, 0 wrong.");
        }

        @Test
        void takesAWholeSchoolAtOnce() {
            var list = IntStream.range(0, 2_000)
                    .mapToObj(i -> "Learner %d,l%d-%s\n".formatted(i, i, mark))
                    .collect(Collectors.joining("", "name,username\n", ""));
            apply(preview(list.replace("%", "%%"))).then().statusCode(303);
            assertThat(teaching.roster().select("#count").text()).startsWith("2000 learners");
        }

        @Test
        void namesTheLimitsOfAList() {
            var rows = "name\n" + "Ann\n".repeat(100_000);
            var answer = read(
                    teaching.instructor()
                            .browser()
                            .multiPart("file", "list.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                            .post(teaching.path() + "/list"),
                    422);
            assertThat(answer.select("#file-problem").text()).isEqualTo("A list has at most 5000 learners.");
            var long_ = ("name\n" + "x".repeat(ListPage.LONGEST)).getBytes(StandardCharsets.UTF_8);
            assertThat(read(
                                    teaching.instructor()
                                            .browser()
                                            .multiPart("file", "list.csv", long_, "text/csv")
                                            .post(teaching.path() + "/list"),
                                    422)
                            .select("#file-problem")
                            .text())
                    .startsWith("A list has at most 500 kB");
        }

        @Test
        void asksForAListWhereThereIsNone() {
            assertThat(read(post(teaching.path(), ""), 422)
                            .select("#file-problem")
                            .text())
                    .isEqualTo("Choose a file, or paste lines.");
        }
    }

    /// @param list with `%s` where the mark stands
    private Document preview(String list) {
        var marks = list.split("%s", -1).length;
        return preview(
                teaching.path(), list.formatted(Collections.nCopies(marks, mark).toArray()));
    }

    private Document preview(String course, String list) {
        // As a browser sends a file.
        return read(
                teaching.instructor()
                        .browser()
                        .multiPart("file", "list.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post(course + "/list"),
                200);
    }

    private Response post(String course, String pasted) {
        return teaching.instructor().browser().multiPart("pasted", pasted).post(course + "/list");
    }

    private Response apply(Document shown) {
        return apply(teaching.path(), shown);
    }

    private Response apply(String course, Document shown) {
        var form = shown.selectFirst("form[action$=application]");
        return teaching.instructor()
                .browser()
                .multiPart(
                        "text",
                        "",
                        form.selectFirst("[name=text]").val().getBytes(StandardCharsets.UTF_8),
                        "text/plain;charset=UTF-8")
                .multiPart("digest", form.selectFirst("[name=digest]").val())
                .multiPart("version", form.selectFirst("[name=version]").val())
                .post(course + "/list/application");
    }

    private static final class URIs {

        private URIs() {}

        static String path(Response answer) {
            return java.net.URI.create(answer.header("Location")).getPath();
        }
    }
}
