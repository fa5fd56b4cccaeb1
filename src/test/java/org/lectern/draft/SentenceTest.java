package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    /// The sentences are divided by bars.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It began. | It ended.",
                "Mr. Holm met L.D. Trotsky in St. Petersburg. | Then he left.",
                "“It began.” | He said so [3]. | It ended!",
                "He lived in the U.S. in 1901, p. 12. | In 1902 he left.",
                "Was it so? | It was."
            })
    void endsSentencesWhereTheyEnd(String divided) {
        var expected = List.of(divided.split(" \\| "));
        var text = String.join(" ", expected);
        var sentences = Sentence.of(1, 100, text);
        assertThat(sentences).extracting(Sentence::text).isEqualTo(expected);
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(text.substring(sentence.start() - 100, sentence.end() - 100))
                        .isEqualTo(sentence.text()));
    }
}
