package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.texts.SourceText;
import org.lectern.texts.TextFiles;

/// Long texts of one thing again and again: drafting from them comes to an end.
class LongDraftsTest {

    private static final int LENGTH = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "港",
                "Letter ",
                "In 1901 Anna Reed founded the Harbour Society, and on 3 May 1902 she closed it. ",
                "Anna Reed was a docker. ",
                "[1] ",
                "...",
                "“No,” said Anna Reed. ",
                "A.B. ",
                "1901-02 ",
                "x@",
                "(the "
            })
    void comesToAnEnd(String piece) {
        var text = TextFiles.pasted("Anna Reed founded it. " + piece.repeat(LENGTH / piece.length()));
        var drafted = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> new TextDrafter().draft(SourceText.of(text.body()), "long", Known.NOTHING, Set.of()));
        assertThat(drafted.passages()).hasSizeGreaterThan(50);
    }
}
