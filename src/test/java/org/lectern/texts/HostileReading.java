package org.lectern.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Reads files in a process of its own, whose memory is limited: `FOLDER COUNT`, where each file stands beside its
/// name.
/// Prints of each how many milliseconds it took and what came of it.
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        for (var i = 0; i < Integer.parseInt(arguments[1]); i++) {
            var name = Files.readString(folder.resolve(i + ".name"));
            var begin = System.nanoTime();
            var outcome = outcome(folder.resolve(i + ".file"), name);
            var words = Base64.getEncoder().encodeToString(outcome.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.out.println("read %d %d %s".formatted(i, (System.nanoTime() - begin) / 1_000_000, words));
        }
    }

    private static String outcome(Path file, String name) {
        try {
            return "It was read: %.200s".formatted(TextFiles.read(file, name).body());
        } catch (UnreadableText e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException | Error e) {
            return e.toString();
        }
    }
}
