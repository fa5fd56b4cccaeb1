package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.texts.HostileFiles.join;
import static org.lectern.texts.MadeFiles.chapter;
import static org.lectern.texts.MadeFiles.docx;
import static org.lectern.texts.MadeFiles.epub;
import static org.lectern.texts.MadeFiles.paragraph;
import static org.lectern.texts.MadeFiles.pdf;
import static org.lectern.texts.MadeFiles.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody made to do harm, or that were damaged on the way: each is refused in words for people, or read
/// as far as it can be, within five seconds and 256 MiB.
class HostileFilesTest {

    /// In milliseconds, with some for the machine.
    private static final long LONGEST = 6_000;

    private static final int SEEDS = 60;

    @TempDir
    private Path folder;

    private record Given(String name, byte[] bytes) {}

    private record Outcome(long millis, String words) {

        boolean isRead() {
            return words.startsWith("It was read");
        }
    }

    @TestFactory
    Stream<DynamicTest> refuses() throws Exception {
        var cases = HostileFiles.refused();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(65);
        var outcomes = outcomes(cases.values().stream()
                .map(one -> new Given(one.name(), one.bytes()))
                .toList());
        var number = new int[1];
        return cases.entrySet().stream().map(one -> {
            var outcome = outcomes.get(number[0]++);
            return DynamicTest.dynamicTest(one.getKey(), () -> {
                assertThat(outcome.words)
                        .contains(one.getValue().why())
                        .doesNotStartWith("It was read")
                        .doesNotContain("root:");
                saysItInWordsAndInTime(outcome);
            });
        });
    }

    /// Every format, damaged at places that a seed chooses: what is not refused has words.
    @TestFactory
    Stream<DynamicTest> survivesDamage() throws Exception {
        var good = good();
        var given = new ArrayList<Given>();
        good.forEach((name, bytes) -> {
            given.add(new Given(name, bytes));
            for (var seed = 0; seed < SEEDS; seed++) {
                given.add(new Given(name, damaged(bytes, new Random(seed))));
            }
        });
        var outcomes = outcomes(given);
        var names = List.copyOf(good.keySet());
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var first = names.indexOf(name) * (SEEDS + 1);
                    assertThat(outcomes.get(first).isRead()).isTrue();
                    for (var i = first; i <= first + SEEDS; i++) {
                        if (!outcomes.get(i).isRead()) {
                            saysItInWordsAndInTime(outcomes.get(i));
                        }
                    }
                }));
    }

    private static Map<String, byte[]> good() {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("a.docx", docx(paragraph("Words of a document.").repeat(20)));
        good.put("a.epub", epub(chapter("<p>Words of a chapter.</p>".repeat(20)), chapter("<p>More.</p>")));
        good.put("a.pdf", pdf(List.of(List.of("Words of a page.", "More of them."), List.of("Another page."))));
        good.put("b.pdf", pdf("", utf8(HostilePdfs.OF_ONE_LINE)));
        good.put("a.html", utf8("<html><body><p>Words</p><table><tr><td>x</td></tr></table></body></html>"));
        good.put("a.md", utf8("# Words\n\n> - *x* [y](z) ![p](q)\n\n[^1]: Note\n"));
        good.put("a.txt", utf8("Words – “and” more.\n"));
        return good;
    }

    private static void saysItInWordsAndInTime(Outcome outcome) {
        assertThat(outcome.words)
                .doesNotContain("Exception", "Error", "java.", "/tmp", "null", ".file")
                .matches("(?s)\\p{Lu}.*\\.");
        assertThat(outcome.millis).isLessThan(LONGEST);
    }

    /// Reads them all in one process that has no more memory than a reader may take.
    private Map<Integer, Outcome> outcomes(List<Given> given) throws IOException, InterruptedException {
        for (var i = 0; i < given.size(); i++) {
            Files.writeString(folder.resolve(i + ".name"), given.get(i).name);
            Files.write(folder.resolve(i + ".file"), given.get(i).bytes);
        }
        var out = folder.resolve("out");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName(),
                        folder.toString(),
                        String.valueOf(given.size()))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        var outcomes = new HashMap<Integer, Outcome>();
        for (var line : Files.readAllLines(out)) {
            var parts = line.split(" ");
            if (parts[0].equals("read")) {
                var words = new String(Base64.getDecoder().decode(parts[3]), StandardCharsets.UTF_8);
                outcomes.put(Integer.parseInt(parts[1]), new Outcome(Long.parseLong(parts[2]), words));
            }
        }
        assertThat(outcomes).hasSize(given.size());
        return outcomes;
    }

    private static byte[] damaged(byte[] good, Random random) {
        var bytes = good.clone();
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                var at = random.nextInt(bytes.length);
                yield join(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
            }
            default -> {
                for (var i = random.nextInt(1, 12); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
        };
    }
}
