package org.lectern.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People.Person;
import org.lectern.progress.Library;
import org.lectern.scheduling.Fsrs;
import org.lectern.scheduling.Weights;
import org.lectern.web.Leases;
import org.lectern.web.Sql;

/// What is kept night by night.
@QuarkusTest
class NightlyForecastsTest {

    @Inject
    DataSource database;

    @Inject
    NightlyForecasts night;

    @Inject
    Leases leases;

    private Library library;
    private Person anna;

    @BeforeEach
    void begin() {
        library = Library.open();
        anna = Foretelling.learner();
    }

    @Test
    void keepsWhatAPlanForeseesOnceANight() throws SQLException {
        library.remember(anna, "opened", 5, 4, 30);
        Foretelling.plan(library, anna, 3);
        assertThat(night.predict(justBefore(anna))).isEqualTo(1);
        var kept = rows("study_day || ' ' || exam_day || ' of ' || cards || ': ' || recall::text");
        assertThat(kept)
                .singleElement()
                .asString()
                .startsWith("%d %d of 3: 0.".formatted(Foretelling.today(), Foretelling.today() + 3));
        assertThat(night.predict(justBefore(anna))).isZero();
        Foretelling.predict(anna, Instant.now());
        assertThat(rows("study_day || ' ' || exam_day || ' of ' || cards || ': ' || recall::text"))
                .isEqualTo(kept);
    }

    @Test
    void keepsSingleQuestionsOfTheLastNightOnlyAndNothingOfAMissedOne() throws SQLException {
        library.remember(anna, "opened", 5, 4, 30);
        Foretelling.plan(library, anna, 5);
        Foretelling.predict(anna, Instant.now());
        Foretelling.predict(anna, Instant.now().plus(Duration.ofDays(2)));
        assertThat(rows("study_day - %d || ' ' || (questions is not null)".formatted(Foretelling.today())))
                .containsExactly("0 false", "2 true");
    }

    @Test
    void foretellsAQuizAsItMayBeSatAtOnce() throws SQLException {
        var told = Foretelling.ofAQuiz(2);
        anna = told.told();
        var fsrs = new Fsrs(Weights.DEFAULT);
        assertThat(rows("chances[1]").stream().map(Double::valueOf).toList())
                .singleElement()
                .satisfies(chance -> assertThat(chance).isEqualTo(fsrs.retrievability(4, 5), within(1e-6)));
    }

    @Test
    void foretellsAnExamOfTheDayWithoutFurtherStudy() throws SQLException {
        library.remember(anna, "opened", 5, 4, 30);
        Foretelling.plan(library, anna, 0);
        Foretelling.predict(anna, Instant.now());
        double chance = new Fsrs(Weights.DEFAULT).retrievability(4, 5);
        assertThat(rows("recall").stream().map(Double::valueOf).toList())
                .singleElement()
                .satisfies(recall -> assertThat(recall).isEqualTo(chance / 3, within(1e-9)));
        assertThat(rows("array_to_string(questions, ' ')")).containsExactly(library.question("opened"));
    }

    @Test
    void foretellsNoQuizThatIsBegunAndNoPlanThatIsEnded() throws SQLException {
        var told = Foretelling.ofAQuiz(2);
        anna = told.studied();
        told.sits(anna, 1);
        Foretelling.predict(anna, Instant.now());
        var plan = Foretelling.plan(told.library(), anna, 3);
        Library.execute("update exam_plan set ended_at = now() where plan_id = ?", plan);
        Foretelling.predict(anna, Instant.now());
        assertThat(rows("plan_id")).isEmpty();
    }

    @Test
    void leavesItToTheNodeThatIsAtIt() throws SQLException {
        Foretelling.plan(library, anna, 3);
        var lease = leases.take("forecasts", Duration.ofMinutes(1)).orElseThrow();
        assertThat(night.predict(justBefore(anna))).isZero();
        leases.giveBack(lease);
        assertThat(night.predict(justBefore(anna))).isEqualTo(1);
    }

    private static UUID justBefore(Person person) {
        return new UUID(person.id().getMostSignificantBits(), person.id().getLeastSignificantBits() - 1);
    }

    private List<String> rows(String column) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select (%s)::text from prediction where learner_id = ? order by study_day"
                                .formatted(column))) {
            statement.setObject(1, anna.id());
            return Sql.list(statement, row -> row.getString(1));
        }
    }
}
