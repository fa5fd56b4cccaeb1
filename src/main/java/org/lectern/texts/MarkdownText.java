package org.lectern.texts;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/// Reads Markdown: its paragraphs, headings and lists without the marks.
final class MarkdownText extends AbstractVisitor {

    /// `[^1]: …` at the beginning of a line, and `[^1]` within one.
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^([\\w-]{1,20})]:[ \\t]*");

    private static final Pattern MARK = Pattern.compile("\\[\\^([\\w-]{1,20})]");
    private static final Pattern DEEP = Pattern.compile("(?m)^[ \\t]*([>*+-][ \\t]*){100,}");
    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);

    private final Paragraphs paragraphs = new Paragraphs();
    private final StringBuilder words = new StringBuilder();
    private String title = "";

    private MarkdownText() {}

    static BroughtText read(String raw) {
        if (DEEP.matcher(raw).find()) {
            throw new UnreadableText("Quotations and lists are nested too deeply in it.");
        }
        var front = FRONT.matcher(raw);
        var header = front.find() ? front.group(1) : "";
        var text = raw.substring(header.isEmpty() ? 0 : front.end());
        var marked =
                MARK.matcher(NOTE.matcher(text).replaceAll("\n\\\\[$1\\\\] ")).replaceAll("\\\\[$1\\\\]");
        var reading = new MarkdownText();
        Parser.builder().build().parse(marked).accept(reading);
        var about = BroughtText.About.of(
                said(header, "title").isEmpty() ? reading.title : said(header, "title"),
                said(header, "author"),
                HtmlText.year(said(header, "date")),
                said(header, "lang"));
        return HtmlText.text("Markdown", about, reading.paragraphs, List.of("styles such as bold and italics"));
    }

    /// A line of the header with which many programs begin a file.
    private static String said(String header, String name) {
        return header.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> withoutQuotes(line.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse("");
    }

    private static String withoutQuotes(String value) {
        var from = value.startsWith("\"") || value.startsWith("'") ? 1 : 0;
        var to = value.endsWith("\"") || value.endsWith("'") ? value.length() - 1 : value.length();
        return from < to ? value.substring(from, to) : "";
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        end();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        if (heading.getLevel() == 1 && title.isEmpty()) {
            title = words.toString();
        }
        end();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        words.append(' ');
    }

    @Override
    public void visit(Image image) {
        paragraphs.drop(Dropped.PICTURE);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        paragraphs.drop(Dropped.CODE);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        paragraphs.drop(Dropped.CODE);
    }

    /// Marks of HTML are left out, and what they enclose is read.
    @Override
    public void visit(HtmlBlock block) {
        HtmlWalk.over(Jsoup.parse(block.getLiteral()).body(), paragraphs, HtmlWalk.SURROUNDED);
    }

    private void end() {
        paragraphs.add(words.toString());
        words.setLength(0);
    }
}
