package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {

    @Test
    void printsWhatEachRetentionCostsAndGives() {
        var run = simulate("--cards", "200", "--days", "90", "--retention", "0.8,0.9,0.95");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var rows = rows(run);
        assertThat(rows.getFirst()).containsExactly("desired_retention", "minutes_a_day", "remembered", "cards");
        assertThat(rows).extracting(row -> row[0]).containsExactly("desired_retention", "0.8", "0.9", "0.95");
        assertThat(numbers(rows, 1)).isSorted().allMatch(minutes -> minutes > 0);
        assertThat(numbers(rows, 2)).isSorted().allMatch(remembered -> remembered > 100 && remembered < 200);
    }

    @Test
    void printsEachDay() {
        var rows = rows(simulate("--cards", "30", "--days", "5", "--new", "10", "--retention", "0.9", "--daily"));
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1)).startsWith("0.9", "1", "0", "10", "3.333333333");
        assertThat(numbers(rows, 3)).containsExactly(10.0, 10.0, 10.0, 0.0, 0.0);
    }

    @Test
    void printsTheSameForTheSameSeed() {
        var options = new String[] {"--cards", "100", "--days", "60", "--minutes", "5", "--seed", "3"};
        assertThat(simulate(options)).isEqualTo(simulate(options));
        options[7] = "4";
        assertThat(simulate(options).out())
                .isNotEqualTo(simulate("--cards", "100", "--days", "60", "--minutes", "5")
                        .out());
    }

    @Test
    void keepsToTheMinutes() {
        var rows = rows(simulate("--days", "30", "--minutes", "4", "--retention", "0.9", "--daily"));
        assertThat(numbers(rows, 4)).allMatch(minutes -> minutes < 4 + 23 / 60.0);
    }

    @ParameterizedTest
    @CsvSource({
        "--retention, '0.9,0.5', Desired retention is 0.70 to 0.99",
        "--cards, -1, --cards is 0 to 1000000",
        "--days, 40000, --days 0 to 36500",
        "--minutes, -3, not negative",
        "--minutes, NaN, not negative",
        "--seconds, '9,23', --seconds takes three numbers",
        "--seconds, '9,0,20', An answer takes some seconds",
        "--weights, '1,2', There are 21 weights"
    })
    void refusesWhatMakesNoSense(String option, String value, String reason) {
        var run = simulate(option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    private static CommandRun simulate(String... options) {
        return CommandRun.of(
                Stream.concat(Stream.of("simulate"), Arrays.stream(options)).toArray(String[]::new));
    }

    private static List<String[]> rows(CommandRun run) {
        return run.out().lines().map(line -> line.split(",")).toList();
    }

    private static List<Double> numbers(List<String[]> rows, int column) {
        return rows.stream().skip(1).map(row -> Double.valueOf(row[column])).toList();
    }
}
