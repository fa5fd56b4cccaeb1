package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BankExportTest {

    static final String EVERY_TYPE = SampleBank.GOOD
            + numbered(1, "basic", "stem: 'Why: in short?'\nanswer: \"yes\"\nexplanation: |-\n  One.\n\n  Two.")
            + numbered(2, "cloze", "stem: 'It was {{1789::year}}.'\naccept: [in 1789]\nreject: ['1788']")
            + numbered(3, "short", "stem: Who?\nanswer: Bailly\nentity: bailly\naccept: [Mayor Bailly]")
            + numbered(4, "true-false", "stem: It was.\nanswer: false\ncorrection: It was not.")
            + numbered(
                    5,
                    "choices",
                    "stem: Who?\nanswers: [a one, a two]\ndistractors: [{text: a three, why: No.}]\ncategory: phrase")
            + numbered(
                    6,
                    "attribution",
                    "stem: Who?\nanswer: Bailly\ndistractors: [{entity: david, why: No.}, {text: true story, why: No.}, {text: '1789', why: No.}]\ncategory: person")
            + numbered(7, "order", "stem: Order.\nitems: [one, two, three, four]")
            + numbered(
                    8, "match", "stem: Match.\npairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: z}]")
            + numbered(9, "date", "stem: When?\nanswer: '1789-05'\nprecision: month\ntolerance: 1")
            + numbered(
                    10,
                    "number",
                    "stem: How many?\nanswer: '1200'\nunit: men\ntolerance: '1.5'\naccept: [many]\nwaive: [{rule: S1, reason: It asks.}]")
            + numbered(
                    11,
                    "basic",
                    "stem: What?\nanswer: That.\ncite: [{source: oath, from: met, to: was, prefix: Estates, suffix: Jean, occurrence: first, sic: So it stands.}]");

    @Inject
    BankLoading loading;

    @Inject
    BankExport export;

    @TempDir
    Path folder;

    @Test
    void writesFilesThatMakeTheSameBank() {
        var mark = "e" + Long.toString(System.nanoTime(), 36);
        var bank = new SampleBank(folder.resolve("bank" + mark), mark).questions(EVERY_TYPE);
        loading.load(bank.folder());
        var copy = folder.resolve("copy");
        assertThat(export.export("bank" + mark, copy)).isEqualTo(12);

        var read = BankReader.read(copy);
        assertThat(read.faults()).isEmpty();
        assertThat(definitions(read)).isEqualTo(definitions(bank.read()));
        assertThat(read.sources()).anySatisfy(source -> {
            assertThat(source.id()).isEqualTo(bank.source());
            assertThat(source.details())
                    .isEqualTo(bank.read().sources().getFirst().details());
        });

        assertThatThrownBy(() -> export.export("bank" + mark, copy)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> export.export("no-bank", folder.resolve("other")))
                .hasMessage("There is no bank no-bank.");
    }

    private static Map<String, QuestionDefinition> definitions(BankFiles files) {
        return files.questions().stream().collect(Collectors.toMap(WrittenQuestion::id, WrittenQuestion::definition));
    }

    private static String numbered(int number, String type, String fields) {
        return SampleBank.question(type, fields).replace("oath-question", "oath-question-" + number);
    }
}
