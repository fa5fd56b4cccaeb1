package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.bank.SampleBank.GOOD;
import static org.lectern.bank.SampleBank.question;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule passes what keeps it and names what breaks it.
class RulesTest {

    static final String CLAIM_CITE = "cite: [{source: oath, from: 'According to Bailly', to: had a constitution}]\n";
    static final String BY_BAILLY = "kind: reported\nvoice: quoted\nasserted_by: [bailly, chronicler]\n" + CLAIM_CITE;

    @TempDir
    Path folder;

    @Test
    void passesAGoodBank() {
        assertThat(findings(GOOD)).isEmpty();
    }

    @Test
    void g1WantsACitationOfAKnownSource() {
        breaks("E G1", GOOD.replaceAll("(?s)  cite:.*  tags", "  tags"));
        breaks("E G1", GOOD.replace("source: oath", "source: another"));
    }

    @Test
    void g2WantsItToTheLetterInOnePlace() {
        breaks("E G2", GOOD.replace("exact: The first president", "exact: The First president"));
        breaks("E G2", GOOD.replace("exact: The first president of the Assembly was Jean Bailly", "exact: Bailly"));
        keeps(
                "G2",
                GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "exact: Bailly\n      prefix: Jean"));
        breaks(
                "E G2",
                GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "from: The first president\n      to: a tennis court"));
    }

    @Test
    void g3WantsTheAnswerInACitedPassage() {
        breaks(
                "W G3",
                GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "exact: an astronomer from Paris"));
        keeps("G3", GOOD.replace("answer: Jean Bailly", "answer: Bailly"));
        breaks("E G3", question("cloze", "stem: The first president was {{Mirabeau::person}}."));
        keeps("G3", question("cloze", "stem: The first president was {{Jean Bailly::person}}."));
        breaks("E G3", date("1788", "year", "The Estates met", "5 May 1789"));
        keeps("G3", date("1789-05", "month", "The Estates met", "5 May 1789"));
        breaks("W G3", number("1300"));
        keeps("G3", number("1200"));
        keeps(
                "G3",
                GOOD.replace("category: person", "category: statement")
                        .replace("answer: Jean Bailly", "answer: An astronomer"));
    }

    @Test
    void g4WantsARegisteredErrorExplained() {
        var wrong = question(
                "basic",
                "stem: What did the printer put?\nanswer: Another word.\ncite: [{source: oath, from: the printer put, to: used here}]");
        breaks("E G4", wrong);
        keeps("G4", wrong.replace("to: used here}", "to: used here, sic: hem stands for here}"));
        breaks("E G4", question("basic", "stem: What does “used hem” mean?\nanswer: Used here."));
    }

    @Test
    void g5WantsTheSpeakerInTheStem() {
        breaks(
                "E G5",
                question(
                        "basic",
                        "stem: Why was the oath sworn in a tennis court?\nanswer: The hall was locked.\n" + BY_BAILLY));
        keeps(
                "G5",
                question(
                        "basic",
                        "stem: Why, according to Bailly, was it sworn in a tennis court?\nanswer: The hall was locked.\n"
                                + BY_BAILLY));
        breaks(
                "E G5",
                question(
                        "basic",
                        "stem: Why, according to Bailly, was it there?\nanswer: The hall was locked.\n"
                                + BY_BAILLY.replaceAll("asserted_by.*\n", "")));
        keeps(
                "G5",
                GOOD.replace("type: choice", "type: attribution")
                        .replace("kind: fact", "kind: reported\n  asserted_by: [bailly]"));
    }

    @Test
    void g6WantsAClaimAskedAsAClaim() {
        breaks("E G6", question("true-false", "stem: Bailly found the hall locked.\nanswer: true\n" + BY_BAILLY));
        breaks(
                "E G6",
                question(
                        "true-false",
                        "stem: It is true that the hall was locked, as Bailly says.\nanswer: true\n" + BY_BAILLY));
        keeps(
                "G6",
                question("true-false", "stem: Bailly reports that the hall was locked.\nanswer: true\n" + BY_BAILLY));
    }

    @Test
    void g7WantsTheSourceThatWasAnchored() {
        var bank = new SampleBank(folder).anchor();
        assertThat(rules(bank.checkWithoutText())).isEmpty();
        bank.write("sources.yaml", SampleBank.SOURCES.replaceAll("sha256: .*", "sha256: " + "0".repeat(64)));
        assertThat(rules(bank.checkWithoutText())).contains("E G7");
    }

    @Test
    void r1WantsShortQuotations() {
        var exact =
                "According to Bailly, the members found their hall locked and went to a tennis court near by, where all but one of them swore not to part before France had a constitution";
        breaks(
                "E R1",
                GOOD.replace("exact: The first", "exact: '" + exact + "'\n    - source: oath\n      exact: The first"));
        breaks(
                "E R1",
                GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "from: The first president of the Assembly was\n      to: Jean Bailly"));
        keeps(
                "R1",
                GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "from: The first president of the\n      to: Jean Bailly"));
    }

    @Test
    void r1WantsLongRunsInACitedPassage() {
        var run = "They found their hall locked and went to a tennis court near by.";
        breaks("E R1", GOOD.replace("stem:", "explanation: " + run + "\n  stem:"));
        keeps("R1", GOOD.replace("stem:", "explanation: They found their hall locked and went elsewhere.\n  stem:"));
        keeps(
                "R1",
                question(
                        "basic",
                        "stem: Where, according to Bailly, was it?\nanswer: A tennis court.\nexplanation: " + run + "\n"
                                + BY_BAILLY));
    }

    @Test
    void r1WantsMostOfTheTextUnquoted() {
        breaks(
                "E R1",
                question(
                        "basic",
                        "stem: Where, according to Bailly, was it?\nanswer: A court.\nexplanation: According to Bailly, the members found their hall locked and went to a tennis court near by, where all but one of them swore not to part before France had a constitution\n"
                                + BY_BAILLY));
    }

    @Test
    void m1WantsKeysAndDistractors() {
        breaks("E M1", GOOD.replaceAll("(?s)  distractors:.*  category", "  category"));
        breaks("E M1", choices("[Jean Bailly]"));
        keeps("M1", choices("[Jean Bailly, Versailles]"));
    }

    @Test
    void m2WantsEveryOptionToDiffer() {
        breaks("E M2", GOOD.replace("entity: david", "text: mirabeau"));
        breaks("E M2", GOOD.replace("entity: david", "text: Jean-Sylvain Bailly"));
        breaks("E M2", question("order", "stem: Put them in order.\nitems: [first, second, First]"));
        breaks(
                "E M2",
                question(
                        "match",
                        "stem: Match them.\npairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: x}]"));
    }

    @Test
    void m3WantsTwoToFourDistractors() {
        breaks("W M3", GOOD.replaceAll("    - .entity: david.*\n", ""));
    }

    @Test
    void m4WantsTheCategoryOfTheKey() {
        breaks("W M4", GOOD.replace("entity: david", "entity: versailles"));
    }

    @Test
    void m5WantsLikeLengths() {
        breaks("W M5", GOOD.replace("entity: david", "text: the painter who drew the scene later"));
        breaks("W M5", GOOD.replace("answer: Jean Bailly", "answer: Jean-Sylvain Bailly of Paris"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"All of the above", "none of the above", "Both A and B", "neither of these"})
    void m6WantsNoOptionThatRefersToOthers(String option) {
        breaks("E M6", GOOD.replace("entity: david", "text: " + option));
    }

    @Test
    void m7AndM8WantNoAbsoluteAndNoVagueWords() {
        breaks("W M7", GOOD.replace("entity: david", "text: Always David"));
        keeps("M7", GOOD.replace("entity: david", "text: the “always” man"));
        breaks("W M8", GOOD.replace("entity: david", "text: Usually David"));
    }

    @Test
    void c1WantsAGapThatTheRestDoesNotFill() {
        breaks("W C1", question("cloze", "stem: Bailly, or {{Jean Bailly::person}}, presided.\nentity: bailly"));
        keeps("C1", question("cloze", "stem: The first president was {{Jean Bailly::person}}.\nentity: bailly"));
    }

    @Test
    void c2WantsOneGapOnWordBorders() {
        breaks("W C2", question("cloze", "stem: The {{first::which}} president was {{Jean Bailly::person}}."));
        breaks("W C2", question("cloze", "stem: He was an anti{{Bailly::person}}."));
        keeps("C2", question("cloze", "stem: The president’s name was “{{Jean Bailly::person}}”."));
    }

    @Test
    void c3WantsAWholeSentence() {
        breaks("W C3", question("cloze", "stem: first president {{Jean Bailly::person}}"));
        keeps("C3", question("cloze", "stem: '{{Jean Bailly::person}} presided.'"));
    }

    @Test
    void t1WantsTheNamesOfAnEntityAccepted() {
        breaks("W T1", question("short", "stem: Who presided first?\nanswer: Jean Bailly"));
        keeps("T1", question("short", "stem: Who presided first?\nanswer: Jean Bailly\nentity: bailly"));
    }

    @Test
    void t2WantsADateNoFinerThanTheSource() {
        breaks("E T2", date("1790", "year", "the painter David", "in the 1790s"));
        keeps("T2", date("179x", "decade", "the painter David", "in the 1790s"));
        breaks("E T2", date("1789-06", "month", "had 1,200 soldiers", "summer of 1789"));
        keeps("T2", date("1789-05-05", "day", "The Estates met", "5 May 1789"));
    }

    @Test
    void b1WantsNoNearDuplicates() {
        breaks(
                "W B1",
                GOOD + GOOD.replace("oath-first-president", "oath-second").replace("Who was", "Who then was"));
        keeps("B1", GOOD + question("basic", "stem: Where did they meet?\nanswer: In a tennis court."));
    }

    @Test
    void b2WantsOneAnswerToOneStem() {
        var twice = question("basic", "stem: Where did they meet?\nanswer: In a tennis court.");
        breaks(
                "W B2",
                twice + twice.replace("oath-question", "oath-other").replace("In a tennis court", "At Versailles"));
        keeps("B2", twice + twice.replace("oath-question", "oath-other"));
    }

    @Test
    void m9WantsNoWordOfTheStemInTheKeyAlone() {
        breaks(
                "W M9",
                GOOD.replace(
                        "Who was the first president of the Assembly?", "Who, named Bailly, was the first president?"));
        keeps("M9", GOOD);
    }

    @Test
    void m10WantsOptionsThatAllGoOnFromTheStem() {
        var why =
                "stem: Why did they meet there?\nanswer: because the hall was locked\ndistractors: [{text: to drill the guards, why: No.}, {text: to hear a concert, why: No.}]\ncategory: statement";
        breaks("W M10", question("choice", why));
        keeps("M10", question("choice", why.replace("to hear a concert", "because of a concert")));
        var article =
                "stem: What they swore in was a\nanswer: tennis court\ndistractors: [{text: royal stable, why: No.}, {text: open field, why: No.}]\ncategory: place";
        breaks("W M10", question("choice", article));
        keeps("M10", question("choice", article.replace("open field", "bare field")));
        keeps("M10", GOOD);
    }

    @Test
    void m13WantsNoKeyThatTheOthersVary() {
        var options =
                "stem: Which was it?\nanswer: locked doors, tennis court\ndistractors: [{text: 'locked doors, palace yard', why: No.}, {text: 'riding hall, tennis court', why: No.}, {text: 'quiet rooms, inner yards', why: No.}]\ncategory: phrase";
        breaks("W M13", question("choice", options));
        keeps(
                "M13",
                question(
                        "choice",
                        options.replace("answer: locked doors, tennis court", "answer: closed gates, music salon")));
    }

    @Test
    void b5WantsValidIds() {
        breaks("E B5", GOOD + GOOD);
        breaks("E B5", GOOD.replace("oath-first-president", "Oath_First"));
        breaks("E B5", GOOD.replace("oath-first-president", "x".repeat(65)));
        breaks("E B5", GOOD.replace("tags: [oath, people]", "tags: [oath, unknown]"));
        breaks("E B5", GOOD.replace("tags: [oath, people]", "tags: []"));
        breaks("E B5", GOOD.replace("entity: bailly", "entity: nobody"));
        breaks("E B5", GOOD.replace("voice: author", "voice: editor"));
        breaks("E B5", GOOD.replace("category: person", "category: colour"));
        breaks("E B5", GOOD.replace("  tags:", "  waive: [{rule: G2, reason: It must be so.}]\n  tags:"));
    }

    @Test
    void b5WantsNamesThatMeanOneThing() {
        var bank = new SampleBank(folder)
                .write("entities.yaml", SampleBank.ENTITIES + "- {id: other, kind: person, label: BAILLY}\n");
        assertThat(rules(bank.check())).contains("E B5");
    }

    @Test
    void stemsStandAlone() {
        breaks("W S1", GOOD.replace("of the Assembly?", "of the Assembly"));
        breaks("W S2", GOOD.replace("Who was the first", "Who was not the first"));
        breaks("W S3", GOOD.replace("Who was the first", "He was whose first"));
        breaks("W S4", GOOD.replace("Who was", "Who, " + "as one may ask, ".repeat(20) + "was"));
        breaks("W S5", GOOD.replace("Who was the first president", "Who was the first president, and when"));
        breaks("W S5", GOOD.replace("of the Assembly?", "of the Assembly? Of which?"));
        keeps("S5", GOOD.replace("of the Assembly?", "who asked “And why?” of the Assembly?"));
        breaks("W S6", question("basic", "stem: Was Bailly the first president?\nanswer: He was."));
    }

    @Test
    void aWaiverCoversWhatWarnsAndNothingElse() {
        var waived = GOOD.replace("entity: david", "text: Always David")
                .replace("  tags:", "  waive: [{rule: M7, reason: It is his name.}]\n  tags:");
        assertThat(findings(waived)).isEmpty();
    }

    @Test
    void leavesRetiredQuestionsAlone() {
        assertThat(findings(GOOD.replace("exact: The first", "exact: Not the first")
                        .replace("status: reviewed", "status: retired")))
                .isEmpty();
    }

    private static String date(String answer, String precision, String from, String to) {
        return question(
                "date",
                "stem: When was it?\nanswer: '%s'\nprecision: %s\ncite: [{source: oath, from: '%s', to: '%s'}]"
                        .formatted(answer, precision, from, to));
    }

    private static String number(String answer) {
        return question(
                "number",
                "stem: How many soldiers were there?\nanswer: '%s'\ncite: [{source: oath, exact: 'had 1,200 soldiers in the town'}]"
                        .formatted(answer));
    }

    private static String choices(String answers) {
        return question(
                "choices",
                "stem: Who and where?\nanswers: %s\ndistractors: [{text: Mirabeau, why: No.}]\ncategory: phrase"
                        .formatted(answers));
    }

    private void breaks(String levelAndRule, String questions) {
        assertThat(rules(findings(questions))).as(questions).contains(levelAndRule);
    }

    private void keeps(String rule, String questions) {
        assertThat(findings(questions))
                .as(questions)
                .noneMatch(
                        finding -> finding.rule().equals(rule) || finding.rule().equals("YAML"));
    }

    private List<Finding> findings(String questions) {
        var bank = new SampleBank(folder).questions(questions);
        return bank.anchor().check();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.level() + " " + finding.rule())
                .toList();
    }
}
