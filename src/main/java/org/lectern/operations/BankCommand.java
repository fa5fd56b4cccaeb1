package org.lectern.operations;

import picocli.CommandLine.Command;

/// Work on banks of questions.
@Command(
        name = "bank",
        description = "Check, anchor, load and export banks of questions, and try them on other editions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BankCheckCommand.class,
            BankAnchorCommand.class,
            BankEditionCommand.class,
            BankLoadCommand.class,
            BankExportCommand.class
        })
final class BankCommand {}
