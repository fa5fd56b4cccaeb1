package org.lectern.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the dates that a passage gives: the day or the month first, months, years, decades, centuries, spans of them,
/// a scanner's letter l for the figure 1, and the days of the French Republic that go by their name.
public final class DateMentions {

    /// A date with its place.
    ///
    /// @param start offset in the passage, in UTF-16 units
    /// @param end behind it
    /// @param until its last, where a span of time is given
    public record Mention(
            int start,
            int end,
            HistoricalDate date,
            @Nullable HistoricalDate until) {

        Stream<HistoricalDate> dates() {
            return Stream.concat(Stream.of(date), Stream.ofNullable(until));
        }
    }

    private static final List<String> NAMED = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first");

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String ORDINAL = "(?:\\d{1,2}(?:st|nd|rd|th)|" + String.join("|", NAMED.reversed()) + ")";
    private static final String LINK = "(?: ?- ?| to | and | until )";
    private static final String YEAR = "(?<y>\\d{4})";
    private static final String NOT_BEFORE_CHRIST = "(?! ?B\\.? ?C)";

    /// Spans whose ends share their year or month, with what is written once.
    private static final List<Pattern> SPANS = Stream.of(
                    "(?<d>%1$s)%2$s(?<e>%1$s)(?: of)? (?<n>%3$s),? %4$s",
                    "(?<n>%3$s) (?<d>%1$s)%2$s(?<e>%1$s),? %4$s",
                    "(?<d>%1$s) (?<m>%3$s)%2$s(?<e>%1$s) (?<n>%3$s),? %4$s",
                    "(?<m>%3$s) (?<d>%1$s)%2$s(?<n>%3$s) (?<e>%1$s),? %4$s",
                    "(?<m>%3$s)%2$s(?<n>%3$s)(?: of)?,? %4$s")
            .map(form -> Pattern.compile("\\b" + form.formatted(DAY, LINK, MONTH, YEAR) + "\\b"))
            .toList();

    private static final Pattern DATE = Pattern.compile("\\b(?:" + MONTH + " " + DAY + ",? \\d{4}"
            + "|" + DAY + "(?: of)? " + MONTH + ",? \\d{4}"
            + "|" + MONTH + "(?: of)?,? \\d{4}"
            + "|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}\\.\\d{1,2}\\.\\d{4}"
            + "|\\d{3}0'?s"
            + "|" + ORDINAL + "[ -]century"
            + "|\\d{4})\\b" + NOT_BEFORE_CHRIST);

    /// "1936-39" names 1939 too.
    private static final Pattern SHORT_SPAN = Pattern.compile("\\b(?<c>\\d\\d)(?<a>\\d\\d)-(?<b>\\d\\d)\\b(?!-)");

    private static final Pattern CENTURIES = Pattern.compile(
            "\\b(?<a>%1$s)(?: century)?(?:-| and | to )(?<b>%1$s) centur(?:y|ies)\\b".formatted(ORDINAL));

    private static final Map<String, String> OF_THE_REPUBLIC = Map.of(
            "(?:Ninth|9th|9)(?: of)? Thermidor", "1794-07-27",
            "(?:Eighteenth|18th|18)(?: of)? Brumaire(?! of Louis)", "1799-11-09",
            "(?:Thirteenth|13th|13)(?: of)? Vend[ée]miaire", "1795-10-05",
            "(?:Eighteenth|18th|18)(?: of)? Fructidor", "1797-09-04");

    private static final Pattern BETWEEN_ENDS = Pattern.compile(" ?(?:-|to|until|till|through) ?|,? to ");

