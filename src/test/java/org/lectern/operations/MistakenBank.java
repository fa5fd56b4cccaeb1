package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/// A copy of the bank that comes with Lectern in which the key of one question is wrong.
final class MistakenBank {

    private static final Path BANK = Path.of("question-bank");
    private static final Path FILE = Path.of("red-book", "concepts.yaml");

    private MistakenBank() {}

    /// Where the texts are, if they are here.
    static Optional<Path> texts() {
        return Stream.of(System.getenv().getOrDefault("LECTERN_TEXTS", ""), "../shared/texts")
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath())
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// Exchanges the key of a question and one of its wrong options.
    static Path in(Path folder, Path texts, String key, String wrong) throws IOException {
        var copy = folder.resolve(BANK);
        try (var files = Files.walk(BANK)) {
            files.forEach(file -> copy(file, folder.resolve(file)));
        }
        var file = copy.resolve(FILE);
        var right = Files.readString(file);
        var mistaken = right.replace("answer: " + key + "\n", "answer: \n")
                .replace("text: " + wrong + "\n", "text: " + key + "\n")
                .replace("answer: \n", "answer: " + wrong + "\n");
        assertThat(mistaken).isNotEqualTo(right);
        Files.writeString(file, mistaken);
        var anchored =
                new CommandLine(new BankCommand()).execute("anchor", copy.toString(), "--texts", texts.toString());
        assertThat(anchored).isZero();
        return copy;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
