package org.lectern.bank;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as people type it: "August 1936", "1 February 1937", "February 1st, 1937", "1.2.1937" (the day first),
/// "the 1930s", "15th century", and the written form of [HistoricalDate].
final class TypedDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(?<year>\\d{4})";

    private record Form(Pattern pattern, Function<Matcher, HistoricalDate> date) {

        Form(String pattern, Function<Matcher, HistoricalDate> date) {
            this(Pattern.compile(pattern), date);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(YEAR, found -> HistoricalDate.year(number(found, "year"))),
            new Form(MONTH + ",? " + YEAR, TypedDate::month),
            new Form(YEAR + " " + MONTH, TypedDate::month),
            new Form(
                    "(?<m>\\d{1,2})[./-]" + YEAR,
                    found -> HistoricalDate.month(number(found, "year"), number(found, "m"))),
            new Form(
                    YEAR + "-(?<m>\\d{1,2})", found -> HistoricalDate.month(number(found, "year"), number(found, "m"))),
            new Form(DAY + "(?: of)? " + MONTH + ",? " + YEAR, TypedDate::day),
            new Form(MONTH + " " + DAY + ",? " + YEAR, TypedDate::day),
            new Form(DAY + "[./-] ?(?<m>\\d{1,2})[./-] ?" + YEAR, TypedDate::numericDay),
            new Form(YEAR + "-(?<m>\\d{1,2})-" + DAY, TypedDate::numericDay),
            new Form("(?<year>\\d{3}0)'?s", found -> HistoricalDate.decade(number(found, "year"))),
            new Form("(?<year>\\d{3})x", found -> HistoricalDate.decade(number(found, "year") * 10)),
            new Form("(?<year>\\d\\d)xx", found -> HistoricalDate.century(number(found, "year") * 100)),
            new Form(
                    "(?<c>\\d{1,2})(?:st|nd|rd|th) (?:century|c\\.?)",
                    found -> HistoricalDate.century((number(found, "c") - 1) * 100)));

    private static final Pattern LEADING_WORD = Pattern.compile("^(?:on |in )?(?:the )?");

    private TypedDate() {}

    static Optional<HistoricalDate> read(String typed) {
        var text = TypedText.plain(typed).toLowerCase(Locale.ROOT).replaceFirst("[.,;!]$", "");
        var bare = LEADING_WORD.matcher(text).replaceFirst("");
        for (var form : FORMS) {
            var found = form.pattern().matcher(bare);
            if (found.matches()) {
                return dateOf(form, found);
            }
        }
        return Optional.empty();
    }

    private static Optional<HistoricalDate> dateOf(Form form, Matcher found) {
        try {
            return Optional.of(form.date().apply(found));
        } catch (DateTimeException e) {
            // The 31st of February has the form of a date and is none.
            return Optional.empty();
        }
    }

    private static HistoricalDate month(Matcher found) {
        return HistoricalDate.month(number(found, "year"), monthNumber(found));
    }

    private static HistoricalDate day(Matcher found) {
        return HistoricalDate.day(number(found, "year"), monthNumber(found), number(found, "day"));
    }

    private static HistoricalDate numericDay(Matcher found) {
        return HistoricalDate.day(number(found, "year"), number(found, "m"), number(found, "day"));
    }

    private static int monthNumber(Matcher found) {
        return MONTHS.indexOf(found.group("month").substring(0, 3)) + 1;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
