package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {

    static final String HEADER = "card_id,review_rating,review_time,review_duration\n";
    static final String RESULT_HEADER =
            "card_id,review_time,rating,elapsed_days,retrievability,stability,difficulty,interval_days\n";

    @TempDir
    Path folder;

    @Test
    void printsARowPerReviewInOrderOfTime() throws IOException {
        var run = replay(HEADER + """
                a,3,2026-11-24T12:00:00Z,5000
                a,1,2026-11-23T12:00:00Z,5400
                b,4,2026-11-23T13:00:00+01:00,0
                a,3,2026-11-23T12:05:00.5Z,700
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(RESULT_HEADER + """
                a,2026-11-23T12:00:00Z,1,0,,0.212,6.4133,1
                b,2026-11-23T13:00:00+01:00,4,0,,8.2956,1,8
                a,2026-11-23T12:05:00.5Z,3,0,1,0.2466891878,6.402115069,1
                a,2026-11-24T12:00:00Z,3,1,0.780850277,2.021477252,6.390941324,2
                """);
    }

    @Test
    void countsDaysInTheZoneAndFromTheHourGiven() throws IOException {
        var log = HEADER + "a,3,2026-11-23T18:30:00Z,1\na,3,2026-11-23T19:30:00Z,1\n";
        assertThat(elapsedDays(replay(log))).isEqualTo("0");
        assertThat(elapsedDays(replay(log, "--zone", "Asia/Tokyo"))).isEqualTo("1");
        assertThat(elapsedDays(replay(log, "--zone", "Asia/Tokyo", "--rollover", "0")))
                .isEqualTo("0");
        assertThat(elapsedDays(replay(log, "--rollover", "19"))).isEqualTo("1");
    }

    @Test
    void takesOtherWeights() throws IOException {
        var weights =
                "1,2,3,4,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729";
        var run = replay(HEADER + "a,3,2026-11-23T18:30:00Z,1\n", "--weights", weights);
        assertThat(run.out()).contains("a,2026-11-23T18:30:00Z,3,0,,3,");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        var run = replay("\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"a, \"\"b\"\"\",\"3\",2026-11-23 12:00:00+00:00,1\r\n\r\nж,4,2026-11-23t12:00:01z,1");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(RESULT_HEADER + """
                "a, ""b""\",2026-11-23 12:00:00+00:00,3,0,,2.3065,2.11810397,2
                ж,2026-11-23t12:00:01z,4,0,,8.2956,1,8
                """);
    }

    @Test
    void printsOnlyTheHeaderForALogWithoutReviews() throws IOException {
        assertThat(replay(HEADER).out()).isEqualTo(RESULT_HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "100, 100",
        "36500, 36500",
        "0.001, 0.001",
        "1, 1",
        "0, 0",
        "0.123456789049, 0.123456789",
        "0.12345678905001, 0.1234567891",
        "12345.678949999, 12345.67895",
        "2.5e-5, 0.000025"
    })
    void printsTenSignificantDigits(double value, String text) {
        assertThat(ReplayCommand.number(value)).isEqualTo(text);
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a,0,2026-11-23T12:00:00Z,1 | review_rating is 1, 2, 3 or 4, not '0'",
                    "a,5,2026-11-23T12:00:00Z,1 | not '5'",
                    "a,,2026-11-23T12:00:00Z,1 | review_rating",
                    "a,good,2026-11-23T12:00:00Z,1 | not 'good'",
                    "a,3.0,2026-11-23T12:00:00Z,1 | not '3.0'",
                    "a,3,2026-11-23T12:00:00,1 | review_time is like",
                    "a,3,2026-11-23,1 | not '2026-11-23'",
                    "a,3,2026-02-30T12:00:00Z,1 | not '2026-02-30T12:00:00Z'",
                    "a,3,2026-11-23T25:00:00Z,1 | review_time",
                    "a,3,1700000000000,1 | review_time",
                    "a,3,2026-11-23T12:00:00Z,-1 | review_duration is in whole milliseconds, not '-1'",
                    "a,3,2026-11-23T12:00:00Z,fast | not 'fast'",
                    "a,3,2026-11-23T12:00:00Z | there are 4 columns, not 3",
                    "a,3,2026-11-23T12:00:00Z,1,9 | there are 4 columns, not 5",
                    "' ,3,2026-11-23T12:00:00Z,1' | card_id is empty",
                    "\"a\"b,3,2026-11-23T12:00:00Z,1 | line",
                    "\"a,3,2026-11-23T12:00:00Z,1 | EOF"
                })
        void aWrongRowByItsLineAndPrintsNothing(String row, String reason) throws IOException {
            for (var end : new String[] {"\n", ""}) {
                var run = replay(HEADER + "a,3,2026-11-23T12:00:00Z,1\n\n" + row + end);
                assertThat(run.code()).isOne();
                assertThat(run.out()).isEmpty();
                assertThat(run.err()).contains("log.csv:4: ").contains(reason);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "card_id,review_rating,review_time\n",
                    "card_id,rating,review_time,review_duration\n",
                    "review_time,card_id,review_rating,review_duration\n",
                    "a,3,2026-11-23T12:00:00Z,1\n",
                    "card_id;review_rating;review_time;review_duration\n"
                })
        void anotherHeader(String header) throws IOException {
            var run = replay(header);
            assertThat(run.code()).isOne();
            assertThat(run.err()).contains("log.csv:1: the columns are card_id,review_rating,");
            assertThat(run.out()).isEmpty();
        }

        @Test
        void anEmptyFile() throws IOException {
            assertThat(replay("").err()).contains("log.csv:1: the file is empty");
        }

        @Test
        void whatIsNotUtf8() throws IOException {
            var file = folder.resolve("log.csv");
            Files.write(file, (HEADER + "\u00e4,3,2026-11-23T12:00:00Z,1\n").getBytes(StandardCharsets.ISO_8859_1));
            var run = CommandRun.of("replay", "--csv", file.toString());
            assertThat(run.code()).isOne();
            assertThat(run.err()).contains("not UTF-8");
        }

        @Test
        void aFileThatIsNotThere() {
            var run =
                    CommandRun.of("replay", "--csv", folder.resolve("none.csv").toString());
            assertThat(run.code()).isOne();
            assertThat(run.err()).contains("There is no file").contains("none.csv");
            assertThat(CommandRun.of("replay", "--csv", folder.toString()).code())
                    .isOne();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "--weights | 1,2,3 | not 3",
                    "--weights | 1,2,x | x",
                    "--weights | NaN,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1 | w0",
                    "--zone | Mars/Olympus | Mars/Olympus",
                    "--rollover | 24 | 0 to 23",
                    "--rollover | four | four"
                })
        void wrongUsageWithTheReason(String option, String value, String reason) throws IOException {
            var run = replay(HEADER, option, value);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(option).contains(reason);
            assertThat(run.out()).isEmpty();
        }

        @Test
        void toReplayTheDatabaseWithWhatGoesWithAFile() {
            var run = CommandRun.of("replay", "--zone", "UTC");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("--zone goes with --csv");
        }
    }

    private CommandRun replay(String log, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), log);
        var arguments = Stream.concat(Stream.of("replay", "--csv", file.toString()), Arrays.stream(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static String elapsedDays(CommandRun run) {
        return run.out().lines().toList().getLast().split(",")[3];
    }
}
