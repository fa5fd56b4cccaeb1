package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.bank.SampleBank.GOOD;
import static org.lectern.bank.SampleBank.question;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of a bank as a whole, and does not stop it.
class BankSurveyTest {

    @TempDir
    Path folder;

    @Test
    void b4NamesParagraphsAndNamesWithoutAQuestion() {
        assertThat(told("B4", GOOD))
                .containsExactly(
                        "3 of 4 paragraphs of oath have no question: 3, 4, 5",
                        "no question names the chronicler",
                        "no question names Versailles");
        var met = question(
                        "cloze",
                        "stem: The Estates met at {{Versailles::place}}.\ncite: [{source: oath, exact: The Estates met at Versailles}]")
                .replace("oath-question", "oath-met");
        assertThat(told("B4", GOOD + met)).doesNotContain("no question names Versailles");
    }

    @Test
    void b4CountsParagraphsOnlyWhereTheTextIs() {
        var bank = new SampleBank(folder).questions(GOOD).anchor();
        assertThat(survey(bank, false)).noneMatch(finding -> finding.message().contains("paragraphs"));
    }

    @Test
    void namesDatesThatNoQuestionNames() {
        assertThat(datesNobodyAsks(GOOD)).containsExactly("[1789-05-05]", "[1789]", "[179x]");
        var dated = question(
                "date",
                "stem: When did the Estates meet?\nanswer: '1789-05-05'\nprecision: day\ncite: [{source: oath, exact: The Estates met at Versailles on 5 May 1789}]");
        assertThat(datesNobodyAsks(GOOD + dated)).containsExactly("[179x]");
    }

    private List<String> datesNobodyAsks(String questions) {
        var files = new SampleBank(folder).questions(questions).read();
        var texts = Map.of("oath", SampleBank.SOURCE);
        return Coverage.of(files, texts, List.of()).texts().getFirst().withDates().stream()
                .map(part -> part.dates().toString())
                .toList();
    }

    @Test
    void b3NamesAnAnswerThatStandsInAnotherStem() {
        var other =
                question("basic", "stem: Of what was Jean Bailly the first president?\nanswer: Those who met there.");
        assertThat(told("B3", GOOD + other))
                .containsExactly("“Jean Bailly”, an answer to it, stands in the stem of oath-question");
        assertThat(told("B3", GOOD)).isEmpty();
    }

    @Test
    void m12NamesStatementsThatAreMostlyTrue() {
        assertThat(told("M12", statements(20, 15))).containsExactly("of 20 statements to judge 15 are true");
        assertThat(told("M12", statements(20, 11))).isEmpty();
        assertThat(told("M12", statements(19, 19))).as("too few to tell").isEmpty();
    }

    @Test
    void m12NamesThePlaceOfKeysHoweverManyOptionsThereAre() {
        var candidates = IntStream.range(0, 400).mapToObj(BankSurveyTest::ofSix).toList();
        var last = new SampleBank(folder)
                .questions(String.join("", candidates)).read().questions().stream()
                        .filter(question -> BankSurvey.placeOfKey(question) == 5)
                        .limit(20)
                        .map(question -> ofSix(Integer.parseInt(question.id().substring("oath-choice-".length()))))
                        .collect(Collectors.joining());
        assertThat(told("M12", last)).containsExactly("of 20 questions with 6 options 20 have the key in place 6");
    }

    private static String ofSix(int number) {
        var wrong = IntStream.rangeClosed(2, 6)
                .mapToObj("{text: a person %d, why: No.}"::formatted)
                .collect(Collectors.joining(", "));
        return question(
                        "choice",
                        "stem: Who was it?\nanswer: a person 1\ndistractors: [%s]\ncategory: phrase".formatted(wrong))
                .replace("oath-question", "oath-choice-" + number);
    }

    private static String statements(int all, int right) {
        return IntStream.range(0, all)
                .mapToObj(i -> question(
                                "true-false",
                                "stem: Bailly was president number %d.\nanswer: %s%s"
                                        .formatted(i, i < right, i < right ? "" : "\ncorrection: He was one."))
                        .replace("oath-question", "oath-statement-" + i))
                .collect(Collectors.joining());
    }

    private List<String> told(String rule, String questions) {
        var bank = new SampleBank(folder).questions(questions).anchor();
        return survey(bank, true).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    private static List<Finding> survey(SampleBank bank, boolean withText) {
        var files = bank.read();
        var texts = withText ? Map.of("oath", SampleBank.SOURCE) : Map.<String, org.lectern.texts.SourceText>of();
        var text = new TextCheck(files, texts);
        return BankSurvey.findings(files, texts, BankCheck.checked(files, text));
    }
}
