package org.lectern.bank;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.texts.TextInstallation;
import org.lectern.web.Slugs;

/// A bank from files, loaded with its text, and people who work on it.
public final class Workshop {

    final SampleBank files;
    final Person instructor = People.instructor();

    private Workshop(SampleBank files) {
        this.files = files;
    }

    static Workshop open(Path folder) {
        return open(folder, SampleBank.GOOD);
    }

    static Workshop open(Path folder, String questions) {
        var mark = BankLoadingTest.MADE.incrementAndGet() + "w" + Long.toString(System.nanoTime(), 36);
        var shop = new Workshop(new SampleBank(folder.resolve("bank" + mark), mark).questions(questions));
        shop.load();
        bean(TextInstallation.class).install(shop.files.source(), SampleBank.SOURCE);
        return shop;
    }

    /// With a question that was corrected here and differs from its file.
    public static Workshop forABrowser() {
        try {
            var shop = open(java.nio.file.Files.createTempDirectory("workshop"));
            var definition = shop.definition(shop.question());
            var choice = (QuestionContent.Choice) definition.content();
            bean(Revisions.class)
                    .revise(
                            shop.question(),
                            1,
                            definition.with(
                                    new QuestionContent.Choice("Who presided first?", choice.options(), choice.key())),
                            shop.instructor.id(),
                            "Shorter.");
            shop.files.questions(SampleBank.GOOD.replace("Who was", "Who, then, was"));
            shop.load();
            return shop;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Person instructor() {
        return instructor;
    }

    public String text() {
        return files.source();
    }

    BankLoaded load() {
        return bean(BankLoading.class).load(files.folder());
    }

    public String bank() {
        return files.folder().getFileName().toString();
    }

    /// The question of [SampleBank#GOOD].
    public String question() {
        return files.source() + "-first-president";
    }

    Question found(String id) {
        return inTransaction(() -> {
            var question = bean(Questions.class).findById(id);
            question.tags();
            return question;
        });
    }

    QuestionVersion version(String id, int number) {
        return inTransaction(() -> bean(Questions.class).version(id, number).orElseThrow());
    }

    QuestionDefinition definition(String id) {
        return version(id, found(id).version()).definition();
    }

    /// A class bank of somebody's.
    static String bankOf(Person owner) {
        return inTransaction(() -> {
            var bank = new Bank(Slugs.of("A class"), "A class", owner.id(), java.time.Instant.now());
            bean(Banks.class).persist(bank);
            return bank.id();
        });
    }

    /// An image that no question shows yet.
    public static String anImage() {
        var owner = People.instructor();
        var bank = bankOf(owner);
        return inTransaction(() -> {
            var image = new Image(
                    UUID.randomUUID(),
                    bank,
                    ImageFile.of(Pictures.of("png")),
                    "Colours",
                    "",
                    owner.id(),
                    java.time.Instant.now());
            bean(Images.class).persist(image);
            return image.id().toString();
        });
    }

    /// Gives the bank an image.
    public Workshop withAnImage() {
        inTransaction(() -> {
            bean(Images.class)
                    .persist(new Image(
                            UUID.randomUUID(),
                            bank(),
                            ImageFile.of(Pictures.of("png")),
                            "Colours",
                            "Our own",
                            instructor.id(),
                            java.time.Instant.now()));
            return true;
        });
        return this;
    }

    void giveTo(UUID owner) {
        inTransaction(() -> {
            bean(Banks.class).findById(bank()).giveTo(owner);
            return true;
        });
    }

    static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /// What was published of revisions, by everybody.
    @jakarta.enterprise.context.ApplicationScoped
    public static class Ear {

        private final List<QuestionRevised> heard = new ArrayList<>();

        synchronized void hear(@jakarta.enterprise.event.Observes QuestionRevised event) {
            heard.add(event);
        }

        synchronized List<QuestionRevised> of(String question) {
            return heard.stream()
                    .filter(event -> event.question().equals(question))
                    .toList();
        }
    }
}
