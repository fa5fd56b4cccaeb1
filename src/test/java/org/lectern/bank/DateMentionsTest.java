package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

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
            """)
    void findsTheDatesOfAPassage(String passage, String dates) {
        assertThat(String.join(
                        " ",
                        DateMentions.in(passage).stream()
                                .map(HistoricalDate::toString)
                                .toList()))
                .isEqualTo(dates == null ? "" : dates);
    }
}
