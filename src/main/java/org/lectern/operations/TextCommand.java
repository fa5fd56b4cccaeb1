package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.nio.file.Path;
import org.lectern.texts.OtherText;
import org.lectern.texts.TextFolder;
import org.lectern.texts.TextInstallation;
import org.lectern.texts.UnknownText;
import org.lectern.texts.UnreadableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Work on the texts that banks ask about.
@Command(
        name = "text",
        description = "Take in the words of texts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TextCommand {

    @Command(
            name = "import",
            description = "Take in the words of a text; they must be those that the bank was made from.",
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "FILE", description = "The text, in UTF-8.") Path file,
            @Option(
                            names = "--source",
                            required = true,
                            paramLabel = "ID",
                            description = "Which text of sources.yaml it is.")
                    String source,
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            description = "The data folder (default: ./${DEFAULT-VALUE}).")
                    Path data) {
        return DatabaseTask.on(data, () -> {
            try {
                Arc.container().instance(TextInstallation.class).get().install(source, TextFolder.read(file));
                System.out.printf("The text %s is installed%n", source);
                return 0;
            } catch (UnreadableText | OtherText | UnknownText e) {
                throw new Problem(e.getMessage(), e);
            }
        });
    }
}
