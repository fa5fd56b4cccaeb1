package org.lectern.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A command's work on the database, with the program's beans but without its HTTP server. A running server's database
/// is used beside it; otherwise the embedded one is started for as long as the work takes.
final class DatabaseTask implements QuarkusApplication {

    /// What `run` does; one command runs in a process.
    private static @Nullable Callable<Integer> task;

    /// @return the exit code of the work; never returns to the caller: the process ends with it
    static int on(Path data, Callable<Integer> work) {
        task = work;
        System.setProperty("lectern.command", "true");
        System.setProperty("lectern.data", data.toAbsolutePath().normalize().toString());
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        EmbeddedDatabase database = null;
        if (DatabaseAddress.outside().isEmpty()) {
            if (DataFolder.inUse(data)) {
                DatabaseAddress.use(Credentials.read(data));
                PublicAddress.beside(data);
            } else {
                database = EmbeddedDatabase.start(data);
                DatabaseAddress.use(database.credentials());
            }
        }
        var started = database;
        Quarkus.run(DatabaseTask.class, (code, failure) -> {
            if (started != null) {
                started.close();
            }
            if (failure != null) {
                System.err.println(StartFailure.inWords(failure));
            }
            System.out.flush();
            Runtime.getRuntime().halt(failure == null ? code : 1);
        });
        return 0;
    }

    @Override
    public int run(String... arguments) throws Exception {
        var work = task;
        if (work == null) {
            throw new IllegalStateException("No task");
        }
        try {
            return work.call();
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            return 1;
        }
    }
}
