package org.lectern.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndsTest {

    @Test
    void namesALongPassageByFiveWordsAtEachEnd() {
        assertThat(Ends.of("a b c d e f g h i j k l")).isEqualTo(new Ends("a b c d e", "h i j k l"));
    }

    @Test
    void neverLetsTheEndsOverlap() {
        assertThat(Ends.of("a b c d e")).isEqualTo(new Ends("a b", "d e"));
        assertThat(Ends.of("a b")).isEqualTo(new Ends("a", "b"));
    }

    @Test
    void takesASingleWordWhole() {
        assertThat(Ends.of(" Reasons ")).isEqualTo(new Ends("Reasons", ""));
    }

    @Test
    void passesByAWordOfAnyLength() {
        var word = "a".repeat(300_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Ends.of(word + " b")))
                .isEqualTo(new Ends(word, "b"));
    }

    @Test
    void keepsTheSpaceBetweenTheWords() {
        assertThat(Ends.of("one  two\tthree four")).isEqualTo(new Ends("one  two", "three four"));
    }
}
