package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.BankLoading;
import org.lectern.bank.RefusedBank;
import org.lectern.bank.UnreadableBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings a bank from its files into the database.
@Command(
        name = "load",
        description = "Load a bank into the database: all of it or nothing, as often as you like.",
        mixinStandardHelpOptions = true)
final class BankLoadCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The bank's folder (default: the one that comes with Lectern).")
    @Nullable
    Path folder;

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Override
    public Integer call() {
        var bank = new BankPlace();
        bank.folder = folder;
        return DatabaseTask.on(data, () -> {
            try {
                System.out.println(
                        Arc.container().instance(BankLoading.class).get().load(bank.folder()));
                return 0;
            } catch (UnreadableBank | RefusedBank e) {
                throw new Problem(e.getMessage(), e);
            }
        });
    }
}
