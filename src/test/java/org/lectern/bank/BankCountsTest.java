package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands beside the questions of the bank is true of them: the counts in its README and the readings.
class BankCountsTest {

    private static final Pattern ROW = Pattern.compile(
            "^\\| (all|type|kind|voice|source|difficulty) \\|(?: `([a-z0-9-]+)`)? \\| (\\d+) \\|$", Pattern.MULTILINE);

    private final List<WrittenQuestion> questions =
            BankReader.read(RealBankTest.BANK).questions();

    @Test
    void areInTheReadme() throws IOException {
        var counted = new TreeMap<String, Integer>();
        questions.stream().flatMap(BankCountsTest::sorts).forEach(sort -> counted.merge(sort, 1, Integer::sum));
        var written = new TreeMap<String, Integer>();
        ROW.matcher(Files.readString(RealBankTest.BANK.resolve("README.md")))
                .results()
                .forEach(row -> written.put(
                        row.group(2) == null ? row.group(1) : row.group(1) + " " + row.group(2),
                        Integer.valueOf(row.group(3))));
        assertThat(written).isEqualTo(counted);
    }

    @Test
    void haveTwoReadingsEachAndTwoMoreWhereTheyWereMended() throws IOException {
        var faults = new Faults();
        var file = "readings.yaml";
        var readings = YamlList.read(file, Files.readString(RealBankTest.BANK.resolve(file)), faults);
        assertThat(readings)
                .extracting(reading -> reading.text("id"))
                .containsExactlyInAnyOrderElementsOf(
                        questions.stream().map(WrittenQuestion::id).toList());
        assertThat(readings).allSatisfy(BankCountsTest::isWhole);
        assertThat(faults.found()).isEmpty();
    }

    private static void isWhole(Fields reading) {
        var first = List.of(reading.names("first"), reading.names("second"));
        var wasMended = first.stream().anyMatch(one -> "mended".equals(one.get("verdict")));
        var more = Stream.of("third", "fourth")
                .filter(reading::has)
                .map(reading::names)
                .toList();
        assertThat(more).as(reading.text("id")).hasSize(wasMended ? 2 : 0);
        var last = Stream.of("fifth").filter(reading::has).map(reading::names);
        var all = Stream.of(first.stream(), more.stream(), last).flatMap(Function.identity());
        assertThat(all).as(reading.text("id")).allSatisfy(one -> {
            assertThat(one).containsKeys("answer", "verdict");
            assertThat(one.get("verdict")).isIn("good", "mended", "kept");
            assertThat(one.containsKey("why") || !"kept".equals(one.get("verdict")))
                    .as("a reason in %s", one)
                    .isTrue();
        });
    }

    private static Stream<String> sorts(WrittenQuestion question) {
        var definition = question.definition();
        return Stream.of(
                "all",
                "type " + QuestionType.of(question.content()).slug(),
                "kind " + definition.kind().slug(),
                "voice " + definition.voice().slug(),
                "source " + definition.citations().getFirst().source(),
                "difficulty " + definition.difficulty());
    }
}
