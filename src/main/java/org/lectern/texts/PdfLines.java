package org.lectern.texts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins lines of pages to paragraphs: without page numbers and running heads, words that were divided at the end of a
/// line whole again.
final class PdfLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s\\-–—|]*(page\\s+)?(\\d{1,4}|[ivxlc]{1,7})(\\s*(of|/)\\s*\\d{1,4})?[\\s\\-–—|]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HYPHENATED = Pattern.compile("(?<!\\p{L})\\p{L}+-\\p{L}+");
    private static final Pattern DIVIDED = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]");
    private static final Pattern WORD = Pattern.compile("(\\p{Ll}[\\p{L}]*).*");
    private static final Pattern CLOSED = Pattern.compile(".*[.!?:;…][\\p{Pf}\\p{Pe}\"'\\d\\[\\]]*");
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

    /// In characters. No word is longer; what stands before it says nothing of how a line ends.
    private static final int END = 60;

    private final List<List<String>> pages;
    private final Paragraphs paragraphs;
    private final Set<String> hyphenated = new HashSet<>();
    private final Map<String, Integer> atEdges = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();

    PdfLines(List<List<String>> pages, Paragraphs paragraphs) {
        this.pages = pages.stream()
                .map(page -> page.stream().map(PdfLines::letters).toList())
                .toList();
        this.paragraphs = paragraphs;
    }

    void join() {
        for (var page : pages) {
            page.forEach(line -> HYPHENATED
                    .matcher(line)
                    .results()
                    .forEach(found -> hyphenated.add(found.group().toLowerCase(Locale.ROOT))));
            edges(page).forEach(line -> atEdges.merge(shape(line), 1, Integer::sum));
        }
        for (var page : pages) {
            var lines = new ArrayList<>(page);
            edges(page).stream().filter(this::isRunning).forEach(line -> {
                lines.remove(line);
                paragraphs.drop(Dropped.RUNNING_HEAD);
            });
            for (var i = 0; i < lines.size(); i++) {
                take(lines.get(i), i == 0);
            }
        }
        end();
    }

    private void take(String marked, boolean firstOfPage) {
        var line = marked.replace(PdfPages.PARAGRAPH, "").strip();
        var begins = marked.startsWith(PdfPages.PARAGRAPH);
        var goesOn = firstOfPage
                && !CLOSED.matcher(lastWords()).matches()
                && !line.isEmpty()
                && Character.isLowerCase(line.codePointAt(0));
        if (begins && !goesOn) {
            end();
        }
        append(line);
    }

    private void append(String line) {
        paragraphs.checkTime();
        var divided = DIVIDED.matcher(lastWord());
        var word = WORD.matcher(line);
        if (divided.matches() && word.matches()) {
            var whole = divided.group(1) + "-" + word.group(1);
            if (!hyphenated.contains(whole.toLowerCase(Locale.ROOT))) {
                paragraph.setLength(paragraph.length() - 1);
            }
        } else if (!paragraph.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(line);
    }

    private String lastWords() {
        return paragraph.substring(Math.max(0, paragraph.length() - END));
    }

    /// With the hyphen behind it.
    private String lastWord() {
        var words = lastWords();
        var start = Math.max(0, words.length() - 1);
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        return words.substring(start);
    }

    private void end() {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
    }

    /// The first and the last line of a page.
    private static List<String> edges(List<String> page) {
        return switch (page.size()) {
            case 0 -> List.of();
            case 1 -> List.of(page.getFirst());
            default -> List.of(page.getFirst(), page.getLast());
        };
    }

    private boolean isRunning(String line) {
        return pages.size() > 1
                && (PAGE_NUMBER.matcher(line.replace(PdfPages.PARAGRAPH, "")).matches()
                        || atEdges.getOrDefault(shape(line), 0) >= Math.max(3, pages.size() / 4));
    }

    /// Running heads differ in the number of the page alone.
    private static String shape(String line) {
        return line.replace(PdfPages.PARAGRAPH, "")
                .replaceAll("\\d+", "#")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String letters(String line) {
        return LIGATURE.matcher(line).replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }
}
