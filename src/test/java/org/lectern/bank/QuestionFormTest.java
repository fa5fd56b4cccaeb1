package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The way of a question into the form and back.
class QuestionFormTest {

    @TempDir
    Path folder;

    static Stream<String> everyType() {
        return Stream.of(
                SampleBank.GOOD,
                SampleBank.question(
                        "basic",
                        "stem: What did they swear?\nanswer: Not to part.\nexplanation: |-\n  One.\n\n  *Two.*"),
                SampleBank.question(
                        "cloze",
                        "stem: \"The first president was {{Jean Bailly::person}}.\"\nentity: bailly\naccept: [Mr Bailly, 'B: a \"quoted\" one']\nreject: [Louis David]"),
                SampleBank.question(
                        "short", "stem: Who presided?\nanswer: Bailly\nentity: bailly\naccept: [the astronomer]"),
                SampleBank.question(
                        "choices",
                        "stem: Which are people?\nanswers: [Jean Bailly, Mirabeau]\ndistractors: [{text: A court, why: A place.}, {entity: versailles, why: 'A town: no person.'}]\ncategory: person"),
                SampleBank.question("true-false", "stem: They swore.\nanswer: true"),
                SampleBank.question("true-false", "stem: They parted.\nanswer: false\ncorrection: They did not part."),
                SampleBank.question(
                        "match",
                        "stem: Match them.\npairs: [{left: Bailly, right: astronomer}, {left: David, right: painter}, {left: Mirabeau, right: speaker}]"),
                SampleBank.question("order", "stem: Put them in order.\nitems: [first, second, third, fourth]"),
                SampleBank.question(
                        "attribution",
                        "stem: Who says so?\nanswer: Jean Bailly\ndistractors: [{entity: david, why: He drew.}, {entity: mirabeau, why: He spoke.}]\ncategory: person\nkind: reported\nvoice: quoted\nasserted_by: [bailly, chronicler]"),
                SampleBank.question("date", "stem: When?\nanswer: \"179x\"\nprecision: decade\ntolerance: 1"),
                SampleBank.question("date", "stem: When?\nanswer: \"1789-05-05\"\nprecision: day"),
                SampleBank.question(
                        "number",
                        "stem: How many?\nanswer: \"1200\"\nunit: soldiers\ntolerance: \"50\"\naccept: [twelve hundred]"),
                SampleBank.question("basic", """
                        stem: Where?
                        answer: In a court.
                        waive: [{rule: S6, reason: It is right here.}]
                        cite:
                          - {source: oath, from: the members found, to: a constitution, prefix: "According to Bailly,", suffix: .}
                          - {source: oath, exact: Bailly, occurrence: last, sic: as it stands}
                          - {source: oath, exact: Bailly, occurrence: '2'}"""));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void comesBackUnchanged(String yaml) {
        var bank = new SampleBank(folder).questions(yaml);
        var files = bank.read();
        assertThat(files.faults()).isEmpty();
        var question = files.questions().getFirst();
        var form = filled(files, question);
        var read = ReadForm.of(question.id(), sent(form), files, new CitedWords(Map.of("oath", SampleBank.SOURCE)));
        assertThat(read.problems()).isEmpty();
        var back = read.question().orElseThrow();
        assertThat(back.definition()).isEqualTo(question.definition());
        assertThat(back.tags()).isEqualTo(question.tags().stream().sorted().toList());
        assertThat(back.status()).isEqualTo(question.status());
    }

    @Test
    void coversEveryType() {
        assertThat(everyType()
                        .map(yaml -> new SampleBank(folder)
                                .questions(yaml)
                                .read()
                                .questions()
                                .getFirst())
                        .map(question -> QuestionType.of(question.content())))
                .contains(QuestionType.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basic|stem||stem|Write the question.",
                "basic|answer||answer|Write the answer.",
                "basic|kind|opinion|kind|Choose what kind of statement is asked about.",
                "basic|difficulty|9|difficulty|Choose 1, 2 or 3.",
                "basic|status|secret|status|Choose whether it is asked.",
                "basic|voice|ghost|voice|Choose who speaks in the passage.",
                "basic|cite-1-from|The|cite|Passage 1: give either its words, or its first and last words.",
                "cloze|stem|No gap.|stem|Put the words to fill in between double braces: {{1923::year}}.",
                "true-false|answer||answer|Choose whether the statement is true.",
                "true-false|answer|false|correction|Write what is so instead.",
                "choice|wrong-1-why||options|Say of “Mirabeau” what is wrong with it.",
                "choice|wrong-1||options|'Write wrong option 1, or empty its row.'",
                "match|pair-2-right||pairs|Fill in both sides of pair 2.",
                "date|answer|yesterday|answer|'Answer is a date of the precision decade, such as 193x.'",
                "date|tolerance|many|tolerance|Tolerance is a whole number from 0 to 999.",
                "number|answer|lots|answer|Answer is a number with digits and a point."
            })
    void saysAtTheFieldWhatIsMissing(String type, String field, String value, String at, String message) {
        var files = new SampleBank(folder)
                .questions(String.join("", everyTypeOnce(type)))
                .read();
        var form = filled(files, files.questions().getFirst()).with(field, value == null ? "" : value);
        var read = ReadForm.of("q", form, files, new CitedWords(Map.of()));
        assertThat(read.question()).isEmpty();
        assertThat(read.problems()).containsEntry(at, message);
    }

    private static List<String> everyTypeOnce(String type) {
        return everyType()
                .filter(yaml -> yaml.contains("type: " + type + "\n"))
                .limit(1)
                .toList();
    }

    @Test
    void refusesMoreThanPeopleWrite() {
        var files = new SampleBank(folder).read();
        var many = new HashMap<>(filled(files, files.questions().getFirst()).values());
        IntStream.rangeClosed(1, 100).forEach(number -> {
            many.put("wrong-" + number, "option " + number);
            many.put("wrong-%d-why".formatted(number), "no");
        });
        assertThat(problems(files, new QuestionForm(QuestionType.CHOICE, many, List.of())))
                .containsEntry("options", "At most twelve.");
        var long_ = filled(files, files.questions().getFirst()).with("explanation", "x".repeat(5_000));
        assertThat(problems(files, long_)).containsEntry("explanation", "At most 4000 characters.");
        var wide = filled(files, files.questions().getFirst()).with("wrong-1", "x".repeat(1_001));
        assertThat(problems(files, wide)).containsEntry("options", "At most 1000 characters.");
    }

    @Test
    void keepsWhatIsWrittenAsText() {
        var files = new SampleBank(folder).read();
        var hostile =
                "- a: {b} 'c' \"d\" # e & *f !g |h >i %j @k `l \u0085 \u2028 \uD83D\uDE00 <script>alert(1)</script>: no";
        var form = filled(files, files.questions().getFirst())
                .with("stem", hostile)
                .with("wrong-1", "~")
                .with("wrong-2", "null")
                .with("answer", "0x1F");
        var read = ReadForm.of("q", form, files, new CitedWords(Map.of()));
        assertThat(read.problems()).isEmpty();
        assertThat(read.question().orElseThrow().content().stem()).isEqualTo(hostile);
        assertThat(QuestionTexts.options(read.question().orElseThrow().content()))
                .extracting(QuestionContent.Option::text)
                .contains("~", "null", "0x1F");
    }

    @Test
    void dropsWhatCannotBeStored() {
        var sent = new MultivaluedHashMap<String, String>();
        sent.add("stem", " Who\0 was\u0007 it?\r\nSay. ");
        assertThat(QuestionForm.of(QuestionType.BASIC, sent).at("stem")).isEqualTo("Who was it?\nSay.");
    }

    @Test
    void tellsEqualWordsApartByTheirParagraph() {
        var files = new SampleBank(folder).read();
        var form = filled(files, files.questions().getFirst())
                .with("cite-1-exact", "Bailly")
                .with("cite-1-paragraph", "3");
        var read = ReadForm.of("q", form, files, new CitedWords(Map.of("oath", SampleBank.SOURCE)))
                .question()
                .orElseThrow();
        var anchor = org.lectern.texts.Anchoring.anchor(
                SampleBank.SOURCE, read.definition().citations().getFirst().selector());
        assertThat(anchor)
                .isInstanceOfSatisfying(
                        org.lectern.texts.Anchor.Found.class,
                        found -> assertThat(found.paragraph()).isEqualTo(3));
    }

    private static Map<String, String> problems(BankFiles files, QuestionForm form) {
        return ReadForm.of("q", form, files, new CitedWords(Map.of())).problems();
    }

    private static QuestionForm filled(BankFiles files, WrittenQuestion question) {
        var labels = new HashMap<String, String>();
        files.entities().forEach(entity -> labels.put(entity.id(), entity.label()));
        return FilledForm.of(
                question, Rereading.names(question.definition().entity(), files.entities()), labels, List.of());
    }

    /// As a browser would send it: line ends as CR LF, empty fields too.
    private static QuestionForm sent(QuestionForm form) {
        var sent = new MultivaluedHashMap<String, String>();
        form.values().forEach((name, value) -> sent.add(name, value.replace("\n", "\r\n")));
        new ArrayList<>(form.tags()).forEach(tag -> sent.add("tag", tag));
        sent.add("wrong-9", "");
        return QuestionForm.of(form.type(), sent);
    }
}
