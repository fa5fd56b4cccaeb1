package org.lectern.texts;

import static org.lectern.texts.MadeFiles.chapter;
import static org.lectern.texts.MadeFiles.docx;
import static org.lectern.texts.MadeFiles.epub;
import static org.lectern.texts.MadeFiles.paragraph;
import static org.lectern.texts.MadeFiles.utf8;
import static org.lectern.texts.MadeFiles.zip;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Files that somebody made to do harm.
final class HostileFiles {

    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>""";
    private static final String SECRET =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\">]>";

    private HostileFiles() {}

    /// What must be refused, and which words of the message say why.
    record Refused(String name, byte[] bytes, String why) {}

    static Map<String, Refused> refused() {
        var all = new LinkedHashMap<String, Refused>();
        packed(all);
        marked(all);
        pages(all);
        binaries(all);
        HostilePdfs.all(all);
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
        all.put("290,000 tags", new Refused("a.html", utf8("<html>" + "<p><b></b></p>".repeat(72_500)), "No words"));
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
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static byte[] join(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    static byte[] random(int size) {
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
}
