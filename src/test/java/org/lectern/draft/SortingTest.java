package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.texts.SourceText;

class SortingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BODY        | The society was founded in 1871.
            BODY        | Next, the owners of the ships closed the docks for a month.
            BODY        | Published at last in 1874, the book was read by everybody on the coast.
            BODY        | As Anna Reed put it:
            HEADING     | Domestic Political Reasons
            HEADING     | A.5.1 What are examples of it?
            FOOTNOTE    | [2] Docker: somebody who loads ships.
            BOILERPLATE | ----------------
            BOILERPLATE | Copyright © 1999 by the Harbour Press
            BOILERPLATE | This document may be redistributed for a fee or free of charge.
            BOILERPLATE | Next > Home
            BOILERPLATE | 4.13.2. October 2000: Implementation of pools
            BOILERPLATE | Page 12
            BOILERPLATE | Last updated on: 13.2.2005
            BOILERPLATE | Anna Reed <anna@harbour.example>
            """)
    void tellsPassagesApart(PassageKind kind, String line) {
        assertThat(new Sorting(SourceText.of(line)).passages())
                .extracting(SortedPassage::kind)
                .containsExactly(kind);
    }

    @Test
    void passesByWordsThatAreLongerThanAnyAddress() {
        var line = "Letter ".repeat(20) + "x".repeat(200_000) + ".";
        var sorted =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new Sorting(SourceText.of(line)).passages());
        assertThat(sorted).extracting(SortedPassage::kind).containsExactly(PassageKind.BODY);
    }
}
