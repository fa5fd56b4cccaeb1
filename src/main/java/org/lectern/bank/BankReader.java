package org.lectern.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.texts.SourceText;
import org.lectern.texts.UnreadableText;

/// Reads the files of a bank.
final class BankReader {

    private static final String SOURCES = "sources.yaml";
    private static final String ENTITIES = "entities.yaml";
    private static final String TAGS = "tags.yaml";

    /// In bytes: far more than a file that people still read.
    private static final long LONGEST_FILE = 2 << 20;

    private final Path folder;
    private final Faults faults = new Faults();

    private BankReader(Path folder) {
        this.folder = folder;
    }

    /// @throws UnreadableBank where there is no such folder or no bank in it
    static BankFiles read(Path folder) {
        try {
            return new BankReader(folder).read(texts(folder));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableBank("The bank in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /// What identifies the files as they are now, without reading a question.
    static String sha256(Path folder) {
        try {
            return sha256(texts(folder));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableBank("The bank in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private BankFiles read(Map<String, byte[]> files) {
        var text = new TreeMap<String, String>();
        files.forEach((name, bytes) -> {
            try {
                text.put(name, SourceText.of(bytes).body());
            } catch (UnreadableText e) {
                faults.add(new Place(name, 1), null, e.getMessage());
            }
        });
        var sources = entries(text, SOURCES, DescriptionReader::source);
        var entities = entries(text, ENTITIES, DescriptionReader::entity);
        var tags = entries(text, TAGS, DescriptionReader::tag);
        TurnedDown.all(text.getOrDefault(TurnedDown.FILE, ""), faults);
        var bank = new BankFiles(sources, entities, tags, List.of(), lock(text), List.of(), sha256(files));
        var reader = new QuestionReader(bank.entitiesById(), faults);
        var questions = text.keySet().stream()
                .filter(name -> name.contains("/") && name.endsWith(".yaml"))
                .flatMap(name -> YamlList.read(name, text.get(name), faults).stream())
                .flatMap(fields -> reader.read(fields).stream())
                .toList();
        return new BankFiles(sources, entities, tags, questions, bank.lock(), faults.found(), bank.sha256());
    }

    private <T> List<T> entries(Map<String, String> text, String file, Function<Fields, T> read) {
        if (!text.containsKey(file)) {
            faults.add(new Place(file, 1), null, "the bank has no such file");
            return List.of();
        }
        return YamlList.read(file, text.get(file), faults).stream().map(read).toList();
    }

    private AnchorLock lock(Map<String, String> text) {
        if (!text.containsKey(AnchorLock.FILE)) {
            return AnchorLock.EMPTY;
        }
        return AnchorLock.read(text.get(AnchorLock.FILE)).orElseGet(() -> {
            faults.add(new Place(AnchorLock.FILE, 1), null, "not what `lectern bank anchor` writes");
            return AnchorLock.EMPTY;
        });
    }

    /// The bank's files by name, relative to its folder: YAML at the top and one folder down, and the lock.
    private static Map<String, byte[]> texts(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(SOURCES))) {
            throw new UnreadableBank("There is no bank in %s: it has no %s".formatted(folder, SOURCES), null);
        }
        var texts = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder, 2)) {
            for (var file : files.toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && (name.endsWith(".yaml") || name.equals(AnchorLock.FILE))) {
                    texts.put(name, bytes(file, name));
                }
            }
        }
        return texts;
    }

    private static byte[] bytes(Path file, String name) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new UnreadableBank("%s is longer than %d bytes".formatted(name, LONGEST_FILE), null);
        }
        return Files.readAllBytes(file);
    }

    private static String sha256(Map<String, byte[]> files) {
        var all = new StringBuilder();
        files.forEach((name, bytes) ->
                all.append(name).append(' ').append(SourceText.sha256(bytes)).append('\n'));
        return SourceText.sha256(all.toString());
    }
}
