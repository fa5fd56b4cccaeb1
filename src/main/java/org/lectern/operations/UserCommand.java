package org.lectern.operations;

import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.accounts.Invitations;
import org.lectern.accounts.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// People, by command.
@Command(
        name = "user",
        description = "Add people.",
        mixinStandardHelpOptions = true,
        subcommands = UserCommand.Add.class,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {

    /// Prints a one-time link with which somebody new chooses a password.
    @Command(name = "add", description = "Add somebody, and print a one-time link.", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
        String name = "";

        @Option(names = "--role", required = true, description = "learner, instructor or administrator.")
        String role = "";

        @Option(names = "--data", defaultValue = "data", description = "The data folder (default: ./${DEFAULT-VALUE}).")
        Path data = Path.of("data");

        @Override
        public Integer call() {
            if (!Role.ALL.contains(role)) {
                throw new ParameterException(
                        spec.commandLine(), "--role is one of %s, not %s".formatted(String.join(", ", Role.ALL), role));
            }
            return DatabaseTask.on(data, this::add);
        }

        private int add() {
            try {
                var path = Arc.container()
                        .instance(Invitations.class)
                        .get()
                        .invite(name, role)
                        .orElseThrow(() -> new Problem("The name %s is taken. Choose another.".formatted(name)));
                System.out.println(PublicAddress.of(path));
                return 0;
            } catch (IllegalArgumentException e) {
                throw new Problem("This cannot be a name: " + e.getMessage(), e);
            }
        }
    }
}
