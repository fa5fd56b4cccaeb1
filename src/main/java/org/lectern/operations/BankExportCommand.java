package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.bank.BankExport;
import org.lectern.bank.UnreadableBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a bank of the database as files.
@Command(
        name = "export",
        description = "Write a bank as files: loaded elsewhere, they make the same bank.",
        mixinStandardHelpOptions = true)
final class BankExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "The bank's id, such as question-bank.")
    String id = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is empty or not there yet.")
    Path folder = Path.of("");

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Override
    public Integer call() {
        return DatabaseTask.on(data, () -> {
            try {
                var questions = Arc.container().instance(BankExport.class).get().export(id, folder);
                System.out.printf("%d questions are written to %s%n", questions, folder);
                return 0;
            } catch (UnreadableBank | UncheckedIOException e) {
                throw new Problem(e.getMessage(), e);
            }
        });
    }
}
