package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.Finding.Level;

/// The bank that comes with Lectern.
class RealBankTest {

    static final Path BANK = Path.of("question-bank");

    @Test
    void keepsEveryRuleByItsLock() {
        assertThat(BankFolder.read(BANK, List.of()).check())
                .filteredOn(finding -> finding.level() != Level.I)
                .isEmpty();
    }

    @Test
    void keepsEveryRuleByItsTexts() {
        var texts = texts();
        assumeTrue(
                texts.isPresent(),
                "The texts are not here: set LECTERN_TEXTS to a folder with them, or put them into ../shared/texts");
        var bank = BankFolder.read(BANK, List.of(texts.get()));
        assertThat(bank.missingTexts()).isEmpty();
        assertThat(bank.check())
                .filteredOn(finding -> finding.level() != Level.I)
                .isEmpty();
    }

    @Test
    void hasEnoughReviewedQuestionsOfEachSort() {
        var reviewed = BankReader.read(BANK).questions().stream()
                .filter(question -> question.status() == Status.REVIEWED)
                .toList();
        assertThat(reviewed).hasSizeGreaterThanOrEqualTo(90);
        var types = new EnumMap<QuestionType, Integer>(QuestionType.class);
        reviewed.forEach(question -> types.merge(QuestionType.of(question.content()), 1, Integer::sum));
        assertThat(types).hasSize(QuestionType.values().length);
        assertThat(types.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(4));
        assertThat(reviewed)
                .extracting(question -> question.definition().kind())
                .contains(Kind.values());
        assertThat(reviewed)
                .extracting(question -> question.definition().voice())
                .contains(Voice.values());
    }

    /// Else the second step would ask for the kind of what has just been sorted into several.
    @Test
    void sortsStatementsByKindInNobodysName() {
        var sorting = BankReader.read(BANK).questions().stream()
                .filter(question -> question.tags().contains("kinds-of-statement"))
                .toList();
        assertThat(sorting)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(question -> assertThat(question.definition().kind())
                        .as(question.id())
                        .isEqualTo(Kind.FACT));
    }

    @Test
    void knowsWhichFieldsAQuestionMayHave() throws IOException {
        var schema = new ObjectMapper()
                .readTree(BANK.resolve("schema/question.schema.json").toFile());
        var inSchema = schema.at("/items/properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        var types = schema.at("/items/properties/type/enum");
        assertThat(types)
                .extracting(type -> type.asText())
                .containsExactlyElementsOf(
                        Stream.of(QuestionType.values()).map(QuestionType::slug).toList());
        assertThat(inSchema).containsExactlyInAnyOrderElementsOf(readFields());
    }

    /// What the reader asks for, over all types: it names them when it meets a field that it does not know.
    private static List<String> readFields() {
        return Stream.of(QuestionType.values())
                .flatMap(type -> {
                    var faults = new Faults();
                    var yaml = "- {type: %s, nothing: x, cite: [{source: a, exact: b}]}".formatted(type.slug());
                    YamlList.read("x.yaml", yaml, faults).forEach(new QuestionReader(Map.of(), faults)::read);
                    return faults.found().stream()
                            .map(Finding::message)
                            .filter(message -> message.contains("has no field nothing; it has "))
                            .flatMap(message -> Stream.of(message.substring(message.indexOf("it has ") + 7)
                                    .split(", ")));
                })
                .distinct()
                .toList();
    }

    static Optional<Path> texts() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("LECTERN_TEXTS")).filter(value -> !value.isBlank()),
                        Optional.of("../shared/texts"))
                .flatMap(Optional::stream)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
