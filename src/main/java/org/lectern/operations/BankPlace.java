package org.lectern.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.BankFolder;
import org.lectern.bank.Finding;
import org.lectern.bank.UnreadableBank;
import org.lectern.texts.UnreadableText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which bank, and where its texts may be.
final class BankPlace {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The bank's folder (default: the one that comes with Lectern).")
    @Nullable
    Path folder;

    @Option(names = "--texts", paramLabel = "DIR", description = "A folder with the texts that the bank asks about.")
    @Nullable
    Path texts;

    Path folder() {
        return folder != null
                ? folder
                : Path.of(System.getProperty("lectern.home", ".")).resolve("question-bank");
    }

    /// @param others where else the texts may be
    BankFolder read(List<Path> others) {
        if (texts != null && !Files.isDirectory(texts)) {
            throw new Problem("There is no folder %s for --texts".formatted(texts));
        }
        var places = new ArrayList<Path>();
        Optional.ofNullable(texts).ifPresent(places::add);
        places.addAll(others);
        try {
            return BankFolder.read(folder(), places);
        } catch (UnreadableBank | UnreadableText e) {
            throw new Problem(e.getMessage(), e);
        }
    }

    /// A finding on one line, with its file as an editor finds it.
    String line(Finding finding) {
        return "%s %s %s %s:%d %s"
                .formatted(
                        finding.level(),
                        finding.rule(),
                        finding.question() == null ? "-" : finding.question(),
                        folder().resolve(finding.file()),
                        finding.line(),
                        finding.message());
    }
}
