package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.accounts.People;
import org.lectern.bank.QuestionContent.Choice;
import org.lectern.bank.QuestionContent.Short;
import org.lectern.web.Refusal;
import org.lectern.web.Slugs;

@QuarkusTest
class RevisionsTest {

    @Inject
    Revisions revisions;

    @Inject
    StudyQuestions studied;

    @Inject
    Workshop.Ear ear;

    @TempDir
    Path folder;

    Workshop shop;
    String id;

    @BeforeEach
    void open() {
        shop = Workshop.open(folder);
        id = shop.question();
    }

    @Test
    void makesALocalVersionWithItsReason() {
        assertThat(revise(1, stem("Who presided over the Assembly first?"))).isEqualTo(2);
        var version = shop.version(id, 2);
        assertThat(version.isLocal()).isTrue();
        assertThat(version.madeBy()).contains(shop.instructor.id());
        assertThat(version.why()).isEqualTo("Clearer.");
        assertThat(version.keyVersion()).isEqualTo(1);
        assertThat(shop.found(id).isServed()).isTrue();
        assertThat(studied.version(id, 2).orElseThrow().passages().getFirst().paragraph())
                .isEqualTo(2);
        assertThat(ear.of(id)).containsExactly(new QuestionRevised(id, 2, 1, false, shop.instructor.id()));
    }

    @Test
    void changesNothingWhereItSaysTheSame() {
        assertThat(revise(1, shop.definition(id))).isEqualTo(1);
        assertThat(shop.found(id).edits()).isZero();
        assertThat(ear.of(id)).isEmpty();
    }

    @Test
    void startsTheKeyAnewWhereItChanged() {
        var choice = (Choice) shop.definition(id).content();
        var other = choice.options().stream()
                .map(option -> option.id().equals(choice.key())
                        ? new QuestionContent.Option(option.id(), "Bailly", null, null)
                        : option)
                .toList();
        revise(1, shop.definition(id).with(new Choice(choice.stem(), other, choice.key())));
        assertThat(shop.version(id, 2).keyVersion()).isEqualTo(2);
        assertThat(ear.of(id).getFirst().keyChanged()).isTrue();
    }

    @Test
    void refusesWhatWasMadeFromAnOlderVersion() {
        revise(1, stem("Who presided over the Assembly first?"));
        assertThatThrownBy(() -> revise(1, stem("Who was it?"))).isInstanceOf(StaleQuestion.class);
        assertThat(shop.found(id).version()).isEqualTo(2);
    }

