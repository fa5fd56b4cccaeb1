package org.lectern.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// How PostgreSQL's programs are called. They refuse to run as root; a server started by root calls them in a user
/// namespace of their own (the files stay root's), or, where the kernel allows none, as the user nobody (who then owns
/// the cluster's folder).
enum Unprivileged {
    DIRECTLY(List.of()),
    IN_A_NAMESPACE(List.of("unshare", "--user")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /// What works for this process. `org.lectern.database.as` (direct, namespace, nobody) settles it where both would.
    static Unprivileged here() throws IOException, InterruptedException {
        var wanted = System.getProperty("org.lectern.database.as", "");
        if (!wanted.isEmpty()) {
            return switch (wanted) {
                case "direct" -> DIRECTLY;
                case "namespace" -> IN_A_NAMESPACE;
                case "nobody" -> AS_NOBODY;
                default -> throw new Problem("org.lectern.database.as is direct, namespace or nobody, not " + wanted);
            };
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return DIRECTLY;
        }
        return works(IN_A_NAMESPACE) ? IN_A_NAMESPACE : AS_NOBODY;
    }

    private static boolean works(Unprivileged way) throws InterruptedException {
        try {
            return new ProcessBuilder(way.command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    List<String> command(List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(arguments);
        return command;
    }

    /// Makes a folder under the data folder that PostgreSQL's user owns.
    void own(Path data, Path folder) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        refuseHiddenParents(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        try (var all = Files.walk(folder)) {
            for (var path : all.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY);
            }
        }
    }

    private static void refuseHiddenParents(Path data) throws IOException {
        for (var parent = data.getParent(); parent != null; parent = parent.getParent()) {
            var open = Files.getPosixFilePermissions(parent)
                    .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE);
            if (!open) {
                throw new Problem(
                        "PostgreSQL does not run as root, and the user nobody cannot enter %s. Choose another data folder, or start Lectern as another user."
                                .formatted(parent));
            }
        }
    }
}
