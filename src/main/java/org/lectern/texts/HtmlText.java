package org.lectern.texts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.lectern.web.DecodedText;

/// Reads web pages, and the chapters of an EPUB, which are pages too.
final class HtmlText {

    /// A page of the longest text has far fewer: each takes more memory than its letters.
    private static final int MOST_TAGS = 300_000;

    private static final int HEAD = 4_096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=", Pattern.CASE_INSENSITIVE);

    private HtmlText() {}

    static BroughtText read(byte[] bytes) throws IOException {
        var page = page(bytes);
        var paragraphs = new Paragraphs();
        HtmlWalk.over(page.body(), paragraphs, HtmlWalk.SURROUNDED);
        var about = BroughtText.About.of(
                title(page),
                content(page, "meta[name=author]"),
                year(content(page, "meta[name=date], meta[property=article:published_time]")),
                page.getElementsByTag("html").attr("lang"));
        return text("web page", about, paragraphs, List.of("styles such as bold and italics"));
    }

    /// A chapter of a book, which must be well-formed where a page need not be.
    static void readChapter(byte[] bytes, Paragraphs into) {
        var text = DecodedText.of(bytes).text();
        limit(text);
        HtmlWalk.over(Jsoup.parse(text, "", Parser.xmlParser()), into, HtmlWalk.ALONE);
    }

    /// @param always what is dropped wherever there is any, uncounted
    static BroughtText text(String format, BroughtText.About about, Paragraphs paragraphs, List<String> always) {
        if (paragraphs.all().isEmpty()) {
            throw new UnreadableText("No words were found in the file.");
        }
        var dropped = new ArrayList<>(paragraphs.dropped());
        dropped.addAll(always);
        return new BroughtText(format, String.join("\n", paragraphs.all()) + "\n", about, dropped);
    }

    static String year(String date) {
        return date.matches("\\d{4}.*") ? date.substring(0, 4) : "";
    }

    /// A page may say its encoding itself; one that does not is decoded as other files are.
    private static Document page(byte[] bytes) throws IOException {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (CHARSET.matcher(head).find()) {
            limit(new String(bytes, StandardCharsets.ISO_8859_1));
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        }
        var text = DecodedText.of(bytes).text();
        limit(text);
        return Jsoup.parse(text);
    }

    private static void limit(String text) {
        if (text.chars().filter(letter -> letter == '<').count() > MOST_TAGS) {
            throw new UnreadableText(String.format(
                    Locale.ENGLISH,
                    "The page has more than %,d tags. Save it as plain text and bring that.",
                    MOST_TAGS));
        }
    }

    private static String title(Document page) {
        var headings = page.getElementsByTag("h1");
        return page.title().isBlank() && !headings.isEmpty()
                ? headings.getFirst().text()
                : page.title();
    }

    private static String content(Document page, String selector) {
        return page.select(selector).attr("content");
    }
}
