package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.PartialMarks;
import org.lectern.quizzes.Counting;

class GridTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final UUID ATTEMPT = new UUID(3, 3);

    private static final Quiz QUIZ = new Quiz(
            new UUID(4, 4),
            "The harbour",
            false,
            ZoneId.of("UTC"),
            Counting.HIGHEST,
            PartialMarks.NONE,
            null,
            new UUID(5, 5),
            "8b",
            false,
            false);

    private static Taker taker(String name, String section, String... marks) {
        var attempts = IntStream.range(0, marks.length)
                .mapToObj(at -> new Sitting(
                        ATTEMPT, at + 1, NOON, null, NOON, false, 0, BigDecimal.TEN, new BigDecimal(marks[at])))
                .toList();
        return new Taker(
                UUID.nameUUIDFromBytes(name.getBytes()), name, name, section, "", "8b", true, List.copyOf(attempts));
    }

    /// Places in another order than they were asked in; the second draws two.
    private static List<Given> answers(int places) {
        return IntStream.iterate(places, number -> number > 0, number -> number - 1)
                .boxed()
                .flatMap(number -> IntStream.range(0, number == 2 ? 2 : 1)
                        .mapToObj(draw -> new Given(
                                ATTEMPT,
                                places - number + 1,
                                new Place(new UUID(1, number), number, false),
                                number == 2 ? 2 : 0,
                                "q" + number + "-" + draw,
                                1,
                                1,
                                "{}",
                                1,
                                "right",
                                0.5,
                                null)))
                .toList();
    }

    @Test
    void standsInTheOrderOfTheSetAndSumsDraws() {
        var grid = Grid.of(QUIZ, List.of(taker("Anna", "", "1.50")), Map.of(ATTEMPT, answers(3)), 0);
        assertThat(grid.headings()).extracting(Grid.Heading::number).containsExactly(1, 2, 3);
        assertThat(grid.headings()).extracting(Grid.Heading::most).containsExactly("1", "2", "1");
        assertThat(grid.rows().getFirst().cells()).containsExactly("0.5", "1", "0.5");
        assertThat(grid.rows().getFirst().mark()).isEqualTo("1.5 of 10");
    }

    @Test
    void namesWhatWasRemovedFromTheSetAndCountsTheOthersAsTheyStand() {
        var removed = new Place(new UUID(1, 9), 1, true);
        var answers = new ArrayList<>(answers(2));
        answers.add(new Given(ATTEMPT, 4, removed, 0, "gone", 1, 2, "{}", 1, "right", 1.0, null));
        var grid = Grid.of(QUIZ, List.of(taker("Anna", "", "3.50")), Map.of(ATTEMPT, answers), 0);
        assertThat(grid.headings()).extracting(Grid.Heading::label).containsExactly("1", "2", "removed");
        assertThat(grid.rows().getFirst().cells()).containsExactly("0.5", "1", "2");
    }

    @Test
    void showsTwentyPlacesAtATime() {
        var given = Map.of(ATTEMPT, answers(27));
        assertThat(Grid.columns(given)).isEqualTo(27);
        var takers = List.of(taker("Anna", "", "1.50"));
        assertThat(Grid.of(QUIZ, takers, given, 0).headings()).hasSize(20);
        assertThat(Grid.of(QUIZ, takers, given, 20).headings())
                .extracting(Grid.Heading::number)
                .containsExactly(21, 22, 23, 24, 25, 26, 27);
    }

    @Test
    void sortsByNameSectionOrMark() {
        var takers = List.of(taker("Anna", "b", "3.00"), taker("Ben", "a"), taker("Cleo", "a", "7.00"));
        assertThat(names(takers, "name")).containsExactly("Anna", "Ben", "Cleo");
        assertThat(names(takers, "section")).containsExactly("Ben", "Cleo", "Anna");
        assertThat(names(takers, "mark")).containsExactly("Cleo", "Anna", "Ben");
        assertThat(names(takers, "nonsense")).containsExactly("Anna", "Ben", "Cleo");
    }

    private static List<String> names(List<Taker> takers, String sort) {
        return Grid.sorted(takers, sort, Counting.HIGHEST).stream()
                .map(Taker::name)
                .toList();
    }
}
