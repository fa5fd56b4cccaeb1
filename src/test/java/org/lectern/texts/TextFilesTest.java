package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.lectern.texts.MadeFiles.chapter;
import static org.lectern.texts.MadeFiles.docx;
import static org.lectern.texts.MadeFiles.epub;
import static org.lectern.texts.MadeFiles.paragraph;
import static org.lectern.texts.MadeFiles.pdf;
import static org.lectern.texts.MadeFiles.utf8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    private Path folder;

    private BroughtText read(String name, byte[] bytes) {
        try {
            return TextFiles.read(Files.write(folder.resolve("upload"), bytes), name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String name, byte[] bytes) {
        return read(name, bytes).body().lines().toList();
    }

    @Test
    void readsPlainTextInEveryEncoding() {
        var text = "Jürgen said: “No.”\n\nThe end.";
        for (var encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252")) {
            assertThat(lines("a.txt", text.getBytes(Charset.forName(encoding))))
                    .as(encoding)
                    .containsExactly("Jürgen said: “No.”", "", "The end.");
        }
        assertThat(read("a.txt", utf8("\uFEFFOne.")).body()).isEqualTo("One.\n");
        assertThat(read("a.txt", utf8("One.")).format()).isEqualTo("plain text");
    }

    @Test
    void countsParagraphsAndNotTheLinesTheyWereBrokenInto() {
        var paragraph =
                "The society of the harbour had its seat in this house\nfor all the years of the long strike.\n\n";
        assertThat(lines("a.txt", utf8(paragraph.repeat(7_000))))
                .filteredOn(line -> !line.isEmpty())
                .hasSize(7_000)
                .allMatch(line -> line.endsWith("this house for all the years of the long strike."));
    }

    @Test
    void keepsOnlyWhatIsSeen() {
        assertThat(lines("a.txt", utf8("co\u00ADoperate\u200B\u00A0now \u202Etxt\t\u2028too")))
                .containsExactly("cooperate now txt too");
    }

    @Test
    void readsTheParagraphsOfAWebPage() {
        var page = utf8("""
                <!doctype html><html lang="en-GB"><head><title>The Harbour</title><meta name="author" content="A. Writer">
                <style>p {}</style></head><body><nav>Home</nav><h1>The Harbour</h1>
                <p>It opened
                in <b>1901</b>.<a href="#n1"><sup>1</sup></a></p><p hidden>Unseen</p><script>alert(1)</script>
                <figure><img src="x.png" alt="A crane"><figcaption>A crane, 1902.</figcaption></figure>
                <table><tr><td>1901</td><td>12</td></tr></table><div>One<br>line<br><br>Two 10<sup>6</sup></div>
                <ol><li id="fn1"><p>Harbour: a place for ships. <a href="#r1">↩</a></p></li></ol><footer>Foot</footer></body></html>""");
        var read = read("a.html", page);
        assertThat(read.body().lines())
                .containsExactly(
                        "The Harbour",
                        "It opened in 1901.[1]",
                        "A crane, 1902.",
                        "One line",
                        "Two 106",
                        "[1] Harbour: a place for ships.");
        assertThat(read.about()).isEqualTo(new BroughtText.About("The Harbour", "A. Writer", "", "en-GB"));
        assertThat(read.dropped())
                .containsExactly(
                        "1 picture",
                        "1 table, but for longer passages in it",
                        "2 menus, forms or side columns",
                        "styles such as bold and italics");
    }

    @Test
    void believesAWebPageWhatItSaysOfItsEncoding() {
        var page = "<html><head><meta charset=\"koi8-r\"></head><body><p>Москва</p></body></html>";
        assertThat(lines("a.htm", page.getBytes(Charset.forName("KOI8-R")))).containsExactly("Москва");
        assertThat(lines("a.htm", "<p>Müller</p>".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("Müller");
    }

    @Test
    void readsMarkdownWithItsNotes() {
        var read = read("a.md", utf8("""
                ---
                title: "The Harbour"
                author: A. Writer
                date: 1936-01-01
                ---
                # The *Harbour*

                It opened
                in **1901**.[^1] See [the map](map.html). ![a crane](x.png)

                - One
                - Two

                ```
                code
                ```

                [^1]: Harbour: a place for ships.
                [^2]: Crane: a machine.
                """));
        assertThat(read.body().lines())
                .containsExactly(
                        "The Harbour",
                        "It opened in 1901.[1] See the map.",
                        "One",
                        "Two",
                        "[1] Harbour: a place for ships.",
                        "[2] Crane: a machine.");
        assertThat(read.about()).isEqualTo(new BroughtText.About("The Harbour", "A. Writer", "1936", ""));
        assertThat(read.dropped()).startsWith("1 picture", "1 block of code");
    }

    @Test
    void readsAWordDocumentWithItsNotes() {
        var notes = "<w:footnotes xmlns:w=\"%s\"><w:footnote w:id=\"2\">%s</w:footnote></w:footnotes>"
                .formatted(MadeFiles.WORD, paragraph("Harbour: a place for ships."));
        var core = "<c xmlns:dc=\"urn:dc\"><dc:title>The Harbour</dc:title><dc:creator>A. Writer</dc:creator></c>";
        var read = read(
                "a.docx",
                docx(
                        """
                        <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Chapter 1</w:t></w:r></w:p>
                        <w:p><w:r><w:t>It opened</w:t><w:tab/><w:t>in 1901.</w:t><w:footnoteReference w:id="2"/></w:r>
                        <w:del><w:r><w:delText>1902</w:delText><w:t>Gone</w:t></w:r></w:del><w:r><w:drawing/></w:r></w:p>
                        <w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>
                        <w:p><mc:AlternateContent><mc:Choice><w:txbxContent>%s</w:txbxContent></mc:Choice>
                        <mc:Fallback>%s</mc:Fallback></mc:AlternateContent></w:p>""".formatted(paragraph("1901"), paragraph("In a box."), paragraph("In a box.")),
                        Map.of("word/footnotes.xml", notes, "docProps/core.xml", core, "word/header1.xml", "<x/>")));
        assertThat(read.body().lines())
                .containsExactly("It opened in 1901.[1]", "In a box.", "[1] Harbour: a place for ships.");
        assertThat(read.about().title()).isEqualTo("The Harbour");
        assertThat(read.dropped())
                .contains(
                        "1 picture",
                        "1 table, but for longer passages in it",
                        "1 deleted passage",
                        "1 line of a table of contents",
                        "1 line at the head or foot of pages");
    }

    @Test
    void readsTheChaptersOfAnEpubInTheirOrder() {
        var read = read(
                "a.epub",
                epub(
                        chapter("<h1>One</h1><p>First.<a epub:type=\"noteref\" href=\"#n\">*</a></p><img src=\"x\"/>"),
                        chapter("<a id=\"x\"/><p>Second &amp; last.</p><aside><p>A note.</p></aside>")));
        assertThat(read.body().lines()).containsExactly("One", "First.[*]", "Second & last.", "A note.");
        assertThat(read.about()).isEqualTo(new BroughtText.About("The Harbour", "A. Writer", "1936", "en"));
    }

    @Test
    void takesNoLongerForLinesOfAnyLength() {
        var title = "title: a" + " ".repeat(200_000) + "b";
        var words = new Paragraphs();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(read("a.md", utf8("---\n" + title + "\n---\nWords.\n"))
                            .about()
                            .title())
                    .isEqualTo("a b");
            new PdfLines(List.of(Collections.nCopies(20_000, "x".repeat(40) + "-")), words).join();
        });
        assertThat(words.all()).isNotEmpty();
    }

    @Test
    void joinsTheLinesOfAPdf() {
        var read = read(
                "a.pdf",
                pdf(List.of(
                        List.of(
                                "The Harbour",
                                "It opened in the pre-war year of 1901, and it was admin-",
                                "istered by the town of Marl, which",
                                "1"),
                        List.of(
                                "The Harbour",
                                "had paid for it. It was a left-",
                                "wing town, as left-wing as any.",
                                "2"),
                        List.of("The Harbour", "Nobody closed it.", "3"))));
        assertThat(read.body().replace('\n', ' '))
                .contains("administered by the town of Marl, which had paid for it. It was a left-wing town")
                .doesNotContain("The Harbour");
        assertThat(read.about().title()).isEqualTo("The Harbour");
        assertThat(read.dropped()).contains("6 lines at the head or foot of pages");
    }

    @Test
    void tellsAFileByItsContent() {
        assertThat(read("a.txt", docx(paragraph("Words."))).format()).isEqualTo("Word document");
        assertThat(read("a.doc", utf8("<html><p>Words.</html>")).format()).isEqualTo("web page");
        assertThat(read("a", utf8("# Words")).format()).isEqualTo("plain text");
    }

    @Test
    void saysWhatIsWrongAndWhatHelps() {
        assertThatThrownBy(() -> read("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("Save it as docx");
        assertThatThrownBy(() -> read("a.rtf", utf8("{\\rtf1 Words.}"))).hasMessageContaining("Rich text");
        assertThatThrownBy(() -> read("a.odt", MadeFiles.zip(Map.of("content.xml", new byte[0]))))
                .hasMessageContaining("OpenDocument");
        assertThatThrownBy(() -> read("a.txt", new byte[0])).hasMessage("The file is empty.");
        assertThatThrownBy(() -> TextFiles.pasted(" \n ")).hasMessage("There are no words in it.");
    }
}
