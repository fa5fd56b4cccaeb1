package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.roster.Teaching;

@QuarkusTest
class CalendarFeedTest {

    private static final Instant OPENS = Instant.parse("2026-05-01T06:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-08T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-05-10T10:00:00Z");
    private static final String TITLE =
            "Häfen, Leuchttürme; und \\ Lotsen ⚓️ 😀: wer sie baute, wer sie bezahlte, wer" + " sie vergaß";

    private final Teaching teaching = Teaching.aCourse();
    private final Person learner = teaching.joinedBy(People.learner());
    private final Given given =
            Given.to(teaching, "quiz", TITLE).with("opens_at", OPENS).due(DUE).with("late_until", LATE);

    @Nested
    class OfALearner {

        private String address = "";

        @BeforeEach
        void make() {
            address = made(learner, "/settings/calendar");
        }

        @Test
        void tellsEachDate() {
            var calendar = read(address);
            assertThat(calendar.events())
                    .extracting(event -> event.get("DTSTART"))
                    .containsExactly("20260501T060000Z", "20260508T100000Z", "20260510T100000Z");
            assertThat(calendar.events())
                    .extracting(event -> event.get("SUMMARY"))
                    .containsExactly(TITLE + " opens", TITLE + " is due", TITLE + ": last moment for late work");
            assertThat(calendar.events()).allSatisfy(event -> {
                assertThat(event.get("DESCRIPTION")).isEqualTo("A quiz for History 8b");
                assertThat(event.get("DTSTAMP")).isEqualTo("20260102T030405Z");
                assertThat(URI.create(event.get("URL")).getPath()).isEqualTo("/assignments/" + given.id());
            });
        }

        @Test
        void keepsItsNamesWhenDatesChange() {
            var before = uids(read(address));
            given.due(DUE.plusSeconds(60));
            assertThat(uids(read(address))).isEqualTo(before).contains(given.id() + "-due@lectern");
        }

        @Test
        void tellsHerOwnExtension() {
            given.extend(learner, DUE.plusSeconds(3_600), teaching.instructor());
            var due = read(address).events().get(1);
            assertThat(due.get("DTSTART")).isEqualTo("20260508T110000Z");
            assertThat(due.get("DTSTAMP")).isEqualTo("20260203T040506Z");
            var other = teaching.joinedBy(People.learner());
            assertThat(read(made(other, "/settings/calendar")).events().get(1).get("DTSTART"))
                    .isEqualTo("20260508T100000Z");
        }

        @Test
        void tellsNothingOfOtherCourses() {
            var other = Teaching.aCourse();
            Given.to(other, "quiz", "Another").due(DUE);
            assertThat(read(address).events()).hasSize(3);
            other.joinedBy(learner);
            assertThat(read(address).events()).hasSize(4);
            other.archive();
            assertThat(read(address).events()).hasSize(3);
        }

        @Test
        void tellsNothingMoreToWhoWasTakenOut() {
            teaching.remove(learner);
            assertThat(read(address).events()).isEmpty();
        }

        @Test
        void tellsNothingOfAnArchivedCourseOrAssignment() {
            given.with("archived_at", DUE);
            assertThat(read(address).events()).isEmpty();
            Given.to(teaching, "study", "Still there").due(DUE);
            assertThat(read(address).events())
                    .extracting(event -> event.get("DESCRIPTION"))
                    .containsExactly("To be studied for History 8b");
            teaching.archive();
            assertThat(read(address).events()).isEmpty();
        }

        @Test
        void endsWhenItIsRevokedOrMadeAnew() {
            var second = made(learner, "/settings/calendar");
            get(address).then().statusCode(404);
            assertThat(read(second).events()).hasSize(3);
            learner.browser().post("/settings/calendar/removal").then().statusCode(303);
            get(second).then().statusCode(404);
            assertThat(page(learner, "/settings/calendar")).contains("There is no address that works.");
        }

        @Test
        void endsWithTheAccount() {
            Library.execute("update account set disabled_at = now() where id = ?", learner.id());
            get(address).then().statusCode(404);
        }

        @Test
        void knowsNobodyByAWrongSecret() {
            var path = URI.create(address).getPath();
            get(path.replace(".ics", "A.ics")).then().statusCode(404);
            get(path.substring(0, path.length() - 8) + "AAAA.ics").then().statusCode(404);
            get("/calendar/.ics").then().statusCode(404);
            get("/calendar/x").then().statusCode(404);
        }

