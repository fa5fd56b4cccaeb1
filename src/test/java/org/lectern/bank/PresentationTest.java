package org.lectern.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;

/// The shapes of the JSON interface, by type.
class PresentationTest {

    static final ObjectMapper JSON = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    static final List<Option> OPTIONS = List.of(
            new Option("a", "Radek", null, null),
            new Option("b", "Bukharin", null, "He stood in the *third* trial."),
            new Option("c", "Zinoviev", null, "He stood in the first."));

    static final QuestionContent.Match MATCH = new QuestionContent.Match(
            "Match.",
            List.of(new Item("l1", "Radek"), new Item("l2", "Bukharin")),
            List.of(new Item("r1", "1938"), new Item("r2", "1937")),
            Map.of("l1", "r2", "l2", "r1"));

    @Test
    void givesEachTypeItsAnswer() {
        answers(new QuestionContent.Basic("Why?", "Fear."), "{'html':'<p>Fear.</p>'}");
        var typed = new TypedAnswer("1923", List.of("in 1923"), List.of());
        answers(new QuestionContent.Cloze("In {{1923}}.", typed), "{'text':'1923','accept':['in 1923']}");
        answers(new QuestionContent.Short("When?", typed), "{'text':'1923','accept':['in 1923']}");
        answers(
                new QuestionContent.Choice("Who?", OPTIONS, "a"),
                "{'option':'a','why':{'b':'He stood in the <em>third</em> trial.','c':'He stood in the first.'}}");
        answers(new QuestionContent.Attribution("Who?", OPTIONS.subList(0, 1), "a"), "{'option':'a','why':{}}");
        answers(
                new QuestionContent.Choices("Who?", OPTIONS.subList(0, 1), List.of("a", "c")),
                "{'options':['a','c'],'why':{}}");
        answers(new QuestionContent.TrueFalse("So.", true, null), "{'value':true,'correction_html':null}");
        answers(
                new QuestionContent.TrueFalse("So.", false, "Not *so*."),
                "{'value':false,'correction_html':'Not <em>so</em>.'}");
        answers(MATCH, "{'pairs':[['l1','r2'],['l2','r1']]}");
        answers(new QuestionContent.Order("Order.", MATCH.left(), List.of("l2", "l1")), "{'order':['l2','l1']}");
        answers(
                new QuestionContent.Date("When?", HistoricalDate.of("1936-08"), 0),
                "{'date':'1936-08','precision':'month','tolerance':null}");
        answers(
                new QuestionContent.Date("When?", HistoricalDate.of("1926"), 1),
                "{'date':'1926','precision':'year','tolerance':'1'}");
        answers(
                new QuestionContent.Number("How long?", "14", "hours", "0", List.of()),
                "{'number':'14','unit':'hours','tolerance':'0'}");
    }

    @Test
    void namesWrongAnswersThatLookRightOnlyWhereThereAreAny() {
        answers(
                new QuestionContent.Short("Who?", new TypedAnswer("Kamenev", List.of(), List.of("Kameneva"))),
                "{'text':'Kamenev','accept':[],'reject':['Kameneva']}");
    }

    @Test
    void givesOptionsInTheirShapes() {
        assertThat(json(Presentation.options(new QuestionContent.Choice("Who?", OPTIONS.subList(0, 1), "a"), 1)))
                .isEqualTo("[{'id':'a','html':'Radek'}]".replace('\'', '"'));
        assertThat(json(Presentation.options(MATCH, 1)))
                .startsWith("{\"left\":[{\"id\":\"l")
                .contains("\"right\":[{\"id\":\"r");
        assertThat(Presentation.options(new QuestionContent.Basic("Why?", "Fear."), 1))
                .isNull();
    }

    @Test
    void shufflesBySeed() {
        var choice = new QuestionContent.Choice("Who?", OPTIONS, "a");
        assertThat(json(Presentation.options(choice, 7))).isEqualTo(json(Presentation.options(choice, 7)));
        var orders = new HashSet<>(LongStream.range(0, 100)
                .mapToObj(seed -> json(Presentation.options(choice, seed)))
                .toList());
        assertThat(orders).hasSize(6);
    }

    private static void answers(QuestionContent content, String expected) {
        assertThat(json(Presentation.answer(content))).isEqualTo(expected.replace('\'', '"'));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
