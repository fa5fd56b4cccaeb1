package org.lectern.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text as people have it: lines broken at a width become paragraphs again, one a line.
public final class PlainText {

    /// In characters: files that are broken at a width are broken below this one.
    private static final int WIDEST = 100;

    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[*•·–-]\\s+|\\(?\\d{1,3}[.)]\\s|\\[[\\d*]{1,3}]\\s?).*");
    private static final Pattern RULE = Pattern.compile("^[\\s\\p{P}\\p{S}]*$");

    /// With what a line ends that needs no other one.
    private static final String CLOSED = ".!?:;”\"";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /// The text with its paragraphs whole. A text that is not broken at a width stays as it is.
    public static SourceText of(String raw) {
        var text = SourceText.of(raw);
        return isBroken(text.body()) ? SourceText.of(joined(text.body())) : text;
    }

    private static boolean isBroken(String body) {
        var lines = body.split("\n", -1);
        var full = 0;
        var followed = 0;
        var longer = 0;
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            full++;
            longer += lines[i].length() > WIDEST ? 1 : 0;
            followed += i + 1 < lines.length && goesOn(lines[i], lines[i + 1]) ? 1 : 0;
        }
        return full > 3 && longer * 20 < full && followed * 4 > full;
    }

    /// Whether a line breaks off in a sentence that the next one goes on with.
    private static boolean goesOn(String line, String next) {
        var end = line.stripTrailing();
        return !next.isBlank()
                && end.length() > 40
                && CLOSED.indexOf(end.charAt(end.length() - 1)) < 0
                && !ITEM.matcher(next).matches();
    }

    private static String joined(String body) {
        var words = WORD.matcher(body.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : body.split("\n", -1)) {
            if (line.isBlank()
                    || RULE.matcher(line).matches()
                    || ITEM.matcher(line).matches()) {
                close(open, paragraphs);
            }
            if (!line.isBlank()) {
                add(open, SPACE.matcher(line).replaceAll(" ").strip(), words);
            }
            if (RULE.matcher(line).matches()) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    /// A word that was divided at the end of a line is whole again, where the text has it whole elsewhere.
    private static void add(StringBuilder open, String line, Set<String> words) {
        if (open.length() > 1 && open.charAt(open.length() - 1) == '-' && Character.isLowerCase(line.charAt(0))) {
            var first = open.substring(startOfLastWord(open), open.length() - 1);
            var second = WORD.matcher(line);
            if (second.lookingAt() && words.contains((first + second.group()).toLowerCase(Locale.ROOT))) {
                open.setLength(open.length() - 1);
            }
            open.append(line);
            return;
        }
        open.append(open.isEmpty() ? "" : " ").append(line);
    }

    private static int startOfLastWord(StringBuilder open) {
        var start = open.length() - 1;
        while (start > 0 && Character.isLetter(open.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
