package org.lectern.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.lectern.web.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: `lectern COMMAND`. Commands that need no server return before Quarkus starts.
@QuarkusMain
@Command(
        name = "lectern",
        description = "Learn history texts by quiz and flashcard, with spaced repetition.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            BankCommand.class,
            TextCommand.class,
            DraftCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ReplayCommand.class,
            OptimiseCommand.class,
            SimulateCommand.class,
            CheckCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Lectern {

    /// Exits with 0 when done, 1 when a check failed or the work could not be done, 2 for wrong usage.
    public static void main(String... arguments) {
        if (Boolean.getBoolean("org.lectern.dev")) {
            developmentMode(arguments);
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("serve")) {
            // Somebody waits for this one, and the tree of all commands takes a third of a second to build.
            System.exit(commandLine(new ServeCommand())
                    .setCommandName("lectern serve")
                    .execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(new Lectern());
    }

    private static CommandLine commandLine(Object command) {
        // Results are UTF-8 whatever the locale: card ids come from anywhere.
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var line = new CommandLine(command).setOut(out).setExecutionExceptionHandler((failure, failed, _) -> {
            if (failure instanceof Problem problem) {
                failed.getErr().println(problem.getMessage());
                return 1;
            }
            throw failure;
        });
        nameVersion(line);
        return line;
    }

    private static void nameVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(() -> new String[] {"Lectern " + Release.VERSION});
        line.getSubcommands().values().forEach(Lectern::nameVersion);
    }

    /// Live reload runs `main` again in the same JVM: the database starts once and its address stays.
    private static void developmentMode(String... arguments) {
        if (System.getProperty("org.lectern.dev.started") == null) {
            System.setProperty("org.lectern.dev.started", "true");
            var database = EmbeddedDatabase.start(Path.of(System.getProperty("lectern.data", "data")));
            DatabaseAddress.use(database.credentials());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        Quarkus.run(arguments);
    }
}
