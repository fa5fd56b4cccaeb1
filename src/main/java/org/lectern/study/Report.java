package org.lectern.study;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;

/// What a learner says is wrong with a question, and what an instructor answered.
///
/// @param version of the question, as the learner saw it
record Report(
        UUID id,
        String question,
        int version,
        About about,
        String words,
        Instant madeAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /// The longest report, and the longest answer, in characters.
    static final int LONGEST = 2_000;

    /// What it is about.
    enum About {
        KEY("The answer that counts as right is wrong"),
        WORDING("The question is unclear or gives the answer away"),
        PASSAGE("The passage does not say this"),
        OTHER("Something else");

        private final String label;

        About(String label) {
            this.label = label;
        }

        static Optional<About> of(@Nullable String slug) {
            return Arrays.stream(values())
                    .filter(about -> about.slug().equals(slug))
                    .findFirst();
        }

        static List<Option> options() {
            return Arrays.stream(values())
                    .map(about -> new Option(about.slug(), about.label))
                    .toList();
        }

        String slug() {
            return Words.of(this);
        }

        String label() {
            return label;
        }
    }
}
