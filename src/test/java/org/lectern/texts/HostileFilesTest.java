package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lectern.texts.MadeFiles.chapter;
import static org.lectern.texts.MadeFiles.docx;
import static org.lectern.texts.MadeFiles.epub;
import static org.lectern.texts.MadeFiles.paragraph;
import static org.lectern.texts.MadeFiles.pdf;
import static org.lectern.texts.MadeFiles.utf8;
import static org.lectern.texts.MadeFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody made to do harm, or that were damaged on the way: each is refused in words for people, or read
/// as far as it can be, within five seconds and within the limits.
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>""";
    private static final String SECRET =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\">]>";
    private static final String PDF_OF_ONE_LINE = "BT /F 12 Tf 72 720 Td (Words of a page.) Tj ET";

    @TempDir
    private Path folder;

    /// What must be refused, and which words of the message say why.
    private record Refused(String name, byte[] bytes, String why) {}

    private static Map<String, Refused> refused() {
        var all = new LinkedHashMap<String, Refused>();
        packed(all);
        marked(all);
        pages(all);
        binaries(all);
        return all;
    }

    private static void packed(Map<String, Refused> all) {
        var zeros = new byte[24 << 20];
        Arrays.fill(zeros, (byte) ' ');
        all.put(
                "a docx that unpacks to 24 MiB",
                new Refused("a.docx", zip(Map.of("word/document.xml", zeros)), "times smaller"));
        all.put(
                "an EPUB whose list unpacks to 24 MiB",
                new Refused("a.epub", zip(Map.of("META-INF/container.xml", zeros)), "times smaller"));
        all.put("a chapter that unpacks to 24 MiB", new Refused("a.epub", withEntry(epub("x"), zeros), "The part"));
        all.put("more parts than any document", new Refused("a.docx", MadeFiles.manyEntries(10_001), "parts"));
        all.put("a zip without a document", new Refused("a.docx", zip(Map.of("x", utf8("x"))), "archive"));
        all.put("a zip in a zip", new Refused("a.zip", zip(Map.of("a.docx", docx(paragraph("x")))), "archive"));
        all.put(
                "a path that leads outside",
                new Refused("a.docx", zip(Map.of("../../etc/passwd", utf8("x"))), "archive"));
        all.put("the beginning of a zip", new Refused("a.docx", utf8("PK\3\4"), "damaged"));
        all.put("a docx that was cut short", new Refused("a.docx", half(docx(paragraph("x".repeat(3000)))), "damaged"));
        all.put("an EPUB without chapters", new Refused("a.epub", epub(), "No words"));
        all.put(
                "an EPUB whose chapter is missing",
                new Refused("a.epub", without(epub("x"), "OEBPS/text/c 1.xhtml"), "missing"));
        all.put(
                "an EPUB whose list is missing",
                new Refused("a.epub", without(epub("x"), "OEBPS/the book.opf"), "missing"));
        all.put(
                "a book that is protected",
                new Refused(
                        "a.epub",
                        zip(
                                Map.of(
                                        "META-INF/container.xml", utf8("<x/>"),
                                        "META-INF/encryption.xml",
                                                utf8(
                                                        "<e><EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes256-cbc'/></e>"))),
                        "protected"));
        all.put(
                "an address that leads out of the book",
                new Refused(
                        "a.epub",
                        zip(Map.of(
                                "META-INF/container.xml", utf8("<c><rootfile full-path='../../../etc/passwd'/></c>"))),
                        "missing"));
    }

    private static byte[] withEntry(byte[] epub, byte[] chapter) {
        var entries = entries(epub);
        entries.put("OEBPS/text/c 1.xhtml", chapter);
        return zip(entries);
    }

    private static byte[] without(byte[] archive, String name) {
        var entries = entries(archive);
        entries.remove(name);
        return zip(entries);
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    private static void marked(Map<String, Refused> all) {
        for (var part : List.of("word/document.xml", "word/footnotes.xml", "docProps/core.xml")) {
            var entries = entries(docx(
                    paragraph("Words.") + "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>",
                    Map.of("word/footnotes.xml", "<x/>")));
            for (var attack : Map.of("laughs", LAUGHS + "<x>&d;</x>", "secret", SECRET + "<x>&s;</x>")
                    .entrySet()) {
                entries.put(part, utf8(attack.getValue()));
                all.put(attack.getKey() + " in " + part, new Refused("a.docx", zip(entries), part));
            }
            entries.put(part, utf8("<x><y></x>"));
            all.put("no XML in " + part, new Refused("a.docx", zip(entries), "line 1"));
            entries.put(part, utf8("<x>".repeat(100_000)));
            all.put("a depth of 100,000 in " + part, new Refused("a.docx", zip(entries), part));
        }
        for (var part : List.of("META-INF/container.xml", "OEBPS/the book.opf")) {
            for (var attack : List.of(LAUGHS + "<x>&d;</x>", SECRET + "<x>&s;</x>", "<x>".repeat(50_000), "\0\1\2")) {
                var entries = entries(epub(chapter("<p>Words.</p>")));
                entries.put(part, utf8(attack));
                all.put("%s as attack %d".formatted(part, all.size()), new Refused("a.epub", zip(entries), part));
            }
        }
    }

    private static void pages(Map<String, Refused> all) {
        all.put("a page of tags", new Refused("a.html", utf8("<html>" + "<b>".repeat(400_000)), "tags"));
        all.put("a page without words", new Refused("a.html", utf8("<html><script>x</script></html>"), "No words"));
        all.put("a chapter of tags", new Refused("a.epub", epub("<b>".repeat(400_000)), "smaller"));
        all.put("quotations 10,000 deep", new Refused("a.md", utf8("> ".repeat(10_000) + "x"), "nested"));
        all.put("Markdown without words", new Refused("a.md", utf8("![x](y.png)"), "No words"));
        all.put("a text of two million letters", new Refused("a.txt", utf8("word ".repeat(400_000)), "1,000,000"));
        all.put(
                "a page of two million letters",
                new Refused("a.html", utf8("<html><p>" + "word ".repeat(400_000)), "1,000,000"));
        all.put("a docx of two million letters", new Refused("a.docx", docx(paragraph(noise(2_000_000))), "1,000,000"));
        all.put("30,000 paragraphs", new Refused("a.txt", utf8("x\n".repeat(30_000)), "paragraphs"));
        all.put("a file of 17 MiB", new Refused("a.txt", new byte[17 << 20], "16 MiB"));
    }

    private static void binaries(Map<String, Refused> all) {
        all.put("random bytes", new Refused("a.txt", random(100_000), "no text"));
        all.put("random bytes as Markdown", new Refused("a.md", random(100_000), "no text"));
        all.put("zeros", new Refused("a.txt", new byte[1000], "no text"));
        all.put("a program", new Refused("a.txt", utf8("\u007FELF\2\1\1\0\0\0"), "no text"));
        all.put(
                "an old Word file",
                new Refused("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "old Word"));
        all.put("a PDF of one line", new Refused("a.pdf", utf8("%PDF-1.7"), ""));
        all.put("a PDF of noise", new Refused("a.pdf", join(utf8("%PDF-1.7\n"), random(100_000)), ""));
        all.put(
                "a PDF that is encrypted",
                new Refused(
                        "a.pdf",
                        replaced(pdf("", utf8(PDF_OF_ONE_LINE)), "trailer<<", "trailer<</Encrypt 9 0 R"),
                        "encrypted"));
        all.put(
                "the same, disguised",
                new Refused(
                        "a.pdf",
                        replaced(pdf("", utf8(PDF_OF_ONE_LINE)), "trailer<<", "trailer<</Encr#79pt 9 0 R"),
                        "encrypted"));
        all.put(
                "a PDF that unpacks to 50 MiB",
                new Refused("a.pdf", pdf("/Filter/FlateDecode", deflated(50 << 20)), "MiB"));
        var headless = deflated(50 << 20);
        headless[0] = 0;
        all.put("the same without a header", new Refused("a.pdf", pdf("/Filter/FlateDecode", headless), "MiB"));
        all.put(
                "the same as letters",
                new Refused("a.pdf", pdf("/Filter[/ASCIIHexDecode/FlateDecode]", hex(deflated(50 << 20))), "MiB"));
        all.put(
                "a PDF that is packed twice",
                new Refused("a.pdf", pdf("/Filter[/FlateDecode/FlateDecode]", deflated(100)), "packed"));
        all.put(
                "a PDF that is packed in an old way",
                new Refused("a.pdf", pdf("/Filter/LZWDecode", random(100)), "packed"));
        all.put(
                "a PDF that says elsewhere how it is packed",
                new Refused("a.pdf", pdf("/Filter 9 0 R", random(100)), "packed"));
        all.put("a PDF without words", new Refused("a.pdf", pdf("", utf8("0 0 m 10 10 l S")), "pictures"));
        all.put(
                "pages that are their own parents",
                new Refused("a.pdf", replaced(pdf("", utf8(PDF_OF_ONE_LINE)), "/Kids[3 0 R]", "/Kids[2 0 R]"), ""));
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        var cases = refused();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    var refused = one.getValue();
                    var message = assertTimeoutPreemptively(LONGEST, () -> refusal(refused.name, refused.bytes));
                    assertThat(message).contains(refused.why).doesNotContain("root:");
                    saysItInWords(message);
                }));
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        try {
            var read = TextFiles.read(Files.write(folder.resolve("upload"), bytes), name);
            return "It was read: %.200s".formatted(read.body());
        } catch (UnreadableText e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void saysItInWords(String message) {
        assertThat(message)
                .doesNotStartWith("It was read")
                .doesNotContain("Exception", "java.", "/tmp", "null", "upload")
                .matches("(?s)\\p{Lu}.*\\.");
    }

    /// Every format, damaged at places that a seed chooses: what is not refused has words.
    @TestFactory
    Stream<DynamicTest> survivesDamage() {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("a.docx", docx(paragraph("Words of a document.").repeat(20)));
        good.put("a.epub", epub(chapter("<p>Words of a chapter.</p>".repeat(20)), chapter("<p>More.</p>")));
        good.put("a.pdf", pdf(List.of(List.of("Words of a page.", "More of them."), List.of("Another page."))));
        good.put("b.pdf", pdf("", utf8(PDF_OF_ONE_LINE)));
        good.put("a.html", utf8("<html><body><p>Words</p><table><tr><td>x</td></tr></table></body></html>"));
        good.put("a.md", utf8("# Words\n\n> - *x* [y](z) ![p](q)\n\n[^1]: Note\n"));
        good.put("a.txt", utf8("Words – “and” more.\n"));
        return good.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    assertThat(refusal(one.getKey(), one.getValue())).startsWith("It was read");
                    for (var seed = 0; seed < 60; seed++) {
                        var damaged = damaged(one.getValue(), new Random(seed));
                        var outcome = assertTimeoutPreemptively(LONGEST, () -> refusal(one.getKey(), damaged));
                        if (!outcome.startsWith("It was read")) {
                            saysItInWords(outcome);
                        }
                    }
                }));
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

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] replaced(byte[] bytes, String words, String others) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(words, others)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(1917).nextBytes(bytes);
        return bytes;
    }

    /// Letters that cannot be packed much.
    private static String noise(int size) {
        return new Random(1917)
                .ints(size, 'a', 'z')
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString();
    }

    private static byte[] deflated(int spaces) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            var some = new byte[1 << 20];
            Arrays.fill(some, (byte) ' ');
            for (var left = spaces; left > 0; left -= some.length) {
                out.write(some, 0, Math.min(left, some.length));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] hex(byte[] bytes) {
        return utf8(java.util.HexFormat.of().formatHex(bytes) + ">");
    }
}
