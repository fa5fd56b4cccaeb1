package org.lectern.texts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Goes over a page and takes its paragraphs.
final class HtmlWalk implements NodeFilter {

    /// A page of a site, with menus and columns around what one reads.
    static final Set<String> SURROUNDED = Set.of("nav", "footer", "aside", "form", "dialog");

    /// A chapter of a book, with nothing around it.
    static final Set<String> ALONE = Set.of("nav", "form");

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "button", "select", "datalist", "input");

    private static final Map<String, Dropped> COUNTED = Map.ofEntries(
            Map.entry("img", Dropped.PICTURE),
            Map.entry("image", Dropped.PICTURE),
            Map.entry("svg", Dropped.PICTURE),
            Map.entry("canvas", Dropped.PICTURE),
            Map.entry("video", Dropped.PICTURE),
            Map.entry("audio", Dropped.PICTURE),
            Map.entry("object", Dropped.PICTURE),
            Map.entry("iframe", Dropped.PICTURE),
            Map.entry("math", Dropped.FORMULA));

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACK = Pattern.compile("[\\s^↑↩⏎←\\uFE0E\\uFE0F]*");
    private static final Pattern MARK = Pattern.compile("\\[?\\s*(\\d{1,4}|\\*{1,3}|[a-z])\\s*]?");
    private static final Pattern NUMBER_OF_A_NOTE = Pattern.compile("\\[(\\d{1,4}|\\*{1,3}|[a-z])]");
    private static final Pattern NOTE = Pattern.compile("(?i)(fn|note|cite_note|footnote|endnote)[-_:.]?.*");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    private final Paragraphs paragraphs;
    private final Set<String> surroundings;
    private final StringBuilder words = new StringBuilder();
    private int tables;

    private HtmlWalk(Paragraphs paragraphs, Set<String> surroundings) {
        this.paragraphs = paragraphs;
        this.surroundings = surroundings;
    }

    static void over(Node page, Paragraphs paragraphs, Set<String> surroundings) {
        var walk = new HtmlWalk(paragraphs, surroundings);
        NodeTraversor.filter(walk, page);
        walk.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        paragraphs.checkTime();
        if (node instanceof TextNode text) {
            words.append(inPre(text) ? text.getWholeText() : text.getWholeText().replace('\n', ' '));
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        var name = element.normalName();
        var counted = COUNTED.get(name);
        if (counted != null || surroundings.contains(name)) {
            paragraphs.drop(counted == null ? Dropped.SURROUNDINGS : counted);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (SILENT.contains(name) || isHidden(element) || isBackLink(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isMark(element)) {
            words.append('[')
                    .append(MARK.matcher(element.text().strip()).replaceFirst("$1"))
                    .append(']');
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            words.append('\n');
        } else if (BLOCKS.contains(name)) {
            end();
            open(element, name);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
        if (name.equals("table")) {
            tables++;
            paragraphs.drop(Dropped.TABLE);
        } else if (name.equals("li") && NOTE.matcher(element.id()).matches()) {
            words.append('[').append(element.elementSiblingIndex() + 1).append("] ");
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            end();
            if (element.normalName().equals("table")) {
                tables--;
            }
        }
        return FilterResult.CONTINUE;
    }

    /// What was collected is one paragraph, or several where lines are left empty between them.
    private void end() {
        var collected = words.toString().strip();
        // The number of a note waits for its first paragraph, which is a block of its own.
        if (collected.isEmpty() || NUMBER_OF_A_NOTE.matcher(collected).matches()) {
            return;
        }
        for (var paragraph : EMPTY_LINE.split(collected)) {
            if (tables > 0) {
                paragraphs.addFromTable(paragraph);
            } else {
                paragraphs.add(paragraph);
            }
        }
        words.setLength(0);
    }

    private static boolean inPre(TextNode text) {
        return text.parent() instanceof Element parent && parent.normalName().equals("pre");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /// The arrow with which a note leads back to its mark.
    private static boolean isBackLink(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").startsWith("#")
                && element.hasText()
                && BACK.matcher(element.text()).matches();
    }

    /// The mark of a note: said to be one, or raised and no exponent.
    private boolean isMark(Element element) {
        var said = element.attr("epub:type").equals("noteref")
                || element.attr("role").equals("doc-noteref");
        var behindADigit = !words.isEmpty() && Character.isDigit(words.charAt(words.length() - 1));
        var raised = element.normalName().equals("sup") && (!behindADigit || element.selectFirst("a") != null);
        return (said || raised) && MARK.matcher(element.text().strip()).matches();
    }
}
