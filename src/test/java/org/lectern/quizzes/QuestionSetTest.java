package org.lectern.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionSetTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final UUID IDA = UUID.randomUUID();

    private QuestionSet set;

    @BeforeEach
    void fill() {
        set = new QuestionSet("Harbours", IDA, NOW);
        set.pick(List.of("a", "b", "c", "d"), BigDecimal.ONE, NOW);
    }

    @Test
    void picksAQuestionOnce() {
        assertThat(set.pick(List.of("b", "e", "e"), BigDecimal.ONE, NOW)).containsExactly("e");
        assertThat(order()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void movesAPlaceAndNumbersTheRest() {
        set.move(place("d"), 2);
        assertThat(order()).containsExactly("a", "d", "b", "c");
        set.move(place("a"), 99);
        assertThat(order()).containsExactly("d", "b", "c", "a");
        set.move(place("a"), -5);
        assertThat(order()).containsExactly("a", "d", "b", "c");
        assertThat(set.places()).extracting(SetPlace::position).containsExactly(1, 2, 3, 4);
    }

    @Test
    void putsBackWhatWasRemovedWhereItWas() {
        var removed = place("b");
        set.remove(removed, NOW);
        assertThat(order()).containsExactly("a", "c", "d");
        assertThat(set.putBack(removed)).isTrue();
        assertThat(order()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void putsNothingBackThatWasAddedAgain() {
        var removed = place("b");
        set.remove(removed, NOW);
        set.pick(List.of("b"), BigDecimal.ONE, NOW);
        assertThat(set.putBack(removed)).isFalse();
        assertThat(order()).containsExactly("a", "c", "d", "b");
    }

    @Test
    void copiesWhatThereIsAndNotWhatWasRemoved() {
        set.remove(place("b"), NOW);
        set.draw(3, new Criteria(null, "dates", null, null, 2), new BigDecimal("0.5"), NOW);
        place("c").reserve(true);
        var tove = UUID.randomUUID();
        var copy = set.copy("Copy", tove, NOW);
        assertThat(copy.owners()).containsExactly(tove);
        assertThat(copy.places()).hasSize(4);
        assertThat(copy.places().getLast().criteria().difficulty()).isEqualTo(2);
        assertThat(copy.reserved()).containsExactly("c");
        assertThat(copy.places())
                .extracting(SetPlace::id)
                .doesNotContainAnyElementsOf(
                        set.places().stream().map(SetPlace::id).toList());
    }

    @Test
    void keepsNothingFromStudyOnceArchived() {
        place("c").reserve(true);
        assertThat(set.reserved()).containsExactly("c");
        set.archive(NOW);
        assertThat(set.reserved()).isEmpty();
        set.bringBack();
        assertThat(set.reserved()).containsExactly("c");
    }

    @Test
    void readsPoints() {
        assertThat(Points.read("2,50")).contains(new BigDecimal("2.50"));
        assertThat(Points.read(" 100 ")).contains(new BigDecimal("100"));
        assertThat(List.of("100.01", "-1", "1e3", "", "1.234", "١", "NaN"))
                .allSatisfy(text -> assertThat(Points.read(text)).isEmpty());
        assertThat(Points.inWords(new BigDecimal("1.00"))).isEqualTo("1 point");
        assertThat(Points.inWords(new BigDecimal("2.50"))).isEqualTo("2.5 points");
        assertThat(Points.inWords(new BigDecimal("100.00"))).isEqualTo("100 points");
        assertThat(Points.inWords(new BigDecimal("0.00"))).isEqualTo("0 points");
    }

    @Test
    void cutsTheTitleOfACopy() {
        assertThat(Titles.problem(Titles.ofCopy("𝄞".repeat(120)))).isEmpty();
        assertThat(Titles.problem("")).isNotEmpty();
        assertThat(Titles.problem("x".repeat(121))).isNotEmpty();
        assertThat(Titles.problem("two\nlines")).isNotEmpty();
    }

    private List<String> order() {
        return set.places().stream()
                .map(place -> place.question().orElseThrow())
                .toList();
    }

    private SetPlace place(String question) {
        return set.places().stream()
                .filter(place -> place.question().filter(question::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
