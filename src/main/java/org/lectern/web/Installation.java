package org.lectern.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// What an operator may set: every key under `lectern.`, each described in docs/configuration.md (a test holds that).
@ConfigMapping(prefix = "lectern")
public interface Installation {

    /// The data folder: the embedded database, texts, logs.
    @WithDefault("data")
    Path data();

    /// Where this copy of Lectern lies; the bank's files are found below it.
    @WithDefault(".")
    Path home();

    /// The folder of the bank that is loaded at start.
    @WithDefault("${lectern.home:.}/question-bank")
    Path bank();

    /// A folder with texts that this installation may show, beside `texts` in the data folder.
    Optional<Path> texts();

    /// The address under which browsers reach this server, when a proxy stands before it.
    Optional<String> publicUrl();

    /// Whether somebody may study without an account; without a value: where only this machine can reach the server.
    Optional<Boolean> guests();

    /// Allows plain http on an address that others can reach; every page then says so.
    @WithDefault("false")
    boolean insecureHttp();

    /// Simulated learners; every page then says so.
    @WithDefault("false")
    boolean demo();

    /// Whether weights are fitted to every learner who has answered enough, once a night.
    @WithDefault("true")
    boolean nightlyFits();

    /// Whether what plans for exams foresee is kept each night, to be compared with what comes.
    @WithDefault("true")
    boolean nightlyForecasts();

    /// True while a command works on the database without the server: nothing is loaded or printed at start.
    @WithDefault("false")
    boolean command();

    /// Whether browsers see https.
    default boolean https() {
        return publicUrl().filter(url -> url.startsWith("https://")).isPresent();
    }
}
