package org.lectern.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.bank.Finding.Level;
import org.lectern.texts.NewEdition;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextFolder;

/// A bank in a folder, for work that needs no database.
public final class BankFolder {

    /// What becomes of one citation in another edition of its text.
    public record CitationMove(String question, String file, int line, NewEdition.Move move) {}

    private final Path folder;
    private final BankFiles files;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final List<Finding> otherTexts = new ArrayList<>();

    private BankFolder(Path folder, BankFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /// Reads the bank, and the texts that it asks about from those of the folders that are there.
    ///
    /// @throws UnreadableBank where there is none
    public static BankFolder read(Path folder, List<Path> textFolders) {
        var bank = new BankFolder(folder, BankReader.read(folder));
        textFolders.forEach(bank::take);
        return bank;
    }

    /// Which file is which text is told by its content; a file with a text's name and another content is named.
    private void take(Path textFolder) {
        var found = TextFolder.texts(textFolder);
        for (var source : files.sources()) {
            found.stream()
                    .filter(text -> text.sha256().equals(source.sha256()))
                    .findFirst()
                    .ifPresentOrElse(text -> texts.put(source.id(), text), () -> nameOther(source, textFolder));
        }
    }

    private void nameOther(Source source, Path textFolder) {
        var file = textFolder.resolve(source.id() + ".txt");
        if (Files.isRegularFile(file)) {
            otherTexts.add(Finding.at(
                    source.place(),
                    Level.E,
                    "G7",
                    "%s has the sha256 %s, and the text %s has %s"
                            .formatted(file, TextFolder.read(file).sha256(), source.id(), source.sha256())));
        }
    }

    /// What is wrong with the bank; the most serious decides whether it may be published.
    public List<Finding> check() {
        var text = new TextCheck(files, texts);
        return Stream.of(
                        otherTexts,
                        BankCheck.findings(files, text),
                        BankSurvey.findings(files, texts, BankCheck.checked(files, text)))
                .flatMap(List::stream)
                .toList();
    }

    public int questions() {
        return files.questions().size();
    }

    /// The ids of the texts whose words are not there, so that the lock has to speak for them.
    public List<String> missingTexts() {
        return files.sources().stream()
                .map(Source::id)
                .filter(id -> !texts.containsKey(id))
                .toList();
    }

    /// What becomes of the citations of a text in another edition of it, question by question; empty where the bank has
    /// no such text. Nothing is changed.
    public Optional<List<CitationMove>> inEdition(String source, SourceText next) {
        if (!files.sourcesById().containsKey(source)) {
            return Optional.empty();
        }
        var edition = new NewEdition(texts.get(source), next);
        return Optional.of(files.questions().stream()
                .filter(question -> question.status() != Status.RETIRED)
                .flatMap(question -> question.definition().citations().stream()
                        .filter(citation -> citation.source().equals(source))
                        .map(citation -> new CitationMove(
                                question.id(),
                                question.place().file(),
                                question.place().line(),
                                edition.move(citation.selector()))))
                .toList());
    }

    /// All that the bank knows by name.
    public List<KnownName> names() {
        return files.entities().stream().map(KnownName::of).toList();
    }

    /// The drafts that were turned down: those of rejected.yaml, where there is one.
    ///
    /// @throws UnreadableBank where the file cannot be read
    public List<TurnedDown> turnedDown() {
        var file = folder.resolve(TurnedDown.FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        var faults = new Faults();
        var read = TurnedDown.all(TextFolder.read(file).body(), faults);
        faults.found().stream().findFirst().ifPresent(fault -> {
            throw new UnreadableBank(
                    "%s:%d: %s".formatted(folder.resolve(fault.file()), fault.line(), fault.message()), null);
        });
        return read;
    }

    /// Writes anchors.lock.json from the texts. With a mistake in a file, a text missing or a citation without its
    /// place nothing is written.
    ///
    /// @return what stands in the way; empty when it is written
    public List<Finding> anchor() {
        var text = new TextCheck(files, texts);
        var obstacles = Stream.of(
                        otherTexts.stream(),
                        files.faults().stream().filter(fault -> !fault.file().equals(AnchorLock.FILE)),
                        missingTexts().stream()
                                .map(id -> Finding.at(
                                        files.sourcesById().get(id).place(),
                                        Level.E,
                                        "G7",
                                        "the text %s is not given".formatted(id))),
                        SourceRules.unplaced(BankCheck.checked(files, text)))
                .flatMap(findings -> findings)
                .toList();
        if (obstacles.isEmpty()) {
            write(BankCheck.lock(files, text).write());
        }
        return obstacles;
    }

    /// Whole or not at all: a half-written lock would speak for every question.
    private void write(String lock) {
        try {
            var beside = folder.resolve(AnchorLock.FILE + ".part");
            Files.writeString(beside, lock);
            try {
                Files.move(
                        beside,
                        folder.resolve(AnchorLock.FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(beside, folder.resolve(AnchorLock.FILE), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(folder.resolve(AnchorLock.FILE)), e);
        }
    }
}
