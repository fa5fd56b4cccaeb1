package org.lectern.bank;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.bank.Finding.Level;

/// One of the rules of a good bank.
///
/// @param id as in the bank's README
record Rule(String id, Level level, Function<CheckedBank, Stream<Finding>> check) {

    /// A rule for each question by itself; the messages say what is wrong with it.
    static Rule each(String id, Level level, BiFunction<CheckedBank, WrittenQuestion, Stream<String>> messages) {
        return new Rule(
                id,
                level,
                bank -> bank.questions().stream()
                        .flatMap(question -> messages.apply(bank, question)
                                .map(message -> Finding.about(question, level, id, message))));
    }

    /// The same for some questions only.
    static Rule eachOf(
            Predicate<WrittenQuestion> some,
            String id,
            Level level,
            BiFunction<CheckedBank, WrittenQuestion, Stream<String>> messages) {
        return each(
                id, level, (bank, question) -> some.test(question) ? messages.apply(bank, question) : Stream.empty());
    }

    /// A message where the condition holds.
    static Stream<String> when(boolean condition, String message) {
        return condition ? Stream.of(message) : Stream.empty();
    }
}
