package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The browser's pure modules are tested by Node's own runner, which belongs to what `./lectern test` needs.
class JavaScriptTest {

    private static final Path TESTS = Path.of("src/test/js");

    private static boolean nodeIsHere() {
        try {
            new ProcessBuilder("node", "--version").start();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void passesTheTestsOfTheModules() throws IOException, InterruptedException {
        assumeThat(nodeIsHere()).as("node is on PATH").isTrue();
        var command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        try (var files = Files.list(TESTS)) {
            files.filter(file -> file.toString().endsWith(".test.js"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(command::add);
        }
        var node = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(node.getInputStream().readAllBytes());
        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).contains("# fail 0").doesNotContain("# pass 0");
    }
}
