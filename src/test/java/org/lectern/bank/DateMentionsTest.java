package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateMentionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It began on July 27, 1794.                 | 1794-07-27
            shot on 1 February 1937, at dawn           | 1937-02-01
            (May 1919-September 2014)                  | 1919-05 2014-09
            In March of 1923 he wrote                  | 1923-03
            (1867-1935): politician                    | 1867 1935
            between 1936 and 1938                      | 1936 1938
            from 1936-39                               | 1936 1939
            (l869-l939), until his death in l935       | 1869 1939 1935
            in the 1930s, and in the 15th century      | 193x 14xx
            Last updated on: 13.2.2005                 | 2005-02-13
            on June 3, 1996                            | 1996-06-03
            may 100 rubles, 8,000 to 10,000 of them    |
            19 to 24 August 1936                       | 1936-08-19 1936-08-24
            August 19–24, 1936                         | 1936-08-19 1936-08-24
            28 July to 3 August 1914                   | 1914-07-28 1914-08-03
            July and August 1917                       | 1917-07 1917-08
            from April 1996 until December 1997        | 1996-04 1997-12
            in the nineteenth century                  | 18xx
            a twenty-first-century idea, 18th-century  | 20xx 17xx
            the 16th and 17th centuries                | 15xx 16xx
            on Ninth Thermidor, on the 18th Brumaire   | 1794-07-27 1799-11-09
            The Eighteenth Brumaire of Louis Bonaparte |
            in 1200 BC, in 44 B.C., on l9l7            | 1917
            """)
    void findsTheDatesOfAPassage(String passage, String dates) {
        assertThat(String.join(
                        " ",
                        DateMentions.in(passage).stream()
                                .map(HistoricalDate::toString)
                                .toList()))
                .isEqualTo(dates == null ? "" : dates);
    }

    /// Each precision, written as dates are shown, at random places of a sentence.
    @Test
    void readsWhatDatesAreWrittenAs() {
        var random = new Random(1936);
        for (var i = 0; i < 2_000; i++) {
            var day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(400_000));
            var precision = DatePrecision.values()[random.nextInt(DatePrecision.values().length)];
            var date = new HistoricalDate(precision.firstDay(day), precision);
            var before = "It came to pass ".repeat(random.nextInt(3));
            var words = DateWords.of(date.toString());
            var passage = before + "in " + words + ", they say.";
            assertThat(DateMentions.find(passage))
                    .as(passage)
                    .containsExactly(new DateMentions.Mention(
                            before.length() + 3 + (words.startsWith("the ") ? 4 : 0),
                            before.length() + 3 + words.length(),
                            date,
                            null));
        }
    }

    @Test
    void takesTwoEndsForOneSpan() {
        assertThat(DateMentions.find("between 1918 and 1921, and from 1936 to 1938"))
                .extracting(mention -> mention.date() + " " + mention.until())
                .containsExactly("1918 1921", "1936 1938");
        assertThat(DateMentions.find("in 1918 and 1921"))
                .extracting(mention -> mention.date() + " " + mention.until())
                .containsExactly("1918 null", "1921 null");
    }
}
