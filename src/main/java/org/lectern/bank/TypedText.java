package org.lectern.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How typed words are compared: NFC; case, runs of white space, the shape of quotation marks, apostrophes, dashes and
/// full-width characters do not count, nor do marks round the whole or a leading "the". Accents do.
final class TypedText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("[‘’‚‛ʼ′`´]");
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟«»″]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern MARKS_ROUND_IT = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^the (?=.)");

    private TypedText() {}

    static String normalise(String typed) {
        var plain = plain(typed).toLowerCase(Locale.ROOT);
        var bare = MARKS_ROUND_IT.matcher(plain).replaceAll("");
        return LEADING_ARTICLE.matcher(bare.isEmpty() ? plain : bare).replaceFirst("");
    }

    /// NFC with plain spaces, quotation marks, dashes and digits; case and marks round it are kept.
    static String plain(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        text = text.codePoints()
                .map(point -> point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text = APOSTROPHE.matcher(text).replaceAll("'");
        text = QUOTATION_MARK.matcher(text).replaceAll("\"");
        text = DASH.matcher(text).replaceAll("-");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
