package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.SatQuiz.option;
import static org.lectern.results.SatQuiz.text;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.quizzes.Given;
import org.lectern.roster.Teaching;
import org.lectern.study.ReportsTest;

/// What *Teach* says needs the instructor. Reports are everybody's, so that other tests' stand among the lines.
@QuarkusTest
class AttentionTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Teaching teaching = Teaching.aCourse();

    @Inject
    SessionFactory sessions;

    @Nested
    class OfLearnersWhoStopped {

        @Test
        void namesWhoStudiedAndThenNoMore() {
            var anna = joined("Anna", 90);
            studied(anna, 12);
            studied(anna, 40);
            studied(joined("Ben", 90), 9);
            joined("Cleo", 90);
            studied(joined("Dora", 90), 61);
            studied(joined("Emil", 5), 12);
            assertThat(lines()).containsExactly("Anna last studied on %s History 8b Stopped".formatted(day(12)));
            assertThat(concerns().select("a").attr("href")).isEqualTo(teaching.path(anna));
        }

        @Test
        void countsAttemptsToo() {
            var quiz = SatQuiz.of(teaching, Asking.year());
            var anna = joined("Anna", 90);
            studied(anna, 30);
            satAgo(quiz.sits(anna, text("1911")), 20);
            var ben = joined("Ben", 90);
            studied(ben, 30);
            satAgo(quiz.sits(ben, text("1911")), 1);
            assertThat(lines()).anyMatch(line -> line.startsWith("Anna last studied on " + day(20)));
            assertThat(lines()).noneMatch(line -> line.startsWith("Ben"));
        }

        @Test
        void leavesOutWhoIsGoneAndWhatIsOver() {
            var anna = joined("Anna", 90);
            studied(anna, 12);
            assertThat(lines()).hasSize(1);
            teaching.remove(anna);
            assertThat(lines()).isEmpty();
            studied(joined("Ben", 90), 12);
            assertThat(lines()).hasSize(1);
            teaching.archive();
            assertThat(lines()).isEmpty();
        }

        @Test
        void tellsOnlyWhoTeachesThem() {
            studied(joined("Anna", 90), 12);
            assertThat(lines(teaching.coInstructor())).hasSize(1);
            assertThat(lines(Teaching.aCourse().instructor())).isEmpty();
        }
    }

    @Nested
    class OfWhatIsDue {

        @Test
        void namesAQuizThatFewHaveBegun() {
            IntStream.range(0, 3).forEach(i -> joined("Learner " + i, 90));
            var due = Instant.now().plus(Duration.ofDays(3));
            var quiz = Given.to(teaching, "quiz", "Harbours", Asking.year()).due(due);
            var line = concerns().selectFirst("li");
            assertThat(line.text())
                    .startsWith("“Harbours” is due on ")
                    .endsWith(": 0 of 3 have begun History 8b Due soon");
            assertThat(line.hasClass("pressing")).isFalse();
            assertThat(line.select("a").attr("href")).isEqualTo("/teach/results/" + quiz.id());
            quiz.due(Instant.now().plus(Duration.ofHours(40)));
            assertThat(concerns().selectFirst("li").hasClass("pressing")).isTrue();
        }

        @Test
        void isSilentWhereHalfHaveBegunOrThereIsTime() {
            var anna = joined("Anna", 90);
            var quiz = SatQuiz.of(teaching, Asking.year())
                    .with("due_at", Instant.now().plus(Duration.ofDays(1)));
            assertThat(lines()).hasSize(1);
            joined("Ben", 90);
            quiz.begins(anna, text("1911"));
            assertThat(lines()).isEmpty();
            joined("Cleo", 90);
            assertThat(lines()).hasSize(1).first().asString().contains("1 of 3 have begun");
            for (var never : List.of(Duration.ofDays(8), Duration.ofHours(-1))) {
                quiz.with("due_at", Instant.now().plus(never));
                assertThat(lines()).isEmpty();
            }
            quiz.with("due_at", Instant.now().plus(Duration.ofDays(1)))
                    .with("opens_at", Instant.now().plus(Duration.ofHours(1)));
            assertThat(lines()).isEmpty();
            quiz.with("opens_at", Instant.EPOCH).with("archived_at", Instant.now());
            assertThat(lines()).isEmpty();
        }

        @Test
        void saysHowMuchIsDoneOfWhatIsStudied() {
            var anna = joined("Anna", 90);
            joined("Ben", 90);
            var library = Library.open();
            var given = Given.to(teaching, "study", "Harbours", library.question("opened"))
                    .due(Instant.now().plus(Duration.ofDays(5)));
            SatQuiz.execute(
                    "insert into dealt_question (learner_id, assignment_id, question_id, position, set_version) values (?, ?, ?, 1, 1)",
                    anna.id(),
                    given.id(),
                    library.question("opened"));
            assertThat(lines()).hasSize(1).first().asString().contains(": 0 % is done");
            answer(anna, library, 3);
            answer(anna, library, 2);
            assertThat(lines()).isEmpty();
            joined("Cleo", 90);
            assertThat(lines()).hasSize(1).first().asString().contains(": 33 % is done");
            assertThat(concerns().select("a").attr("href"))
                    .isEqualTo("/teach/assignments/%s/progress".formatted(given.id()));
        }
    }

    @Nested
    class OfQuestions {

        @Test
        void namesAQuizWhoseKeyIsDoubtful() {
            var quiz = SatQuiz.of(teaching, Asking.choice("a"), Asking.year());
            sit(quiz, 9);
            assertThat(lines()).isEmpty();
            sit(quiz, 1);
            assertThat(lines())
                    .containsExactly("A question of “The harbour” should be checked History 8b Check the key");
            assertThat(concerns().select("a").attr("href")).isEqualTo(quiz.path() + "/questions");
            quiz.with("archived_at", Instant.now());
            assertThat(lines()).isEmpty();
        }

        @Test
        void waitsWhileSomebodyIsAtWork() {
            var quiz = SatQuiz.of(teaching, Asking.choice("a"), Asking.year());
            sit(quiz, 10);
            var late = joined("Late", 90);
            var attempt = quiz.begins(late, option("a"), null);
            assertThat(lines()).isEmpty();
            SatQuiz.execute(
                    "update attempt set started_at = ? where attempt_id = ?",
                    Instant.now().minus(Duration.ofHours(2)),
                    attempt);
            assertThat(lines()).hasSize(1);
        }

        /// Everybody misses the first; half of them know the second.
        private void sit(SatQuiz quiz, int learners) {
            for (int i = 0; i < learners; i++) {
                quiz.sits(joined("Learner", 90), option("b"), text(i % 2 == 0 ? "1911" : "1912"));
            }
        }

        @Test
        void forgetsItAfterAMonth() {
            var quiz = SatQuiz.of(teaching, Asking.choice("a"), Asking.year());
            sit(quiz, 10);
            assertThat(lines()).hasSize(1);
            SatQuiz.execute(
                    "update attempt set finished_at = ? where assignment_id = ?",
                    Instant.now().minus(Duration.ofDays(31)),
                    quiz.id());
            assertThat(lines()).noneMatch(line -> line.endsWith("Check the key"));
        }
    }

    @Test
    void countsReportsThatWait() {
        ReportsTest.report(People.learner());
        var line = page(teaching.instructor(), "/teach/attention").select("#concerns li").stream()
                .filter(found -> found.text().endsWith("Reports"))
                .findFirst()
                .orElseThrow();
        assertThat(line.text())
                .matches("[\\d,]+ reports? about (a question waits|questions wait) for an answer Reports");
        assertThat(line.select("a").attr("href")).isEqualTo("/teach/reports");
    }

    @Test
    void showsTheMostUrgentFirstAndTheRestOnAPageOfItsOwn() {
        var list = new StringBuilder("name,username\n");
        for (int i = 0; i < 300; i++) {
            list.append("Pupil %03d,stopped-%s-%d%n".formatted(i, teaching.course(), i));
        }
        teaching.apply(list.toString());
        Library.execute("update enrolment set joined_at = ? where course_id = ?", ago(90), teaching.course());
        Given.to(teaching, "quiz", "Harbours", Asking.year()).due(Instant.now().plus(Duration.ofHours(5)));
        long few = statements();
        everybodyStudied(14);
        var page = page(teaching.instructor(), "/teach");
        assertThat(page.select("#concerns li")).hasSize(8);
        assertThat(page.selectFirst("#concerns li").text()).startsWith("“Harbours” is due on");
        var more = page.selectFirst("a[href=/teach/attention]").text();
        assertThat(Integer.parseInt(more.replaceAll("\\D", ""))).isBetween(93, 94);
        assertThat(statements()).as("Queries, however many learners there are").isEqualTo(few);

        var first = page(teaching.instructor(), "/teach/attention");
        assertThat(first.select("#concerns li")).hasSize(50);
        var rest = page(teaching.instructor(), first.selectFirst("a[rel=next]").attr("href"));
        assertThat(rest.select("#concerns li")).hasSizeBetween(50, 50);
        assertThat(rest.selectFirst("#concerns li").text())
                .isNotEqualTo(first.selectFirst("#concerns li").text());
    }

    /// What the page asks of the database; the least of several, as what runs beside it asks too.
    private long statements() {
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        return IntStream.range(0, 5)
                .mapToLong(_ -> {
                    long before = statistics.getPrepareStatementCount();
                    page(teaching.instructor(), "/teach");
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private void everybodyStudied(int days) {
        var library = Library.open();
        Library.execute("""
                insert into card (learner_id, question_id, version, key_version, phase, stability, difficulty, due_at)
                select learner_id, ?, 1, 1, 'review', 5, 5, now() from enrolment where course_id = ?""", library.question("opened"), teaching.course());
        Library.execute(
                REVIEWS.formatted("learner_id, gen_random_uuid()", "from enrolment where course_id = ?"),
                library.question("opened"),
                ago(days),
                ago(days),
                ago(days),
                0,
                ago(days),
                teaching.course());
    }

    private static final String REVIEWS = """
            insert into review (learner_id, review_id, question_id, version, key_version, rating, answered_at,
                claimed_at, received_at, study_day, took_ms, content_sha, weights_id, learning_steps,
                relearning_steps, phase_before, phase_after, step_after, reps_after, lapses_after, due_after)
            select %s, ?, 1, 1, 3, ?, ?, ?, ?, 4000, sha256('x'), 0, 2, 1, 'review', 'review', 0, 2, 0, ? %s""";

    private Person joined(String name, int daysAgo) {
        var learner = teaching.joinedBy(People.learner(), name);
        Library.execute(
                "update enrolment set joined_at = ? where learner_id = ? and course_id = ?",
                ago(daysAgo),
                learner.id(),
                teaching.course());
        return learner;
    }

    private void studied(Person learner, int daysAgo) {
        answer(learner, Library.open(), daysAgo);
    }

    private static void answer(Person learner, Library library, int daysAgo) {
        Library.execute("""
                insert into card (learner_id, question_id, version, key_version, phase, stability, difficulty, due_at)
                values (?, ?, 1, 1, 'review', 5, 5, now()) on conflict do nothing""", learner.id(), library.question("opened"));
        Library.execute(
                REVIEWS.formatted("?, ?", ""),
                learner.id(),
                UUID.randomUUID(),
                library.question("opened"),
                ago(daysAgo),
                ago(daysAgo),
                ago(daysAgo),
                20_000 - daysAgo,
                ago(daysAgo));
    }

    private static void satAgo(UUID attempt, int days) {
        SatQuiz.execute(
                "update attempt set started_at = ?, finished_at = ? where attempt_id = ?",
                ago(days),
                ago(days),
                attempt);
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private static String day(int daysAgo) {
        return DAY.format(ago(daysAgo).atZone(BERLIN));
    }

    private List<String> lines() {
        return lines(teaching.instructor());
    }

    private static List<String> lines(Person instructor) {
        return concerns(instructor).select("li").eachText();
    }

    private Element concerns() {
        return concerns(teaching.instructor());
    }

    /// Without the line on reports.
    private static Element concerns(Person instructor) {
        var page = page(instructor, "/teach");
        page.select("#concerns li:has(a[href=/teach/reports])").remove();
        var concerns = page.getElementById("concerns");
        return concerns == null ? new Element("ul") : concerns;
    }

    private static Document page(Person person, String path) {
        return Jsoup.parse(
                person.browser().get(path).then().statusCode(200).extract().asString());
    }
}