    private static final Pattern L_FOR_ONE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[l\\d]*\\d)[l\\d]{4}(?![\\p{L}\\p{N}])");

    private final String text;
    private final List<Mention> found = new ArrayList<>();

    private DateMentions(String passage) {
        this.text = flat(passage);
    }

    /// All of them, in the order of the passage.
    public static List<Mention> find(String passage) {
        return new DateMentions(passage).all();
    }

    static List<HistoricalDate> in(String passage) {
        return find(TypedText.plain(passage)).stream().flatMap(Mention::dates).toList();
    }

    private List<Mention> all() {
        SPANS.forEach(form -> each(form, this::span));
        each(SHORT_SPAN, DateMentions::shortSpan);
        each(CENTURIES, DateMentions::centuries);
        OF_THE_REPUBLIC.forEach(
                (name, date) -> each(Pattern.compile("\\b" + name + "\\b"), at -> one(at, HistoricalDate.parse(date))));
        each(DATE, at -> one(at, single(at.group())));
        found.sort(Comparator.comparingInt(Mention::start));
        return linked();
    }

    private interface Reading {
        Optional<Mention> read(Matcher at);
    }

    /// What an earlier form has taken is not read again.
    private void each(Pattern form, Reading reading) {
        var at = form.matcher(text);
        while (at.find()) {
            var start = at.start();
            var end = at.end();
            if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
                reading.read(at).ifPresent(found::add);
            }
        }
    }

    private static Optional<Mention> one(Matcher at, Optional<HistoricalDate> date) {
        return date.map(read -> new Mention(at.start(), at.end(), read, null));
    }

    private Optional<Mention> span(Matcher at) {
        var names = at.pattern().namedGroups();
        var month = at.group("n");
        var first = names.containsKey("m") ? at.group("m") : month;
        var from = TypedDate.read(words(names.containsKey("d") ? at.group("d") : "", first, at.group("y")));
        var to = TypedDate.read(words(names.containsKey("e") ? at.group("e") : "", month, at.group("y")));
        return spanning(at, from, to);
    }

    private static String words(String day, String month, String year) {
        return (day + " " + month + " " + year).strip();
    }

    private static Optional<Mention> shortSpan(Matcher at) {
        if (at.group("b").compareTo(at.group("a")) <= 0) {
            return Optional.empty();
        }
        return spanning(
                at,
                HistoricalDate.parse(at.group("c") + at.group("a")),
                HistoricalDate.parse(at.group("c") + at.group("b")));
    }

    private static Optional<Mention> centuries(Matcher at) {
        return spanning(at, century(at.group("a")), century(at.group("b")));
    }

    private static Optional<HistoricalDate> single(String words) {
        return words.endsWith("century")
                ? century(words.substring(0, words.length() - " century".length()))
                : TypedDate.read(words.replaceFirst(" of,? (?=\\d{4})", " "));
    }

    private static Optional<HistoricalDate> century(String ordinal) {
        var number =
                NAMED.contains(ordinal) ? NAMED.indexOf(ordinal) + 1 : Integer.parseInt(ordinal.replaceAll("\\D", ""));
        return number == 0 ? Optional.empty() : Optional.of(HistoricalDate.century((number - 1) * 100));
    }

    private static Optional<Mention> spanning(Matcher at, Optional<HistoricalDate> from, Optional<HistoricalDate> to) {
        return from.flatMap(first -> to.map(last -> new Mention(at.start(), at.end(), first, last)));
    }

    /// Two dates with a dash or "until" between them are one span.
    private List<Mention> linked() {
        var linked = new ArrayList<Mention>();
        for (var next : found) {
            var last = linked.isEmpty() ? null : linked.getLast();
            if (last != null
                    && last.until() == null
                    && next.until() == null
                    && !next.date().start().isBefore(last.date().start())
                    && areEnds(last, next)) {
                linked.set(linked.size() - 1, new Mention(last.start(), next.end(), last.date(), next.date()));
            } else {
                linked.add(next);
            }
        }
        return linked;
    }

    private boolean areEnds(Mention first, Mention second) {
        var between = text.substring(first.end(), second.start());
        return BETWEEN_ENDS.matcher(between).matches()
                || between.equals(" and ") && text.substring(0, first.start()).endsWith("between ");
    }

    /// Plain spaces, dashes and apostrophes, character by character, so that offsets stay.
    private static String flat(String passage) {
        var plain = new StringBuilder(passage.length());
        for (var i = 0; i < passage.length(); i++) {
            plain.append(
                    switch (passage.charAt(i)) {
                        case '\u2018', '\u2019', '\u02bc', '\u2032', '`' -> '\'';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                        case '\u00a0', '\u2007', '\u202f', '\t', '\n' -> ' ';
                        default -> passage.charAt(i);
                    });
        }
        return L_FOR_ONE.matcher(plain).replaceAll(token -> token.group().replace('l', '1'));
    }
}
