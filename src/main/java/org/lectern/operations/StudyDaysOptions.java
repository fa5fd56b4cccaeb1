package org.lectern.operations;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.lectern.scheduling.StudyDays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How the days of a log from a file are counted.
final class StudyDaysOptions {

    @Option(names = "--zone", description = "In which days are counted (default: UTC).")
    ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--rollover",
            defaultValue = "4",
            description = "The hour at which a day begins (default: ${DEFAULT-VALUE}).")
    int rollover;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    StudyDays studyDays() {
        try {
            return new StudyDays(zone, rollover);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--rollover: " + e.getMessage(), e);
        }
    }
}
