package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.Kind;
import org.lectern.bank.Kinds;
import org.lectern.bank.QuestionCatalogue;
import org.lectern.bank.QuestionType;
import org.lectern.texts.Texts;
import org.lectern.web.Option;

/// By what questions can be sought and drawn.
@ApplicationScoped
class Choices {

    /// As the lists of a form.
    record Lists(
            List<Option> texts, List<Option> tags, List<Option> types, List<Option> kinds, List<Option> difficulties) {

        /// What a place draws from, in words.
        String words(Criteria criteria) {
            var words = new ArrayList<String>();
            add(words, tags, criteria.tagId());
            add(words, types, criteria.type() == null ? null : criteria.type().slug());
            add(words, kinds, criteria.kind() == null ? null : criteria.kind().slug());
            if (criteria.difficulty() != null) {
                words.add("difficulty " + criteria.difficulty());
            }
            add(words, texts, criteria.textId());
            return words.isEmpty() ? "all questions" : String.join(", ", words);
        }

        private static void add(List<String> words, List<Option> options, @Nullable String value) {
            if (value != null) {
                words.add(options.stream()
                        .filter(option -> Objects.equals(option.value(), value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value));
            }
        }
    }

    private static final List<Option> DIFFICULTIES = List.of(
            new Option("", "any"),
            new Option("1", "1: named outright"),
            new Option("2", "2: to be found"),
            new Option("3", "3: put together"));

    private final Texts texts;
    private final QuestionCatalogue questions;
    private final SignedIn signedIn;

    Choices(Texts texts, QuestionCatalogue questions, SignedIn signedIn) {
        this.texts = texts;
        this.questions = questions;
        this.signedIn = signedIn;
    }

    Lists lists() {
        return new Lists(
                any(texts.inOrder().stream().map(text -> new Option(text.id(), text.title()))),
                any(questions.tags(signedIn.id()).stream()),
                any(Arrays.stream(QuestionType.values()).map(type -> new Option(type.slug(), Kinds.of(type)))),
                any(Arrays.stream(Kind.values()).map(kind -> new Option(kind.slug(), word(kind)))),
                DIFFICULTIES);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case FACT -> "fact";
            case AUTHOR_CLAIM -> "claim of the author";
            case REPORTED -> "reported";
            case DEFINITION -> "definition";
        };
    }

    private static List<Option> any(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", "any")), options).toList();
    }
}
