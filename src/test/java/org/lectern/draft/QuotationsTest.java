package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.bank.QuestionType;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Reed wrote, “the owners of the ships paid the fine and laughed.”                     | Anna Reed
            As Anna Reed put it in 1871, "the owners of the ships paid the fine and laughed."         | Anna Reed
            “The owners of the ships paid the fine and laughed,” said Anna Reed to the court.         | Anna Reed
            “The owners of the ships paid the fine and laughed,” Anna Reed told the court.            |
            According to Anna Reed, “the owners of the ships paid the fine and laughed.”              | Anna Reed
            Anna Reed came in. The owner shouted, “the owners of the ships paid the fine at once.”    |
            In the words of Anna Reed: “the owners of the ships paid the fine and laughed.”           | Anna Reed
            """)
    void findsTheSpeaker(String passage, String speaker) {
        var found = new Quotations(Harbour.reading(passage)).all();
        if (speaker == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .singleElement()
                    .satisfies(quotation ->
                            assertThat(quotation.speaker().name().label()).isEqualTo(speaker));
        }
    }

    @Test
    void offersSpeakersOfOtherWords() {
        assertThat(new Quotations(Harbour.read()).candidates()).isNotEmpty().allSatisfy(candidate -> {
            var question = candidate.draft().question();
            assertThat(question.type()).isEqualTo(QuestionType.ATTRIBUTION);
            assertThat(question.at("wrong-1")).isNotEmpty().isNotEqualTo(question.at("answer"));
            assertThat(question.at("wrong-1-why")).contains(question.at("wrong-1"));
        });
    }

    @Test
    void asksForNoSpeakerWhereNobodyElseSpeaks() {
        assertThat(new Quotations(Harbour.reading(
                                "Anna Reed wrote, “the owners of the ships paid the fine and laughed.”"))
                        .candidates())
                .isEmpty();
    }

    @Test
    void findsTheSpeakerOfWordsThatAreAPassageOfTheirOwn() {
        var text = Harbour.TEXT + """

                The strike was lost. In the words of Martin Holm:

                “A harbour is only as free as the poorest docker who works in it.” [Docks, p. 12]
                """;
        assertThat(new Quotations(Harbour.reading(text)).candidates())
                .filteredOn(candidate -> candidate.draft().question().at("stem").contains("poorest docker"))
                .singleElement()
                .satisfies(candidate -> {
                    var question = candidate.draft().question();
                    assertThat(question.at("answer")).isEqualTo("Martin Holm");
                    assertThat(question.at("cite-2-exact")).isEqualTo("Martin Holm");
                    assertThat(candidate.draft().evidence().found()).startsWith("“A harbour");
                });
    }
}