    @Test
    void letsOneOfManyAtTheSameTimeWin() throws Exception {
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Boolean>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 8; i++) {
                var mine = stem("Who presided over the Assembly first (%d)?".formatted(i));
                tries.add(() -> {
                    start.await();
                    try {
                        revise(1, mine);
                        return true;
                    } catch (StaleQuestion _) {
                        return false;
                    }
                });
            }
            var running = tries.stream().map(pool::submit).toList();
            start.countDown();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(shop.found(id).version()).isEqualTo(2);
    }

    @Test
    void publishesNothingThatBreaksARule() {
        assertThatThrownBy(() -> revise(1, citing("The first president of the Republic")))
                .isInstanceOfSatisfying(
                        RefusedRevision.class,
                        refused -> assertThat(refused.advice()).anySatisfy(advice -> {
                            assertThat(advice.rule()).isEqualTo("G2");
                            assertThat(advice.field()).isEqualTo("cite");
                            assertThat(advice.message()).startsWith("These words are not in the text");
                        }));
        assertThat(shop.found(id).version()).isEqualTo(1);
        assertThat(shop.found(id).isServed()).isTrue();
    }

    @Test
    void keepsADraftThatBreaksARule() {
        save(shop.definition(id), Status.DRAFT);
        assertThat(shop.found(id).isServed()).isFalse();
        save(citing("The first president of the Republic"), Status.DRAFT);
        assertThat(shop.found(id).version()).isEqualTo(2);
        assertThatThrownBy(() -> save(shop.definition(id), Status.REVIEWED)).isInstanceOf(RefusedRevision.class);
        save(citing("The first president of the Assembly was Jean Bailly"), Status.REVIEWED);
        assertThat(shop.found(id).isServed()).isTrue();
    }

    @Test
    void retiresAndComesBackWhereLearnersMeetIt() {
        var position = shop.found(id).position();
        save(shop.definition(id), Status.RETIRED);
        assertThat(shop.found(id).isServed()).isFalse();
        save(shop.definition(id), Status.REVIEWED);
        assertThat(shop.found(id).isServed()).isTrue();
        assertThat(shop.found(id).position()).isGreaterThan(position);
        assertThat(shop.found(id).version()).isEqualTo(1);
    }

    @Test
    void acceptsAnotherAnswerAsANewVersionWithTheSameKey() {
        var typed = Workshop.open(
                folder,
                SampleBank.question(
                        "short", "stem: Where did the Estates meet?\nanswer: Versailles\nreject: [the palace]"));
        var question = typed.files.source() + "-question";
        revisions.accept(question, 1, " Versailles, the palace ", typed.instructor.id(), "Said by many.");
        var answer = ((Short) typed.definition(question).content()).answer();
        assertThat(answer.accept()).containsExactly("Versailles, the palace");
        assertThat(typed.version(question, 2).keyVersion()).isEqualTo(1);
        revisions.accept(question, 2, "THE PALACE", typed.instructor.id(), "");
        answer = ((Short) typed.definition(question).content()).answer();
        assertThat(answer.mark("the palace")).isEqualTo(Mark.RIGHT);
        assertThat(answer.reject()).isEmpty();
        assertThatThrownBy(() -> revisions.accept(id, 1, "Bailly", shop.instructor.id(), ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsACorrectionAndOffersWhatTheFilesSay() {
        revise(1, stem("Who presided over the Assembly first?"));
        shop.load();
        assertThat(upstream()).as("the files say what they said before").isNull();
        shop.files.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
        assertThat(shop.load().kept()).isEqualTo(1);
        assertThat(shop.found(id).version()).isEqualTo(2);
        assertThat(upstream().definition().content().stem()).startsWith("Who, then, was");

        revisions.decline(id, shop.instructor.id());
        shop.load();
        assertThat(upstream().isDeclined()).isTrue();
        shop.files.questions(SampleBank.GOOD.replace("Who was", "Who, thus, was"));
        shop.load();
        assertThat(upstream().isDeclined()).isFalse();

        revisions.adopt(id, shop.found(id).edits(), shop.instructor.id());
        assertThat(shop.definition(id).content().stem()).startsWith("Who, thus, was");
        assertThat(shop.version(id, 3).isLocal()).isFalse();
        assertThat(upstream()).isNull();
        shop.files.questions(SampleBank.GOOD);
        assertThat(shop.load().changed()).as("the files decide again").isEqualTo(1);
    }

    @Test
    void letsOnlyThoseChangeItWhoMay() {
        assertThat(revisions.mayRevise(id, People.instructor().id())).isTrue();
        assertThat(revisions.mayRevise(id, People.learner().id())).isFalse();
        shop.giveTo(shop.instructor.id());
        var other = People.instructor();
        assertThat(revisions.mayRevise(id, other.id())).isFalse();
        assertThat(revisions.mayRevise(id, People.administrator().id())).isTrue();
        assertThatThrownBy(() -> revisions.revise(id, 1, stem("Who was it?"), other.id(), ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(403));
        Workshop.inTransaction(() -> {
            Workshop.bean(BankRights.class).persist(new BankEditor(other.id(), shop.bank()));
            return true;
        });
        assertThat(revisions.mayRevise(id, other.id())).isTrue();
    }

    @Test
    void asksAQuestionOfAClassBankWithoutASource() {
        var bank = Workshop.bankOf(shop.instructor);
        var given = shop.definition(id);
        var bare = new QuestionDefinition(
                given.content(),
                given.kind(),
                given.voice(),
                List.of(),
                List.of(),
                null,
                "person",
                null,
                1,
                java.util.Map.of());
        var question = Slugs.of("Who was it");
        revisions.create(
                bank,
                new WrittenQuestion(question, bare, List.of("people"), Status.REVIEWED, new Place("", 0)),
                shop.instructor.id(),
                "");
        assertThat(shop.found(question).isServed()).isTrue();
        assertThat(studied.after(shop.files.source(), 0, 50))
                .as("it reaches learners by sets")
                .noneMatch(served -> served.id().equals(question));
    }

    @Test
    void undoesWhatNobodyChangedSince() {
        var batch = java.util.UUID.randomUUID();
        var deed = new Revisions.Deed(shop.instructor.id(), "", batch);
        assertThat(revisions.set(id, Status.RETIRED, shop.found(id).tags(), deed))
                .isTrue();
        assertThat(revisions.set(id, null, Set.of("people"), deed)).isTrue();
        var changes =
                Workshop.inTransaction(() -> Workshop.bean(Questions.class).changes(batch));
        assertThat(changes).hasSize(2);
        assertThat(revisions.undo(changes.getFirst(), deed)).isFalse();
        assertThat(revisions.undo(changes.getLast(), deed)).isTrue();
        assertThat(shop.found(id).tags()).contains(shop.files.source());
        assertThat(shop.found(id).status()).isEqualTo(Status.RETIRED);
    }

    private Upstream upstream() {
        return Workshop.inTransaction(() -> Workshop.bean(Upstreams.class).findById(id));
    }

    private int revise(int basedOn, QuestionDefinition definition) {
        return revisions.revise(id, basedOn, definition, shop.instructor.id(), "Clearer.");
    }

    private void save(QuestionDefinition definition, Status status) {
        var now = shop.found(id);
        revisions.save(
                new WrittenQuestion(id, definition, now.tags().stream().sorted().toList(), status, new Place("", 0)),
                now.edits(),
                shop.instructor.id(),
                "");
    }

    private QuestionDefinition stem(String stem) {
        var choice = (Choice) shop.definition(id).content();
        return shop.definition(id).with(new Choice(stem, choice.options(), choice.key()));
    }

    private QuestionDefinition citing(String exact) {
        var given = shop.definition(id);
        return new QuestionDefinition(
                given.content(),
                given.kind(),
                given.voice(),
                given.assertedBy(),
                List.of(new org.lectern.texts.Citation(
                        shop.files.source(), new org.lectern.texts.Selector.Quote(exact), null)),
                given.explanation(),
                given.category(),
                given.entity(),
                given.difficulty(),
                given.waive());
    }
}
