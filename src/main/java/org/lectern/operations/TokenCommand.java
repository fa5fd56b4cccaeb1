package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.accounts.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Personal tokens, by command.
@Command(
        name = "token",
        description = "Make personal tokens for scripts.",
        mixinStandardHelpOptions = true,
        subcommands = TokenCommand.Add.class,
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    private static final List<String> SCOPES = List.of("study", "teach");

    /// Prints a token, once: only its hash is kept.
    @Command(name = "add", description = "Make a token for somebody, and print it.", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "NAME", description = "The name that its owner signs in with.")
        String name = "";

        @Option(names = "--scope", defaultValue = "study", description = "study or teach (default: ${DEFAULT-VALUE}).")
        String scope = "study";

        @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
        Path data = Path.of("data");

        @Override
        public Integer call() {
            if (!SCOPES.contains(scope)) {
                throw new ParameterException(spec.commandLine(), "--scope is study or teach, not " + scope);
            }
            return DatabaseTask.on(data, this::add);
        }

        private int add() {
            try {
                var token = Arc.container()
                        .instance(Tokens.class)
                        .get()
                        .makeFor(name, scope, "By command")
                        .orElseThrow(() -> new Problem("Nobody signs in as %s.".formatted(name)));
                System.out.println(token);
                return 0;
            } catch (IllegalArgumentException e) {
                throw new Problem(String.valueOf(e.getMessage()), e);
            }
        }
    }
}
