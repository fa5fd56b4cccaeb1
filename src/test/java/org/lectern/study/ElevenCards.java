package org.lectern.study;

import static org.lectern.study.TestQuestions.connect;
import static org.lectern.study.TestQuestions.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.lectern.accounts.People;
import org.lectern.accounts.People.Person;
import org.lectern.bank.HistoricalDate;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionContent.Item;
import org.lectern.bank.QuestionContent.Option;
import org.lectern.bank.TypedAnswer;

/// A text with one question of each type, each on a passage of its own, and learners of it.
final class ElevenCards {

    static final List<QuestionContent> ALL = List.of(
            new QuestionContent.Choice("Which of them chaired it?", options("Ulrich", "Vyshinsky", "Yagoda"), "a"),
            new QuestionContent.Cloze("The court sat in {{1936::year}}.", typed("1936")),
            new QuestionContent.Basic("Why does the author call it a sign of weakness?", "Strength needs no blood."),
            new QuestionContent.TrueFalse("The accused had counsel.", false, "They had none."),
            new QuestionContent.Choices(
                    "Which two stood trial?", options("Zinoviev", "Kamenev", "Bukharin"), List.of("a", "b")),
            new QuestionContent.Short("Who prosecuted?", typed("Vyshinsky")),
            new QuestionContent.Match(
                    "Match the offices.",
                    items("Ulrich", "Vyshinsky"),
                    items("presided", "prosecuted"),
                    Map.of("a", "a", "b", "b")),
            new QuestionContent.Order(
                    "Put them in order.", items("Arrest", "Trial", "Sentence"), List.of("a", "b", "c")),
            new QuestionContent.Attribution("Who calls it a frame-up?", options("Sedov", "Stalin"), "a"),
            new QuestionContent.Date(
                    "When did it open?", HistoricalDate.parse("1936-08").orElseThrow(), 0),
            new QuestionContent.Number("How many were accused?", "16", "people", "0", List.of()));

    private ElevenCards() {}

    /// A learner with the eleven cards before her, all of them new, and no other.
    static Person learner() throws SQLException {
        return learnerOf(ALL);
    }

    static Person learnerOf(List<QuestionContent> questions) throws SQLException {
        var text = TestQuestions.text();
        for (int i = 0; i < questions.size(); i++) {
            TestQuestions.add(questions.get(i), text, i + 1);
        }
        var person = People.learner();
        try (var connection = connect()) {
            run(
                    connection,
                    "insert into study_scope (learner_id, text_id, since) values (?, ?, now())",
                    person.id(),
                    text);
            run(connection, "update account set new_a_day = 100, minutes_a_day = 60 where id = ?", person.id());
        }
        return person;
    }

    private static TypedAnswer typed(String text) {
        return new TypedAnswer(text, List.of(), List.of());
    }

    private static List<Option> options(String... texts) {
        return items(texts).stream()
                .map(item -> new Option(item.id(), item.text(), null, item.id().equals("a") ? null : "Not so."))
                .toList();
    }

    private static List<Item> items(String... texts) {
        return java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(at -> new Item(String.valueOf((char) ('a' + at)), texts[at]))
                .toList();
    }
}
