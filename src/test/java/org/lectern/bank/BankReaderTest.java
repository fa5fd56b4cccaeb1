package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.texts.Citation;
import org.lectern.texts.Selector;

class BankReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsAQuestion() {
        var question = only(SampleBank.GOOD);
        assertThat(question.place()).isEqualTo(new Place("oath/questions.yaml", 1));
        assertThat(question.definition().citations())
                .containsExactly(new Citation(
                        "oath", new Selector.Quote("The first president of the Assembly was Jean Bailly"), null));
        assertThat(question.content()).isInstanceOfSatisfying(QuestionContent.Choice.class, choice -> {
            assertThat(choice.options()).extracting(Option::id).containsExactly("a", "b", "c");
            assertThat(choice.options())
                    .filteredOn(option -> option.id().equals(choice.key()))
                    .extracting(Option::text)
                    .containsExactly("Jean Bailly");
        });
    }

    @Test
    void readsEveryType() {
        assertThat(content("basic", "stem: Why?\nanswer: It was locked."))
                .isEqualTo(new QuestionContent.Basic("Why?", "It was locked."));
        assertThat(content("cloze", "stem: 'It was {{1789::year}}.'\naccept: [the year 1789]\nreject: ['1788']"))
                .isEqualTo(new QuestionContent.Cloze(
                        "It was {{1789::year}}.", new TypedAnswer("1789", List.of("the year 1789"), List.of("1788"))));
        assertThat(content("short", "stem: Who?\nanswer: Bailly\nentity: bailly"))
                .isEqualTo(new QuestionContent.Short(
                        "Who?", new TypedAnswer("Bailly", List.of("Jean Bailly", "Jean-Sylvain Bailly"), List.of())));
        assertThat(content("true-false", "stem: It was.\nanswer: false\ncorrection: It was not."))
                .isEqualTo(new QuestionContent.TrueFalse("It was.", false, "It was not."));
        assertThat(content("date", "stem: When?\nanswer: '1789-05'\nprecision: month\ntolerance: 1"))
                .isEqualTo(new QuestionContent.Date("When?", HistoricalDate.month(1789, 5), 1));
        assertThat(content("number", "stem: How many?\nanswer: 1200\nunit: men\naccept: [twelve hundred]"))
                .isEqualTo(new QuestionContent.Number("How many?", "1200", "men", "0", List.of("twelve hundred")));
    }

    @Test
    void dealsOptionsWithoutTellingTheKey() {
        assertThat(content("order", "stem: Order.\nitems: [one, two, three]"))
                .isInstanceOfSatisfying(
                        QuestionContent.Order.class,
                        order -> assertThat(order.order().stream()
                                        .map(id -> order.items().stream()
                                                .filter(item -> item.id().equals(id))
                                                .findFirst()
                                                .orElseThrow()
                                                .text()))
                                .containsExactly("one", "two", "three"));
        assertThat(content(
                        "match",
                        "stem: Match.\npairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: z}]"))
                .isInstanceOfSatisfying(QuestionContent.Match.class, match -> {
                    var right = match.right().stream()
                            .collect(Collectors.toMap(QuestionContent.Item::id, QuestionContent.Item::text));
                    assertThat(match.left().stream()
                                    .map(item -> item.text()
                                            + right.get(match.pairs().get(item.id()))))
                            .containsExactly("ax", "by", "cz");
                });
    }

    /// The message and the line of each mistake in the sample question.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stem: Who was     | stm: Who was           | 3  | has no field stm
            stem: Who was     | stm: Who was           | 1  | stem is missing
            type: choice      | type: essay            | 2  | type is one of basic, cloze, choice
            answer: Jean Bailly | answer: true         | 4  | answer is a text: put true in quotation marks
            answer: Jean Bailly | answer: [Bailly]     | 4  | answer is a text
            answer: Jean Bailly | answer:              | 4  | answer is empty
            difficulty: 1     | difficulty: 4          | 16 | difficulty is 1, 2 or 3
            difficulty: 1     | difficulty: 1, stem: x | 16 | not YAML
            status: reviewed  | status: done           | 17 | status is one of draft, reviewed, retired
            kind: fact        | kind: opinion          | 10 | kind is one of fact, author-claim, reported, definition
            voice: author     | voice: nobody          | 11 | voice is one of
            tags: [oath, people] | tags: oath          | 15 | tags is a list
            tags: [oath, people] | tags: &a [oath]     | 15 | an anchor is not allowed
            tags: [oath, people] | tags: !!set [oath]  | 15 | a tag is not allowed
            exact: The first  | exakt: The first       | 14 | a citation has no field exakt
            exact: The first  | occurrence: 0          | 14 | occurrence is first, last or a number from 1
            entity: mirabeau  | entity: nobody         | 7  | entities.yaml has no nobody
            why: He drew the scene. | who: no          | 8  | why is missing
            voice: author     | kind: fact             | 11 | kind stands here twice
            category: person  | category: {a: b}       | 9  | category is a text
            """)
    void namesFileAndLineOfWhatItCannotRead(String before, String after, int line, String message) {
        var yaml = SampleBank.GOOD.replace(before, after);
        assertThat(yaml).isNotEqualTo(SampleBank.GOOD);
        assertThat(faults(yaml)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("oath/questions.yaml");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
            assertThat(fault.level()).isEqualTo(Finding.Level.E);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: Later.   | then: Later.  | when is missing
            when: Later.   | when: true    | when is a text: put true in quotation marks
            who: A chronicler. | who: A chronicler., whose: Hers. | about has no field whose
            {who           | [who          | about is a mapping
            """)
    void namesWhatItCannotReadOfWhatATextIs(String before, String after, String message) {
        var sources = SampleBank.SOURCES.replace(before, after);
        sources = after.startsWith("[") ? sources.replace("It is not.}", "It is not.]") : sources;
        var bank = new SampleBank(folder);
        bank.write("sources.yaml", sources);
        assertThat(bank.read().faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("sources.yaml");
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void namesEveryMistakeAtOnce() {
        assertThat(faults(SampleBank.GOOD
                        .replace("kind: fact", "kind: x")
                        .replace("difficulty: 1", "difficulty: 9")
                        .replace("status: reviewed", "state: y")))
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.question()).isEqualTo("oath-first-president"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [unclosed       | not YAML
            a: mapping      | the file is one list of mappings
            - text          | each entry of the file is a mapping
            - *a            | an alias is not allowed
            '- {a: b}
            ---
            - {a: b}'       | a second document is not allowed
            """)
    void namesFilesOfAnotherShape(String yaml, String message) {
        assertThat(faults(yaml))
                .extracting(Finding::message)
                .anySatisfy(found -> assertThat(found).contains(message));
    }

    @Test
    void refusesDepthWithoutFallingIntoIt() {
        assertThat(faults("- " + "[".repeat(100_000)))
                .extracting(Finding::message)
                .containsExactly("nested too deeply");
    }

    @Test
    void keepsWordsThatOtherYamlsTakeForTruth() {
        assertThat(content("basic", "stem: Which word?\nanswer: no"))
                .isEqualTo(new QuestionContent.Basic("Which word?", "no"));
    }

    @Test
    void namesAFileThatIsNotUtf8() throws IOException {
        var bank = new SampleBank(folder);
        Files.write(folder.resolve("oath/questions.yaml"), new byte[] {'-', ' ', (byte) 0xFF});
        assertThat(bank.read().faults())
                .extracting(Finding::message)
                .containsExactly("The file is not a text in UTF-8.");
    }

    @Test
    void namesAFolderWithoutABank() {
        assertThatThrownBy(() -> BankReader.read(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableBank.class)
                .hasMessageContaining("it has no sources.yaml");
    }

    @Test
    void knowsEqualBanksByTheirHash() {
        var bank = new SampleBank(folder);
        var hash = bank.read().sha256();
        assertThat(BankReader.sha256(folder)).isEqualTo(hash);
        bank.questions(SampleBank.GOOD.replace("difficulty: 1", "difficulty: 2"));
        assertThat(BankReader.sha256(folder)).isNotEqualTo(hash);
    }

    @Test
    void refusesALockThatSomebodyWrote() {
        var bank = new SampleBank(folder).write(AnchorLock.FILE, "{\"questions\": 3}");
        assertThat(bank.read().faults()).extracting(Finding::file).containsExactly(AnchorLock.FILE);
    }

    @Test
    void writesALockThatItReads() {
        var files = new SampleBank(folder).read();
        var lock = BankCheck.lock(files, new TextCheck(files, Map.of("oath", SampleBank.SOURCE)));
        assertThat(AnchorLock.read(lock.write())).contains(lock);
        assertThat(lock.write()).doesNotContain("president of");
    }

    private QuestionContent content(String type, String fields) {
        return only(SampleBank.question(type, fields)).content();
    }

    private WrittenQuestion only(String yaml) {
        var bank = new SampleBank(folder).questions(yaml).read();
        assertThat(bank.faults()).isEmpty();
        return bank.questions().getFirst();
    }

    private List<Finding> faults(String yaml) {
        return new SampleBank(folder).questions(yaml).read().faults();
    }
}
