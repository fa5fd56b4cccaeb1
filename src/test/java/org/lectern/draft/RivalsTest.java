package org.lectern.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.Proposal;

class RivalsTest {

    private static final String OTHERS = """
            Martin Holm wrote, “the owners of the ships are the only winners of every war.” Peter Brandt wrote, “a library is \
            the only ship that never sinks on a coast.”

            Karen Lund wrote, “a tide is the only owner that dockers never strike against.”

            """;

    private static List<Proposal> questions(String text) {
        return new Quotations(Harbour.reading(text))
                .candidates().stream()
                        .map(candidate -> candidate.draft().question())
                        .toList();
    }

    private static Stream<String> wrong(Proposal question) {
        return IntStream.rangeClosed(1, 3).mapToObj(i -> question.at("wrong-" + i));
    }

    private static Proposal said(String by, String text) {
        return questions(text).stream()
                .filter(question -> question.at("answer").equals(by))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesTheVoicesOfTheSameParagraphFirst() {
        assertThat(said("Martin Holm", OTHERS).at("wrong-1")).isEqualTo("Peter Brandt");
    }

    @Test
    void writesAllOptionsInTheFormOfTheKey() {
        var bare = said("Tarnov", OTHERS + """
                As Tarnov wrote, “a harbour is only as free as its poorest docker.” Later, as Tarnov argued, nothing changed.
                """);
        assertThat(wrong(bare)).containsExactlyInAnyOrder("Lund", "Brandt", "Holm");
        assertThat(wrong(said("Karen Lund", OTHERS))).contains("Martin Holm", "Peter Brandt");
    }

    @Test
    void offersNobodyWhoWasDeadByTheYearsOfTheText() {
        var late = OTHERS.replace("Martin Holm wrote", "Martin Holm (1801-1860) wrote") + """
                In 1911 Anna Reed wrote, “a society is only as free as its poorest docker.”
                """;
        assertThat(wrong(said("Anna Reed", late))).doesNotContain("Martin Holm").contains("Peter Brandt");
    }

    @Test
    void givesNoOneNameToEveryQuestion() {
        var text = new StringBuilder(OTHERS);
        for (var name : List.of("Emma Berg", "Otto Lang", "Paul Stern", "Clara Weiss", "Hugo Falk")) {
            text.append(name)
                    .append(" wrote, “a docker who follows ")
                    .append(name.charAt(0))
                    .append(" is always the first to be left without bread.”\n\n");
        }
        var most = questions(text.toString()).stream()
                .flatMap(RivalsTest::wrong)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(count -> count)
                .max();
        assertThat(most.orElseThrow()).isLessThan(questions(text.toString()).size() - 1);
    }
}
