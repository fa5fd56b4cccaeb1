package org.lectern.bank;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the dates that a passage gives.
final class DateMentions {

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final Pattern DATE = Pattern.compile("\\b(?:" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
            + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? \\d{4}"
            + "|" + MONTH + "(?: of)?,? \\d{4}"
            + "|\\d{1,2}\\.\\d{1,2}\\.\\d{4}"
            + "|\\d{3}0'?s"
            + "|\\d{1,2}(?:st|nd|rd|th) century"
            + "|\\d{4})\\b");

    /// "1936-39" names 1939 too.
    private static final Pattern SHORT_RANGE = Pattern.compile("\\b(\\d\\d)\\d\\d-(\\d\\d)\\b");

    /// A scanner's letter l for the figure 1.
    private static final Pattern L_FOR_ONE = Pattern.compile("\\bl(?=\\d{3}\\b)");

    private DateMentions() {}

    static List<HistoricalDate> in(String passage) {
        var text = L_FOR_ONE.matcher(TypedText.plain(passage)).replaceAll("1");
        var written = DATE.matcher(text)
                .results()
                .flatMap(found -> TypedDate.read(found.group().replaceFirst(" of,? (?=\\d{4})", " ")).stream());
        var ends = SHORT_RANGE
                .matcher(text)
                .results()
                .map(found -> HistoricalDate.year(Integer.parseInt(found.group(1) + found.group(2))));
        return Stream.concat(written, ends).toList();
    }
}
