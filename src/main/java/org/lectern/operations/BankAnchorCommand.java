package org.lectern.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes where each citation of a bank stands, for installations without the texts.
@Command(
        name = "anchor",
        description = "Write anchors.lock.json from the texts (--texts, LECTERN_TEXTS, or texts in the data folder).",
        mixinStandardHelpOptions = true)
final class BankAnchorCommand implements Callable<Integer> {

    @Mixin
    BankPlace place = new BankPlace();

    @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var bank = place.read(elsewhere());
        var obstacles = bank.anchor();
        var commandLine = spec.commandLine();
        obstacles.forEach(finding -> commandLine.getOut().println(place.line(finding)));
        commandLine
                .getErr()
                .println(
                        obstacles.isEmpty()
                                ? "The anchors of %d questions are written.".formatted(bank.questions())
                                : "Nothing was written.");
        return obstacles.isEmpty() ? 0 : 1;
    }

    private List<Path> elsewhere() {
        var named = Optional.ofNullable(System.getenv("LECTERN_TEXTS"))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        return Stream.concat(named.stream(), Stream.of(data.resolve("texts"))).toList();
    }
}
