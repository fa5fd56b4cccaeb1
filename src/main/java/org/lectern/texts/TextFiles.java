package org.lectern.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.web.DecodedText;

/// Reads the words of a file that somebody chose: plain text, Markdown, HTML, docx, EPUB or PDF. What it is, its first
/// bytes tell; its name tells Markdown from plain text alone.
public final class TextFiles {

    /// In bytes.
    public static final long LARGEST = 16 << 20;

    private static final Pattern PAGE = Pattern.compile(
            "\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 2_000;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TextFiles() {}

    /// @param name as the file was called where it came from
    /// @throws UnreadableText where it cannot be taken as a text; the message says what is wrong and where
    public static BroughtText read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableText("A file has at most %d MiB.".formatted(LARGEST >> 20));
            }
            return read(file, Files.readAllBytes(file), name.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UnreadableText("The file cannot be read: it is damaged or was cut short.", e);
        } catch (StackOverflowError e) {
            throw new UnreadableText(
                    "Things are nested too deeply in the file. Save it as plain text and bring that.", e);
        }
    }

    /// What was pasted.
    public static BroughtText pasted(String text) {
        return plain(text);
    }

    private static BroughtText read(Path file, byte[] bytes, String name) throws IOException {
        if (bytes.length == 0) {
            throw new UnreadableText("The file is empty.");
        }
        if (begins(bytes, "%PDF-")) {
            return PdfText.read(bytes);
        }
        if (begins(bytes, "PK")) {
            try (var archive = new Archive(file)) {
                return packed(archive);
            }
        }
        refuse(bytes);
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        if (name.matches(".*\\.x?html?") || PAGE.matcher(head).matches()) {
            return HtmlText.read(bytes);
        }
        var text = DecodedText.of(bytes).text();
        return name.matches(".*\\.(md|markdown)") ? MarkdownText.read(orRefuse(text)) : plain(text);
    }

    private static BroughtText packed(Archive archive) throws IOException {
        if (archive.has("word/document.xml")) {
            return new WordText(archive).read();
        }
        if (archive.has("META-INF/container.xml")) {
            return new EpubText(archive).read();
        }
        if (archive.has("content.xml")) {
            throw new UnreadableText("OpenDocument files are not read. Save it as docx or as plain text.");
        }
        throw new UnreadableText("This is an archive (zip), and neither docx nor EPUB. Choose the text inside it.");
    }

    private static void refuse(byte[] bytes) {
        if (Arrays.equals(bytes, 0, Math.min(4, bytes.length), OLD_OFFICE, 0, 4)) {
            throw new UnreadableText(
                    "This is an old Word file, or one with a password. Save it as docx without a password, or as plain text.");
        }
        if (begins(bytes, "{\\rtf")) {
            throw new UnreadableText("Rich text files (rtf) are not read. Save it as docx or as plain text.");
        }
    }

    private static BroughtText plain(String text) {
        var paragraphs = new Paragraphs();
        var broken = orRefuse(text).lines().map(TextFiles::indented).collect(Collectors.joining("\n"));
        var body = PlainText.of(broken)
                .body()
                .lines()
                .map(line -> String.join("\n", paragraphs.add(line)) + "\n")
                .collect(Collectors.joining());
        if (paragraphs.all().isEmpty()) {
            throw new UnreadableText("There are no words in it.");
        }
        return new BroughtText("plain text", body, BroughtText.About.NOTHING, List.of());
    }

    /// The beginning of a line may say that a paragraph begins.
    private static String indented(String line) {
        var clean = Paragraphs.clean(line);
        return !clean.isEmpty() && Character.isWhitespace(line.charAt(0)) ? "  " + clean : clean;
    }

    /// Text has next to no control characters.
    private static String orRefuse(String text) {
        if (text.length() > 2 * Paragraphs.LONGEST) {
            throw Paragraphs.tooLong();
        }
        var odd = text.chars()
                .filter(letter ->
                        letter == '\uFFFD' || Character.isISOControl(letter) && !Character.isWhitespace(letter))
                .count();
        if (text.indexOf('\0') >= 0 || odd * 200 > text.length()) {
            var first = Math.max(text.indexOf('\0'), 0);
            throw new UnreadableText(
                    "This is no text: from character %d on it holds what no text holds. Choose a txt, md, html, docx, pdf or epub file."
                            .formatted(first + 1));
        }
        return text;
    }

    private static boolean begins(byte[] bytes, String with) {
        var mark = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
