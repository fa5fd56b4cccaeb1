package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands beside the questions of the bank is true of them: the counts in its README and the two readings.
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
    void haveTwoReadingsEach() throws IOException {
        var faults = new Faults();
        var file = "readings.yaml";
        var readings = YamlList.read(file, Files.readString(RealBankTest.BANK.resolve(file)), faults);
        assertThat(readings)
                .extracting(reading -> reading.text("id"))
                .containsExactlyInAnyOrderElementsOf(
                        questions.stream().map(WrittenQuestion::id).toList());
        assertThat(readings)
                .flatExtracting(reading -> List.of(reading.names("first"), reading.names("second")))
                .allSatisfy(reading -> {
                    assertThat(reading).containsKeys("answer", "verdict");
                    assertThat(reading.get("verdict")).isIn("good", "mended", "kept");
                    assertThat(reading.containsKey("why") || !"kept".equals(reading.get("verdict")))
                            .as("a reason in %s", reading)
                            .isTrue();
                });
        assertThat(faults.found()).isEmpty();
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
