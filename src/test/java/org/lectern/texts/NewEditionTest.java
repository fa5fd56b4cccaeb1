package org.lectern.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.texts.NewEdition.Move;

class NewEditionTest {

    static final String BEFORE = """
            The Estates met at Versailles on 5 May 1789.

            The hall was locked, and they met in a tennis court. There they swore an oath.

            The hall was locked, and nobody knew why; so they went home.
            """;

    final SourceText before = SourceText.of(BEFORE);

    @Test
    void movesWhatIsThereToTheLetter() {
        var next = SourceText.of("A preface.\n\n" + BEFORE);
        assertThat(new NewEdition(before, next).move(new Selector.Quote("a tennis court")))
                .isInstanceOfSatisfying(
                        Move.Moved.class,
                        moved -> assertThat(moved.place().paragraph()).isEqualTo(3));
        assertThat(new NewEdition(before, next).move(new Selector.Range("The Estates", "5 May")))
                .isInstanceOf(Move.Moved.class);
    }

    @Test
    void offersWhatHasAFewLettersChanged() {
        var next = SourceText.of(BEFORE.replace("they swore an oath", "they sworn an oath"));
        assertThat(new NewEdition(before, next).move(new Selector.Quote("There they swore an oath")))
                .isInstanceOfSatisfying(Move.Likely.class, likely -> {
                    assertThat(likely.words()).isEqualTo("There they sworn an oath");
                    assertThat(likely.place().paragraph()).isEqualTo(2);
                    assertThat(likely.likeness().orElseThrow()).isBetween(0.9, 0.99);
                });
    }

    @Test
    void offersARangeWhoseMiddleChanged() {
        var next = SourceText.of(BEFORE.replace("at Versailles ", "in Paris "));
        var range = new Selector.Range("The Estates", "5 May");
        assertThat(new NewEdition(before, next).move(range)).isInstanceOf(Move.Likely.class);
        assertThat(new NewEdition(null, next).move(range))
                .as("what lay between is not known")
                .isInstanceOfSatisfying(
                        Move.Likely.class,
                        likely -> assertThat(likely.likeness()).isEmpty());
    }

    @Test
    void offersAPlaceThatWasCountedWhereTheCountChanged() {
        var second = new Selector.Quote("The hall was locked", null, null, new Occurrence(2));
        assertThat(new NewEdition(before, SourceText.of(BEFORE)).move(second)).isInstanceOf(Move.Moved.class);
        var next = SourceText.of("The hall was locked.\n" + BEFORE);
        assertThat(new NewEdition(before, next).move(second)).isInstanceOf(Move.Likely.class);
    }

    @Test
    void losesWhatIsNotThereOrAlikeInTwoPlaces() {
        assertThat(new NewEdition(before, SourceText.of("Quite another text.\n"))
                        .move(new Selector.Quote("There they swore an oath")))
                .isInstanceOf(Move.Lost.class);
        var twice = SourceText.of("There they sworn an oath.\n\nThere they swor an oath.\n");
        assertThat(new NewEdition(before, twice).move(new Selector.Quote("There they swore an oath")))
                .isInstanceOfSatisfying(
                        Move.Lost.class, lost -> assertThat(lost.why()).contains("paragraphs 1 and 2"));
        var inOne = SourceText.of("There they sworn an oath. There they swor an oath.\n");
        assertThat(new NewEdition(before, inOne).move(new Selector.Quote("There they swore an oath")))
                .isInstanceOfSatisfying(
                        Move.Lost.class, lost -> assertThat(lost.why()).contains("two places in paragraph 1"));
    }

    /// Whatever one letter is changed to, the passage is offered and never taken for the same.
    @Test
    void neverTakesAChangedPassageForTheSame() {
        var random = new Random(5);
        var words = "they met in a tennis court";
        for (var round = 0; round < 200; round++) {
            var at = BEFORE.indexOf(words) + random.nextInt(words.length());
            var changed = BEFORE.substring(0, at) + (char) ('A' + random.nextInt(26)) + BEFORE.substring(at + 1);
            assertThat(new NewEdition(before, SourceText.of(changed)).move(new Selector.Quote(words)))
                    .as(changed)
                    .isInstanceOf(Move.Likely.class);
        }
    }
}
