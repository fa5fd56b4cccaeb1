package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.texts.OtherText;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextInstallation;
import org.lectern.texts.UnknownText;

@QuarkusTest
class BankLoadingTest {

    static final AtomicInteger MADE = new AtomicInteger();

    @Inject
    BankLoading loading;

    @Inject
    StudyQuestions studied;

    @Inject
    TextInstallation texts;

    @Inject
    Questions questions;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    SampleBank bank;
    String id;

    @BeforeEach
    void makeABankOfItsOwn() {
        bank = sample("");
        id = bank.source() + "-first-president";
    }

    @Test
    void loadsAQuestionThatIsAskedAtOnce() {
        var loaded = load();
        assertThat(loaded.added()).isEqualTo(1);
        assertThat(loaded.served()).isEqualTo(1);
        var question = question();
        assertThat(question.version()).isEqualTo(1);
        assertThat(question.tags()).containsExactlyInAnyOrder(bank.source(), "people");
        assertThat(studied.after(bank.source(), 0, 10))
                .containsExactly(new StudyQuestions.Served(id, 1, question.position()));
        assertThat(studied.after(bank.source(), question.position(), 10)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        load();
        var before = rows();
        var again = loading.load(bank.folder());
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
        assertThat(loading.loadIfChanged(bank.folder())).isEmpty();
    }

    @Test
    void makesANewVersionThatKeepsItsKey() {
        load();
        bank.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        assertThat(load().changed()).isEqualTo(1);
        assertThat(question().version()).isEqualTo(2);
        assertThat(studied.version(id, 2)).hasValueSatisfying(version -> {
            assertThat(version.keyVersion()).isEqualTo(1);
            assertThat(version.stemHtml().html()).isEqualTo("Who, then, was the first president of the Assembly?");
        });
        assertThat(studied.version(id, 1))
                .hasValueSatisfying(version -> assertThat(version.stemHtml().html())
                        .isEqualTo("Who was the first president of the Assembly?"));
    }

    @Test
    void startsTheKeyAnewWhereItChanged() {
        load();
        bank.questions(SampleBank.GOOD.replace("answer: Jean Bailly", "answer: Bailly"));
        load();
        bank.questions(SampleBank.GOOD
                .replace("answer: Jean Bailly", "answer: Bailly")
                .replace("difficulty: 1", "difficulty: 2"));
        load();
        assertThat(studied.version(id, 2).orElseThrow().keyVersion()).isEqualTo(2);
        assertThat(studied.version(id, 3).orElseThrow().keyVersion()).isEqualTo(2);
    }

    @Test
    void retiresWhatVanishedAndTakesItBack() {
        load();
        var position = question().position();
        bank.questions(SampleBank.question("basic", "stem: Where did they meet?\nanswer: In a court."));
        assertThat(load().retired()).isEqualTo(1);
        assertThat(question().status()).isEqualTo(Status.RETIRED);
        assertThat(question().isServed()).isFalse();
        assertThat(studied.version(id, 1)).isPresent();

        bank.questions(SampleBank.GOOD);
        load();
        assertThat(question().isServed()).isTrue();
        assertThat(question().version()).isEqualTo(1);
        assertThat(question().position())
                .as("where learners who are past its old place meet it")
                .isGreaterThan(position);
    }

    @Test
    void givesPositionsThatOnlyGrow() {
        load();
        var first = question().position();
        bank.questions(
                SampleBank.GOOD + SampleBank.question("basic", "stem: Where did they meet?\nanswer: In a court."));
        load();
        assertThat(find(bank.source() + "-question").position()).isGreaterThan(first);
        assertThat(question().position()).isEqualTo(first);
    }

    @Test
    void neverOverwritesWhatWasCorrectedHere() {
        load();
        inTransaction(
                () -> entities.createNativeQuery("update question_version set local = true where question_id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
        bank.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        assertThat(load().kept()).isEqualTo(1);
        assertThat(question().version()).isEqualTo(1);
        bank.questions("[]");
        assertThat(load().retired()).isZero();
        assertThat(question().isServed()).isTrue();
    }

    @Test
    void holdsBackWhatHasNoPlaceUntilItsTextComes() {
        assertThat(loading.load(bank.folder()).served()).isZero();
        assertThat(studied.version(id, 1).orElseThrow().passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.start()).isNull();
                    assertThat(passage.html().html())
                            .isEqualTo("<q>The first president of the Assembly was Jean Bailly</q>");
                });

        texts.install(bank.source(), SampleBank.SOURCE);
        assertThat(question().isServed()).isTrue();
        assertThat(studied.version(id, 1).orElseThrow().passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.paragraph()).isEqualTo(2);
                    assertThat(passage.label()).isEqualTo("The Oath of the Tennis Court, paragraph 2");
                    assertThat(passage.href()).isEqualTo("/read/%s#p2".formatted(bank.source()));
                    assertThat(passage.html().html())
                            .isEqualTo(
                                    "The Estates met at Versailles on 5 May 1789. "
                                            + "<mark>The first president of the Assembly was Jean Bailly</mark>, an astronomer from Paris.");
                });
        assertThat(selector()).contains("\"prefix\": \"et at Versailles on 5 May 1789. \"");
    }

    @Test
    void findsWithTheTextThePlaceThatTheLockHad() {
        load();
        var locked = studied.version(id, 1).orElseThrow().passages().getFirst();
        texts.install(bank.source(), SampleBank.SOURCE);
        var found = studied.version(id, 1).orElseThrow().passages().getFirst();
        assertThat(List.of(found.paragraph(), found.start(), found.end()))
                .isEqualTo(List.of(locked.paragraph(), locked.start(), locked.end()));
    }

    @Test
    void holdsBackWhatBreaksARuleThatBlocks() {
        bank.questions(SampleBank.GOOD.replace("entity: david", "text: none of the above"));
        var loaded = load();
        assertThat(loaded.served()).isZero();
        assertThat(loaded.heldBack()).isEqualTo(1);
    }

    @Test
    void refusesAnIdOfAnotherBankAndChangesNothing() {
        load();
        var other = sample("")
                .questions(SampleBank.GOOD
                        + SampleBank.question("basic", "stem: Where did they meet?\nanswer: In a court."));
        var theirs = new SampleBank(
                        folder.resolve("thief" + MADE.incrementAndGet()),
                        bank.source().substring(4))
                .anchor();
        assertThatThrownBy(() -> loading.load(theirs.folder()))
                .isInstanceOf(RefusedBank.class)
                .hasMessageContaining("The question %s belongs to the bank %s"
                        .formatted(id, question().bankId()));
        assertThat(find(other.source() + "-question")).isNull();
    }

    @Test
    void refusesFilesThatCannotBeReadAndChangesNothing() {
        bank.questions(SampleBank.GOOD + SampleBank.question("essay", "stem: Why?"));
        assertThatThrownBy(this::load)
                .isInstanceOf(RefusedBank.class)
                .hasMessageContaining("oath/questions.yaml:19 type is one of");
        assertThat(question()).isNull();
    }

    @Test
    void refusesAnotherTextAndNamesBoth() {
        load();
        var other = SourceText.of("Another text.\n");
        assertThatThrownBy(() -> texts.install(bank.source(), other))
                .isInstanceOf(OtherText.class)
                .hasMessageContaining(other.sha256())
                .hasMessageContaining(SampleBank.SOURCE.sha256());
        assertThat(entities.createNativeQuery("select body from text where id = ?1")
                        .setParameter(1, bank.source())
                        .getSingleResult())
                .isNull();
        assertThatThrownBy(() -> texts.install("no-such-text", other)).isInstanceOf(UnknownText.class);
    }

    @Test
    void putsTheWordsOfAnotherEditionAway() {
        load();
        texts.install(bank.source(), SampleBank.SOURCE);
        bank.write("sources.yaml", SampleBank.SOURCES.replaceAll("sha256: .*", "sha256: " + "0".repeat(64)));
        loading.load(bank.folder());
        assertThat(question().isServed()).isFalse();
    }

    @Test
    void knowsSeveralVersionsAtOnce() {
        load();
        var known = new StudyQuestions.Ref(id, 1);
        assertThat(studied.versions(List.of(known, new StudyQuestions.Ref(id, 9), new StudyQuestions.Ref("none", 1))))
                .containsOnlyKeys(known);
        assertThat(studied.exists(id)).isTrue();
        assertThat(studied.exists("none")).isFalse();
        assertThat(studied.currentVersions(List.of(id, "none"))).isEqualTo(Map.of(id, 1));
    }

    private SampleBank sample(String kind) {
        var mark = kind + MADE.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36);
        return new SampleBank(folder.resolve("bank" + mark), mark);
    }

    private BankLoaded load() {
        return loading.load(bank.anchor().folder());
    }

    private Question question() {
        return find(id);
    }

    private Question find(String question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = questions.findById(question);
            if (found != null) {
                found.tags().size();
            }
            return found;
        });
    }

    private void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private String selector() {
        return (String) entities.createNativeQuery("select selector::text from citation where question_id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    private List<Object> rows() {
        var row = entities.createNativeQuery("""
                        select (select count(*) from question), (select count(*) from question_version),
                            (select count(*) from citation), (select count(*) from question_tag), (select count(*) from tag),
                            (select count(*) from entity), (select count(*) from text), (select sum(version) from question)""").getSingleResult();
        return List.of((Object[]) row);
    }
}
