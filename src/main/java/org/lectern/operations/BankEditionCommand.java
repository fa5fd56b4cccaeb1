package org.lectern.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.BankFolder;
import org.lectern.texts.NewEdition.Move;
import org.lectern.texts.TextFolder;
import org.lectern.texts.UnreadableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says what becomes of a bank's citations in another edition of a text, before anything is changed.
@Command(
        name = "edition",
        description =
                "Say where the citations of a bank stand in another edition of a text. Writes nothing; exits with 1"
                        + " where one has to be looked at.",
        mixinStandardHelpOptions = true)
final class BankEditionCommand implements Callable<Integer> {

    @Mixin
    BankPlace place = new BankPlace();

    @Option(names = "--source", required = true, paramLabel = "ID", description = "Which text it is an edition of.")
    String source = "";

    @Option(names = "--text", required = true, paramLabel = "FILE", description = "The other edition, in UTF-8.")
    Path file = Path.of("");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var bank = place.read(List.of());
        var cited = moves(bank);
        var commandLine = spec.commandLine();
        cited.stream()
                .filter(one -> !(one.move() instanceof Move.Moved))
                .forEach(one -> commandLine.getOut().println(line(one)));
        var likely =
                cited.stream().filter(one -> one.move() instanceof Move.Likely).count();
        var lost = cited.stream().filter(one -> one.move() instanceof Move.Lost).count();
        commandLine
                .getErr()
                .printf(
                        "%d citations: %d stand there to the letter, %d to look at, %d are not there. Nothing was"
                                + " written.%n",
                        cited.size(), cited.size() - likely - lost, likely, lost);
        return likely + lost > 0 ? 1 : 0;
    }

    private List<BankFolder.CitationMove> moves(BankFolder bank) {
        if (!Files.isRegularFile(file)) {
            throw new Problem("There is no file %s for --text".formatted(file));
        }
        try {
            return bank.inEdition(source, TextFolder.read(file))
                    .orElseThrow(
                            () -> new Problem("sources.yaml of %s has no text %s".formatted(place.folder(), source)));
        } catch (UnreadableText e) {
            throw new Problem("%s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private String line(BankFolder.CitationMove one) {
        var where = "%s %s:%d".formatted(one.question(), place.folder().resolve(one.file()), one.line());
        return switch (one.move()) {
            case Move.Moved _ -> where;
            case Move.Likely(var found, var words, var likeness) ->
                "look %s paragraph %d, %s: “%s”"
                        .formatted(
                                where,
                                found.paragraph(),
                                likeness.isPresent()
                                        ? "%.0f %% alike".formatted(100 * likeness.getAsDouble())
                                        : "how much alike is not known",
                                words);
            case Move.Lost(var why) -> "lost %s %s".formatted(where, why);
        };
    }
}
