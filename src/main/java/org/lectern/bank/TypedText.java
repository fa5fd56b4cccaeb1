package org.lectern.bank;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How typed words are compared: NFC; case, runs of white space, what is invisible, the shape of quotation marks,
/// apostrophes, dashes and full-width characters do not count, nor do marks round the whole or a leading "the". Accents
/// do.
final class TypedText {

    /// Soft hyphens, joiners and marks of direction come along when words are pasted.
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("[‘’‚‛‹›ʹʻʼ′`´]");
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟«»″]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−﹘﹣]");
    private static final Pattern MARKS_ROUND_IT = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
    private static final Pattern LEADING_ARTICLE = Pattern.compile("^the (?=.)");

    private TypedText() {}

    static String normalise(String typed) {
        var plain = caseless(plain(typed));
        var bare = MARKS_ROUND_IT.matcher(plain).replaceAll("");
        return LEADING_ARTICLE.matcher(bare.isEmpty() ? plain : bare).replaceFirst("");
    }

    /// By way of the upper case, so that "ß" and "ẞ" equal "SS" and a ligature its letters; a sigma is the same at the
    /// end of a word.
    static String caseless(String plain) {
        var upper = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        var lower = upper.toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /// NFC with plain spaces, quotation marks, dashes and digits; case and marks round it are kept.
    static String plain(String typed) {
        var text = INVISIBLE.matcher(typed).replaceAll("");
        text = text.codePoints()
                .map(point -> point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = APOSTROPHE.matcher(text).replaceAll("'");
        text = QUOTATION_MARK.matcher(text).replaceAll("\"");
        text = DASH.matcher(text).replaceAll("-");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
