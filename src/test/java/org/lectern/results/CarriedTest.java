package org.lectern.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.bank.Response;

class CarriedTest {

    private static QuestionContent choice(String key, String... texts) {
        var options = new java.util.ArrayList<Option>();
        for (int i = 0; i < texts.length; i++) {
            options.add(new Option(String.valueOf((char) ('a' + i)), texts[i], null, null));
        }
        return new QuestionContent.Choice("Who?", options, key);
    }

    private static Response option(String id) {
        return new Response.Option(id);
    }

    @Test
    void findsAnOptionByItsText() {
        var from = choice("a", "Holm", "Lund", "Berg");
        var to = choice("a", "Berg", "Holm", "Lund");
        assertThat(Carried.response(option("a"), from, to)).hasValue(option("b"));
        assertThat(Carried.response(option("c"), from, to)).hasValue(option("a"));
    }

    @Test
    void takesAnOptionInItsPlaceForOneThatWasReworded() {
        assertThat(Carried.response(option("b"), choice("a", "Holm", "Lunt"), choice("a", "Holm", "Lund")))
                .hasValue(option("b"));
    }

    @Test
    void saysNothingOfAnOptionThatIsGone() {
        assertThat(Carried.response(option("c"), choice("a", "Holm", "Lund", "Berg"), choice("a", "Holm", "Lund")))
                .isEmpty();
        // Another stands in its place that the earlier version had elsewhere.
        assertThat(Carried.response(option("a"), choice("a", "Holm", "Lund"), choice("a", "Lund", "Berg")))
                .isEmpty();
    }

    @Test
    void carriesSeveralOrNone() {
        var from = new QuestionContent.Choices("Which?", options("Holm", "Lund", "Berg"), List.of("a", "b"));
        var to = new QuestionContent.Choices("Which?", options("Lund", "Holm"), List.of("a"));
        assertThat(Carried.response(new Response.Options(List.of("a", "b")), from, to))
                .hasValue(new Response.Options(List.of("b", "a")));
        assertThat(Carried.response(new Response.Options(List.of("a", "c")), from, to))
                .isEmpty();
    }

    private static List<Option> options(String... texts) {
        return ((QuestionContent.Choice) choice("a", texts)).options();
    }

    @Test
    void carriesPairsAndOrders() {
        var match = new QuestionContent.Match(
                "?",
                List.of(new Item("a", "Holm"), new Item("b", "Lund")),
                List.of(new Item("x", "1911"), new Item("y", "1934")),
                Map.of("a", "x", "b", "y"));
        var turned = new QuestionContent.Match(
                "?",
                List.of(new Item("a", "Lund"), new Item("b", "Holm")),
                List.of(new Item("x", "1911"), new Item("y", "1934")),
                Map.of("a", "y", "b", "x"));
        assertThat(Carried.response(new Response.Pairs(List.of(new Response.Pair("a", "x"))), match, turned))
                .hasValue(new Response.Pairs(List.of(new Response.Pair("b", "x"))));
        var order = new QuestionContent.Order("?", List.of(new Item("a", "1"), new Item("b", "2")), List.of("a", "b"));
        var other = new QuestionContent.Order("?", List.of(new Item("a", "2"), new Item("b", "1")), List.of("b", "a"));
        assertThat(Carried.response(new Response.Order(List.of("a", "b")), order, other))
                .hasValue(new Response.Order(List.of("b", "a")));
    }

    @Test
    void saysNothingWhereAnotherTypeIsAsked() {
        assertThat(Carried.response(option("a"), choice("a", "Holm", "Lund"), Asking.YEAR))
                .isEmpty();
    }

    @Test
    void keepsWhatWasTyped() {
        var typed = new Response.Text("1911");
        assertThat(Carried.response(
                        typed,
                        Asking.YEAR,
                        new QuestionContent.Short(
                                "When?", new org.lectern.bank.TypedAnswer("1912", List.of(), List.of()))))
                .hasValue(typed);
    }
}
