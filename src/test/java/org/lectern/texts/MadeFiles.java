package org.lectern.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Makes files of every format that is read, the same ones each time.
final class MadeFiles {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private MadeFiles() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// @param body what stands between the tags of the body
    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    static byte[] docx(String body, Map<String, String> more) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", utf8("<Types/>"));
        entries.put(
                "word/document.xml",
                utf8(
                        "<?xml version=\"1.0\"?><w:document xmlns:w=\"%s\" xmlns:mc=\"urn:mc\"><w:body>%s</w:body></w:document>"
                                .formatted(WORD, body)));
        more.forEach((name, text) -> entries.put(name, utf8(text)));
        return zip(entries);
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(words);
    }

    /// @param chapters their pages, in order
    static byte[] epub(String... chapters) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", utf8("application/epub+zip"));
        entries.put("META-INF/container.xml", utf8("""
                <container><rootfiles><rootfile full-path="OEBPS/the book.opf"/></rootfiles></container>"""));
        var manifest = new StringBuilder();
        var spine = new StringBuilder();
        for (var i = chapters.length; i > 0; i--) {
            manifest.append("<item id=\"c%d\" href=\"text/c%%20%d.xhtml\" media-type=\"application/xhtml+xml\"/>"
                    .formatted(i, i));
            spine.insert(0, "<itemref idref=\"c%d\"/>".formatted(i));
            entries.put("OEBPS/text/c %d.xhtml".formatted(i), utf8(chapters[i - 1]));
        }
        entries.put("OEBPS/the book.opf", utf8("""
                <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Harbour</dc:title>
                <dc:creator>A. Writer</dc:creator><dc:language>en</dc:language><dc:date>1936-05-01</dc:date></metadata>
                <manifest>%s</manifest><spine>%s</spine></package>""".formatted(manifest, spine)));
        return zip(entries);
    }

    static String chapter(String body) {
        return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>%s</body></html>"
                .formatted(body);
    }

    /// @param pages the lines of each; an empty one leaves room
    static byte[] pdf(List<List<String>> pages) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                    content.beginText();
                    content.setLeading(14);
                    content.newLineAtOffset(72, 720);
                    for (var line : lines) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.getDocumentInformation().setTitle("The Harbour");
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A PDF written by hand, with one stream as the content of its page.
    static byte[] pdf(String filter, byte[] stream) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj
                """));
        bytes.writeBytes(utf8("4 0 obj<</Length %d%s>>\nstream\n".formatted(stream.length, filter)));
        bytes.writeBytes(stream);
        bytes.writeBytes(utf8("\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n"));
        return bytes.toByteArray();
    }

    /// A zip file with so many entries, all of them empty.
    static byte[] manyEntries(int count) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < count; i++) {
            entries.put("word/" + i, new byte[0]);
        }
        entries.put("word/document.xml", utf8("<x/>"));
        return zip(entries);
    }
}
