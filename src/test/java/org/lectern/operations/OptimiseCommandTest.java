package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.scheduling.Rating;
import org.lectern.scheduling.Weights;

class OptimiseCommandTest {

    static final String HEADER = ReplayCommandTest.HEADER;
    static final Instant START = Instant.parse("2026-01-05T18:00:00Z");
    static final int[] DAYS = {0, 1, 4, 11, 30, 70};

    @TempDir
    Path folder;

    @Test
    void printsWeightsAndHowTheyDo() throws IOException {
        var run = optimise(log(150));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var json = run.json();
        assertThat(json.get("items").asInt()).isEqualTo(750);
        assertThat(json.get("held_out").get("items").asInt()).isEqualTo(150);
        assertThat(weights(json))
                .isEqualTo(Weights.of(weights(json)).toArray())
                .isNotEqualTo(Weights.DEFAULT.toArray());
        for (var part : List.of(json, json.get("held_out"))) {
            for (var figure : List.of("log_loss", "rmse_bins", "auc")) {
                for (var whose : List.of("default", "fitted")) {
                    assertThat(part.get(figure).get(whose).asDouble()).isBetween(0.001, 1.0);
                }
            }
        }
        var heldOut = json.get("held_out").get("log_loss");
        assertThat(json.get("adopted").asBoolean())
                .isEqualTo(heldOut.get("fitted").asDouble()
                        < heldOut.get("default").asDouble());
        assertThat(json.get("log_loss").get("fitted").asDouble())
                .isLessThan(json.get("log_loss").get("default").asDouble());
        assertThat(json.get("seconds").asDouble()).isBetween(0.0, 60.0);
    }

    @Test
    void countsWhatTheReplayPredicts() throws IOException {
        var json = optimise(log(20)).json();
        var rows = CommandRun.of("replay", "--csv", folder.resolve("log.csv").toString())
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !row[3].equals("0"))
                .toList();
        double loss = rows.stream()
                .mapToDouble(row -> {
                    double recall = Double.parseDouble(row[4]);
                    return -Math.log(row[2].equals("1") ? 1 - recall : recall);
                })
                .average()
                .orElseThrow();
        assertThat(json.get("items").asInt()).isEqualTo(rows.size());
        assertThat(json.get("log_loss").get("default").asDouble()).isCloseTo(loss, within(1e-8));
    }

    @Test
    void givesTheSameForAnyNumberOfThreadsAndInAnyOrder() throws IOException {
        var log = log(120);
        var alone = without("seconds", optimise(log, "--threads", "1").json());
        assertThat(without("seconds", optimise(log, "--threads", "3").json())).isEqualTo(alone);
        var shuffled = new ArrayList<>(log.lines().skip(1).toList());
        Collections.shuffle(shuffled, new Random(1));
        var run = optimise(HEADER + String.join("\n", shuffled));
        assertThat(without("seconds", run.json())).isEqualTo(alone);
    }

    @Test
    void countsAnAnswerThatStandsThereTwiceOnceAndNamesIt() throws IOException {
        var log = log(20);
        var once = without("seconds", optimise(log).json());
        var lines = log.lines().toList();
        var twice = optimise(log + lines.get(5) + "\n" + lines.get(9) + "\n");
        assertThat(without("seconds", twice.json())).isEqualTo(once);
        assertThat(twice.err())
                .contains("log.csv:122: the same answer as in line 6; it counts once")
                .contains("log.csv:123: the same answer as in line 10");
        var allTwice = optimise(log + lines.stream().skip(1).collect(Collectors.joining("\n")));
        assertThat(without("seconds", allTwice.json())).isEqualTo(once);
        assertThat(allTwice.err().lines()).hasSize(6);
        assertThat(allTwice.err()).contains("120 answers stand in the file twice");
    }

    @Test
    void countsDaysInTheZoneAndFromTheHourGiven() throws IOException {
        var log = HEADER + "a,3,2026-11-23T18:30:00Z,1\na,3,2026-11-23T19:30:00Z,1\n";
        assertThat(optimise(log).json().get("items").asInt()).isZero();
        assertThat(optimise(log, "--zone", "Asia/Tokyo").json().get("items").asInt())
                .isOne();
        assertThat(optimise(log, "--rollover", "19").json().get("items").asInt())
                .isOne();
    }

    @Nested
    class WithLittleToLearnFrom {

        @Test
        void keepsTheWeightsAndHasNoFigures() throws IOException {
            for (var log : List.of(HEADER, HEADER + "a,3,2026-11-23T18:30:00Z,1\n")) {
                var json = optimise(log).json();
                assertThat(json.get("items").asInt()).isZero();
                assertThat(weights(json)).isEqualTo(Weights.DEFAULT.toArray());
                assertThat(json.get("log_loss").get("default").isNull()).isTrue();
                assertThat(json.get("auc").get("fitted").isNull()).isTrue();
                assertThat(json.get("adopted").asBoolean()).isFalse();
            }
        }

        @Test
        void takesASingleCard() throws IOException {
            var json = optimise(HEADER + "a,3,2026-11-20T18:30:00Z,1\na,3,2026-11-23T18:30:00Z,1\n")
                    .json();
            assertThat(json.get("items").asInt()).isOne();
            assertThat(weights(json)).isEqualTo(Weights.DEFAULT.toArray());
            assertThat(json.get("log_loss").get("default").asDouble()).isPositive();
            assertThat(json.get("adopted").asBoolean()).isFalse();
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a,0,2026-11-23T12:00:00Z,1 | review_rating is 1, 2, 3 or 4, not '0'",
                    "a,5,2026-11-23T12:00:00Z,1 | not '5'",
                    "a,3,2026-02-30T12:00:00Z,1 | not '2026-02-30T12:00:00Z'",
                    "a,3,2026-11-23T12:00:00Z | there are 4 columns, not 3"
                })
        void aWrongRowByItsLineAndPrintsNothing(String row, String reason) throws IOException {
            var run = optimise(HEADER + "a,3,2026-11-23T12:00:00Z,1\n" + row + "\n");
            assertThat(run.code()).isOne();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("log.csv:3: ").contains(reason);
        }

        @Test
        void anEmptyFile() throws IOException {
            var run = optimise("");
            assertThat(run.code()).isOne();
            assertThat(run.err()).contains("log.csv:1: the file is empty");
        }

        @Test
        void wrongUsage() throws IOException {
            assertThat(CommandRun.of("optimise").code()).isEqualTo(2);
            assertThat(optimise(HEADER, "--threads", "0").code()).isEqualTo(2);
            assertThat(optimise(HEADER, "--rollover", "24").err()).contains("0 to 23");
        }
    }

    private static double[] weights(JsonNode json) throws IOException {
        return new ObjectMapper().treeToValue(json.get("weights"), double[].class);
    }

    private static JsonNode without(String field, JsonNode json) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove(field);
        return json;
    }

    /// Of a learner who comes back on the days, whatever she knows. Times rise from line to line.
    private static String log(int cards) {
        var learner = new SimulatedLearner(5);
        var rows = new StringBuilder(HEADER);
        for (int day : DAYS) {
            for (int card = 0; card < cards; card++) {
                Rating rating = learner.answer("card-" + card, day);
                rows.append("card-%d,%d,%s,%d\n"
                        .formatted(
                                card,
                                rating.grade(),
                                START.plus(day, ChronoUnit.DAYS).plusSeconds(card),
                                learner.takes(rating)));
            }
        }
        return rows.toString();
    }

    private CommandRun optimise(String log, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), log);
        var arguments = Stream.concat(Stream.of("optimise", "--csv", file.toString()), Arrays.stream(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