        @Test
        void isNotSentAgainWhileNothingChanges() {
            var answer = get(address);
            assertThat(answer.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
            assertThat(answer.getHeaders().getValues("Cache-Control")).containsExactly("private, max-age=900");
            var again = People.nobody()
                    .header("If-None-Match", answer.header("ETag"))
                    .get(URI.create(address).getPath());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            given.due(DUE.plusSeconds(60));
            People.nobody()
                    .header("If-None-Match", answer.header("ETag"))
                    .get(URI.create(address).getPath())
                    .then()
                    .statusCode(200);
        }

        @Test
        void standsInNoLog() {
            var records = new CopyOnWriteArrayList<LogRecord>();
            var listener = listener(records);
            Logger.getLogger("").addHandler(listener);
            try {
                get(address);
                get(address.replace(".ics", "x.ics"));
                get(address + "/more");
                var secret = address.substring(address.lastIndexOf('/') + 1, address.length() - 4);
                assertThat(records)
                        .extracting(record -> new PatternFormatter("%m %e").format(ExtLogRecord.wrap(record)))
                        .anyMatch(line -> line.startsWith("GET /calendar/{file:"))
                        .noneMatch(line -> line.contains(secret));
            } finally {
                Logger.getLogger("").removeHandler(listener);
            }
        }

        @Test
        void isFetchedOnlySoOften() {
            int refused = 0;
            for (int i = 0; i < 125; i++) {
                var answer = get(address);
                if (answer.statusCode() == 429) {
                    refused++;
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
                }
            }
            assertThat(refused).isBetween(1, 5);
        }
    }

    @Nested
    class OfACourse {

        private String address = "";

        @BeforeEach
        void make() {
            address = made(teaching.instructor(), teaching.path() + "/calendar");
        }

        @Test
        void tellsTheUsualDatesOfThisCourseAlone() {
            given.extend(learner, DUE.plusSeconds(3_600), teaching.instructor());
            Given.to(Teaching.aCourse(), "quiz", "Another").due(DUE);
            var calendar = read(address);
            assertThat(calendar.properties()).containsEntry("X-WR-CALNAME", "Lectern: History 8b");
            assertThat(calendar.events())
                    .extracting(event -> event.get("DTSTART"))
                    .containsExactly("20260501T060000Z", "20260508T100000Z", "20260510T100000Z");
            assertThat(calendar.events().getFirst().get("URL")).endsWith("/teach/assignments/" + given.id());
        }

        @Test
        void isEmptyOnceTheCourseIsArchived() {
            teaching.archive();
            assertThat(read(address).events()).isEmpty();
        }

        @Test
        void endsWithHerPartInTheCourse() {
            var co = teaching.coInstructor();
            var own = made(co, teaching.path() + "/calendar");
            assertThat(read(own).events()).hasSize(3);
            teaching.instructor()
                    .browser()
                    .post("%s/instructors/%s/removal".formatted(teaching.path(), co.id()))
                    .then()
                    .statusCode(303);
            get(own).then().statusCode(404);
            assertThat(read(address).events()).hasSize(3);
        }

        @Test
        void endsWhenSheTeachesNoMore() {
            Library.execute(
                    "update account set role = 'learner' where id = ?",
                    teaching.instructor().id());
            get(address).then().statusCode(404);
        }

        @Test
        void endsWhenItIsRevoked() {
            teaching.instructor()
                    .browser()
                    .post(teaching.path() + "/calendar/removal")
                    .then()
                    .statusCode(303);
            get(address).then().statusCode(404);
        }
    }

    private static List<String> uids(CalendarFile calendar) {
        return calendar.events().stream()
                .map((Map<String, String> event) -> event.get("UID"))
                .toList();
    }

    private static CalendarFile read(String address) {
        var bytes = get(address).then().statusCode(200).extract().asByteArray();
        return CalendarFile.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    /// As a calendar program fetches it: nobody is signed in.
    private static Response get(String address) {
        return People.nobody().get(URI.create(address).getPath());
    }

    /// A new address, from the page that shows it once.
    private static String made(Person person, String page) {
        var answer =
                person.browser().post(page).then().statusCode(200).extract().asString();
        var address = Jsoup.parse(answer).selectFirst("code.address").text();
        assertThat(page(person, page)).doesNotContain(address).contains("The address that works was made on");
        return address;
    }

    private static String page(Person person, String path) {
        return person.browser().get(path).then().statusCode(200).extract().asString();
    }

    private static Handler listener(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(ExtLogRecord.wrap(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
