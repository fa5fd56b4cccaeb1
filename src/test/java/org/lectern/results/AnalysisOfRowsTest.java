package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.results.SatQuiz.option;
import static org.lectern.results.SatQuiz.text;
import static org.lectern.results.Tables.assertAgrees;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;
import org.lectern.roster.Teaching;
import org.lectern.texts.TextInstalled;

/// The way from rows of the database to indices, against an independent computation from what was answered.
@QuarkusTest
class AnalysisOfRowsTest {

    private static final int LEARNERS = 36;
    private static final int QUESTIONS = 5;

    @Inject
    Results results;

    @Inject
    Analyses analyses;

    @Inject
    SessionFactory sessions;

    @Inject
    Event<TextInstalled> installed;

    private Teaching teaching;
    private SatQuiz quiz;
    private final List<String> questions = new ArrayList<>();
    private final List<double[]> marks = new ArrayList<>();
    private int mayors;

    @BeforeEach
    void sit() {
        teaching = Teaching.aCourse();
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(i % 2 == 0 ? Asking.choice("a") : Asking.year());
        }
        quiz = SatQuiz.of(teaching, questions.toArray(String[]::new));
        var random = new Random(7);
        for (int n = 0; n < LEARNERS; n++) {
            var strength = random.nextDouble();
            var responses = new String[QUESTIONS];
            var row = new double[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) {
                boolean right = random.nextDouble() < 0.2 + 0.7 * strength;
                boolean empty = !right && random.nextInt(5) == 0;
                row[i] = right ? 1 : 0;
                responses[i] = empty ? null : i % 2 == 0 ? option(right ? "a" : "b") : text(right ? "1911" : "1934");
                mayors += i == 0 && !right && !empty ? 1 : 0;
            }
            marks.add(row);
            var learner = teaching.joinedBy(People.learner());
            quiz.sits(learner, responses);
            // A second attempt is no new witness.
            if (n % 3 == 0) {
                quiz.sits(learner, option("a"), text("1911"), option("a"), text("1911"), option("a"));
            }
        }
    }

    private List<Item> items() {
        return questions.stream()
                .map(id -> Item.place(id, 1, Statistic.none(NoValue.NOT_GUESSED)))
                .toList();
    }

    @Test
    void agreesWithTheDefinitionsInSixQueriesAtMost() {
        // No version is in the server's memory any more.
        QuarkusTransaction.requiringNew().run(() -> installed.fire(new TextInstalled("none")));
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        var found = results.quiz(teaching.instructor().id(), quiz.id()).orElseThrow();
        var analysed = analyses.of(found, results.takers(teaching.instructor().id(), found));
        analysed.sheets();
        assertThat(statistics.getPrepareStatementCount() - before).isBetween(4L, 6L);

        var naive = new NaiveAnalysis(items(), marks);
        for (int at = 0; at < QUESTIONS; at++) {
            var item = analysed.analysis().items().get(at);
            assertThat(item.item().id()).isEqualTo(questions.get(at));
            assertAgrees(item.facility(), naive.facility(at));
            assertAgrees(item.standardDeviation(), naive.deviation(at));
            assertAgrees(item.intendedWeight(), naive.intendedWeight(at));
            assertAgrees(item.effectiveWeight(), naive.effectiveWeight(at));
            assertAgrees(item.discriminationIndex(), naive.discrimination(at));
            assertAgrees(item.discriminativeEfficiency(), naive.efficiency(at));
        }
        assertAgrees(analysed.analysis().quiz().internalConsistency(), naive.consistency());
        assertAgrees(analysed.analysis().quiz().standardError(), naive.standardError());
    }

    @Test
    void showsTheSameOnThePageAndToPrograms() {
        var naive = new NaiveAnalysis(items(), marks);
        var page = Jsoup.parse(teaching.instructor()
                .browser()
                .get(quiz.path() + "/questions")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        var json = teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int at = 0; at < QUESTIONS; at++) {
            var figures = page.getElementById("q-" + questions.get(at))
                    .select(".facts dd")
                    .eachText();
            assertThat(figures.get(0)).isEqualTo(format("%.0f %%", 100, naive.facility(at)));
            assertThat(figures.get(1)).isEqualTo(format("%.2f", 1, naive.deviation(at)));
            assertThat(figures.get(5)).isEqualTo(format("%.0f %%", 1, naive.discrimination(at)));
            assertThat(json.getDouble("items[%d].discrimination_index".formatted(at)))
                    .isCloseTo(naive.discrimination(at).doubleValue(), Tables.within(1e-4));
            assertThat(json.getString("items[%d].question_id".formatted(at))).isEqualTo(questions.get(at));
        }
        assertThat(page.getElementById("q-" + questions.getFirst())
                        .select(".choices tbody tr")
                        .get(1)
                        .text())
                .startsWith("The mayor %d ".formatted(mayors));
    }

    @Test
    void tellsProgramsItemsAndLearnersPageByPage() {
        var first = teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/items?limit=3")
                .jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        var rest = teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/items?limit=3&cursor=" + first.getString("next"))
                .jsonPath();
        assertThat(rest.getList("items.question_id")).containsExactlyElementsOf(questions.subList(3, 5));
        assertThat(rest.getString("next")).isNull();

        var learners = teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/results?limit=30")
                .jsonPath();
        var others = teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/results?limit=30&cursor=" + learners.getString("next"))
                .jsonPath();
        var ids = new ArrayList<String>(learners.getList("items.learner_id"));
        ids.addAll(others.getList("items.learner_id"));
        assertThat(ids).hasSize(LEARNERS).doesNotHaveDuplicates();
        teaching.instructor()
                .script()
                .get("/api/v1/assignments/" + quiz.id() + "/items?cursor=x")
                .then()
                .statusCode(400);
    }

    private static String format(String form, double times, BigDecimal number) {
        return String.format(Locale.ROOT, form, times * number.doubleValue());
    }
}
