package org.lectern.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.TestDatabase;

/// Data folders for tests, with PostgreSQL's programs linked in from where one run unpacked them.
final class DataFolders {

    static final String PROGRAMS = "postgresql-17.6.0";

    private DataFolders() {}

    static Path withPrograms(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve(PROGRAMS), unpacked());
        return folder;
    }

    private static synchronized Path unpacked() throws IOException {
        var shared = TestDatabase.folder().toAbsolutePath();
        Files.createDirectories(shared);
        return PostgresBinaries.in(shared);
    }
}
