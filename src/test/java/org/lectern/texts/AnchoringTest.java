package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchoringTest {

    static final SourceText TEXT = SourceText.of("""
            The first trial opened in August. The court sat for five days.

            A second trial opened in January. The court sat for eight days, and the court read the sentence.
            """);

    @Test
    void findsAQuotationInOnePlace() {
        assertThat(anchor(new Selector.Quote("opened in January"))).isEqualTo(found("opened in January", 2));
    }

    @Test
    void namesAQuotationThatIsNotThere() {
        assertThat(anchor(new Selector.Quote("opened in march")))
                .isEqualTo(new Anchor.Nowhere("exact is not in the text as given: “opened in march”"));
    }

    @Test
    void doesNotChooseBetweenSeveralPlaces() {
        assertThat(anchor(new Selector.Quote("The court sat for")))
                .isInstanceOfSatisfying(
                        Anchor.Several.class,
                        several -> assertThat(several.places()).isEqualTo(2));
    }

    @Test
    void settlesByPrefixSuffixAndOccurrence() {
        var second = new Anchor.Found(98, 115, 2);
        assertThat(TEXT.body().substring(98, 115)).isEqualTo("The court sat for");
        assertThat(anchor(new Selector.Quote("The court sat for", "January.", null, null)))
                .isEqualTo(second);
        assertThat(anchor(new Selector.Quote("The court sat for", null, "eight days", null)))
                .isEqualTo(second);
        assertThat(anchor(new Selector.Quote("The court sat for", null, null, Occurrence.LAST)))
                .isEqualTo(second);
        assertThat(anchor(new Selector.Quote("The court sat for", null, null, new Occurrence(2))))
                .isEqualTo(second);
        assertThat(anchor(new Selector.Quote("The court sat for", null, null, Occurrence.FIRST)))
                .isEqualTo(new Anchor.Found(34, 51, 1));
    }

    @Test
    void saysThatThereIsNoThirdPlace() {
        assertThat(anchor(new Selector.Quote("The court sat for", null, null, new Occurrence(3))))
                .isInstanceOfSatisfying(
                        Anchor.Nowhere.class,
                        nowhere -> assertThat(nowhere.message()).contains("no occurrence 3"));
    }

    @Test
    void takesNoQuotationAcrossParagraphs() {
        assertThat(anchor(new Selector.Quote("five days.\n\nA second"))).isInstanceOf(Anchor.Nowhere.class);
    }

    @Test
    void readsARangeFromItsFirstToItsLastWordsInclusive() {
        assertThat(anchor(new Selector.Range("A second trial", "the court")))
                .isEqualTo(found("A second trial opened in January. The court sat for eight days, and the court", 2));
    }

    @Test
    void keepsARangeWithinItsParagraph() {
        assertThat(anchor(new Selector.Range("The first trial", "January")))
                .isEqualTo(new Anchor.Nowhere("to is not behind from in paragraph 1: “January”"));
    }

    @Test
    void settlesTheBeginningOfARange() {
        assertThat(anchor(new Selector.Range("The court", "days"))).isInstanceOf(Anchor.Several.class);
        assertThat(anchor(new Selector.Range("The court", "days", "August.", null, null)))
                .isEqualTo(found("The court sat for five days", 1));
        assertThat(anchor(new Selector.Range("The court", "days", null, ", and", null)))
                .isEqualTo(found("The court sat for eight days", 2));
        assertThat(anchor(new Selector.Range("The court", "days", null, null, Occurrence.LAST)))
                .isEqualTo(found("The court sat for eight days", 2));
    }

    private static Anchor anchor(Selector selector) {
        return Anchoring.anchor(TEXT, selector);
    }

    private static Anchor found(String words, int paragraph) {
        var start = TEXT.body().indexOf(words);
        return new Anchor.Found(start, start + words.length(), paragraph);
    }
}
