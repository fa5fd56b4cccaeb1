package org.lectern.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns what authors write into HTML. Nothing else in the program may produce HTML that templates do not escape.
public final class Rendering {

    /// Text marks, and images of this server's own: no links, headings or other attributes.
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "ul", "ol", "li", "blockquote")
            .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
            .allowAttributes("src")
            .matching(ImageMark.ADDRESS)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    private static final Parser MARKDOWN =
            Parser.builder().postProcessor(Rendering::credit).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak(" ")
            .attributeProviderFactory(_ -> Rendering::address)
            .build();
    private static final Pattern ONE_PARAGRAPH = Pattern.compile("<p>((?:(?!<p>|</p>).)*)</p>", Pattern.DOTALL);

    /// Options are shown in another order to everybody, and say the same to a whole class.
    private static final Cache<String, String> RENDERED =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private static final int LONGEST_KEPT = 500;

    /// Stands for the gap while the rest is rendered; a private character that no author's text keeps.
    private static final String GAP_PLACE = "\uE000";

    private Rendering() {}

    /// Markdown of one or more paragraphs.
    public static SafeHtml block(String markdown) {
        return new SafeHtml(render(markdown.replace(GAP_PLACE, "")));
    }

    /// Markdown within a line: one paragraph loses its element.
    public static SafeHtml inline(String markdown) {
        return new SafeHtml(withoutParagraph(render(markdown.replace(GAP_PLACE, ""))));
    }

    /// The stem of a question; the gap of a cloze shows its hint in place of the answer.
    static SafeHtml stem(QuestionContent content) {
        return switch (content) {
            case QuestionContent.Cloze(var stem, var _) -> cloze(stem.replace(GAP_PLACE, ""));
            case QuestionContent.Basic(var stem, var _) -> inline(stem);
            case QuestionContent.Choice(var stem, var _, var _) -> inline(stem);
            case QuestionContent.Choices(var stem, var _, var _) -> inline(stem);
            case QuestionContent.TrueFalse(var stem, var _, var _) -> inline(stem);
            case QuestionContent.Short(var stem, var _) -> inline(stem);
            case QuestionContent.Match(var stem, var _, var _, var _) -> inline(stem);
            case QuestionContent.Order(var stem, var _, var _) -> inline(stem);
            case QuestionContent.Attribution(var stem, var _, var _) -> inline(stem);
            case QuestionContent.Date(var stem, var _, var _) -> inline(stem);
            case QuestionContent.Number(var stem, var _, var _, var _, var _) -> inline(stem);
        };
    }

    /// A paragraph of a text with a range of it marked.
    static SafeHtml marked(String paragraph, int start, int end) {
        return new SafeHtml(escape(paragraph.substring(0, start)) + "<mark>" + escape(paragraph.substring(start, end))
                + "</mark>" + escape(paragraph.substring(end)));
    }

    /// Quoted phrases with the gaps between them marked, where the text itself is not there.
    static SafeHtml phrases(List<String> phrases) {
        return new SafeHtml(String.join(
                " <span class=\"omitted\">[…]</span> ",
                phrases.stream().map(phrase -> "<q>" + escape(phrase) + "</q>").toList()));
    }

    /// Who says so: a sentence, and the same drawn where it came through somebody.
    static SafeHtml chain(Chain chain) {
        var drawn = chain.speakers().stream()
                .map(speaker ->
                        "<li data-speaker=\"%s\">%s</li>".formatted(escape(speaker.id()), escape(speaker.name())))
                .collect(Collectors.joining("", "<ol class=\"chain\" aria-hidden=\"true\">", "</ol>"));
        return new SafeHtml("<div class=\"who-says\" role=\"group\" aria-label=\"Who says so\"><p>"
                + escape(chain.inWords()) + ".</p>" + (chain.isLong() ? drawn : "") + "</div>");
    }

    private static SafeHtml cloze(String stem) {
        var text = new StringBuilder();
        var shown = new StringBuilder();
        var done = 0;
        var gaps = Gap.in(stem);
        for (var gap : gaps) {
            text.append(stem, done, gap.start()).append(GAP_PLACE);
            done = gap.end();
        }
        text.append(stem, done, stem.length());
        var pieces = withoutParagraph(render(text.toString())).split(GAP_PLACE, -1);
        shown.append(pieces[0]);
        for (var i = 1; i < pieces.length; i++) {
            shown.append(blank(gaps.get(i - 1))).append(pieces[i]);
        }
        return new SafeHtml(shown.toString());
    }

    private static String blank(Gap gap) {
        var hint = gap.hint() == null || gap.hint().isBlank() ? "…" : gap.hint().strip();
        return "<span class=\"gap\">[" + escape(hint) + "]</span>";
    }

    /// What is no image of this server has no address that the sanitiser lets through.
    private static void address(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image image && image.getDestination().startsWith(ImageMark.SCHEME)) {
            attributes.put("src", ImageMark.PATH + image.getDestination().substring(ImageMark.SCHEME.length()));
        }
    }

    /// From whom an image is stands behind it, for everybody to read.
    private static Node credit(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (image.getTitle() != null && !image.getTitle().isBlank()) {
                    image.insertAfter(new Text(" (" + image.getTitle().strip() + ")"));
                    image.setTitle(null);
                }
            }
        });
        return document;
    }

    private static String render(String markdown) {
        return markdown.length() > LONGEST_KEPT ? html(markdown) : RENDERED.get(markdown, Rendering::html);
    }

    private static String html(String markdown) {
        return ALLOWED.sanitize(HTML.render(MARKDOWN.parse(markdown))).strip();
    }

    private static String withoutParagraph(String html) {
        var one = ONE_PARAGRAPH.matcher(html);
        return one.matches() ? one.group(1) : html;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
