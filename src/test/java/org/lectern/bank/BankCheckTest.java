package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the texts, with the lock in their place, and with neither.
class BankCheckTest {

    @TempDir
    Path folder;

    @Test
    void trustsTheLockWhereThereIsNoText() {
        assertThat(new SampleBank(folder).anchor().checkWithoutText()).isEmpty();
    }

    @Test
    void findsWithTheLockWhatItFindsWithTheText() {
        var bank = new SampleBank(folder)
                .questions(SampleBank.GOOD.replace(
                        "exact: The first president of the Assembly was Jean Bailly",
                        "exact: an astronomer from Paris"))
                .anchor();
        assertThat(bank.checkWithoutText())
                .isEqualTo(bank.check())
                .extracting(Finding::rule)
                .containsExactly("G3");
    }

    @Test
    void cannotCheckAQuestionThatTheLockDoesNotKnow() {
        var bank = new SampleBank(folder);
        assertThat(bank.checkWithoutText()).extracting(Finding::rule).containsOnly("LOCK");
        bank.anchor().questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        assertThat(bank.checkWithoutText()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("LOCK");
            assertThat(finding.question()).isEqualTo("oath-first-president");
        });
    }

    @Test
    void namesALockThatIsOutOfDate() {
        var bank = new SampleBank(folder).anchor();
        bank.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        assertThat(bank.check()).extracting(Finding::rule).containsExactly("LOCK");
        bank.anchor();
        assertThat(bank.check()).isEmpty();
        bank.questions("[]\n");
        assertThat(bank.check())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains("oath-first-president, which is not asked"));
    }

    @Test
    void needsNoNewAnchorsForWhatNoTextCheckReads() {
        var bank = new SampleBank(folder).anchor();
        bank.questions(SampleBank.GOOD
                .replace("difficulty: 1", "difficulty: 3")
                .replace("tags: [oath, people]", "tags: [oath]"));
        assertThat(bank.check()).isEmpty();
        assertThat(bank.checkWithoutText()).isEmpty();
    }

    @Test
    void seesDescriptionsThatChanged() {
        var bank = new SampleBank(folder).anchor();
        bank.write("tags.yaml", SampleBank.TAGS.replace("The oath", "The oath itself"));
        assertThat(bank.checkWithoutText()).extracting(Finding::rule).containsExactly("LOCK");
    }

    @Test
    void printsAFindingInALine() {
        assertThat(new Finding(Finding.Level.E, "G2", "oath", "a/b.yaml", 7, "exact is not in the text"))
                .hasToString("E G2 oath a/b.yaml:7 exact is not in the text");
    }
}
