package org.lectern.bank;

import static org.lectern.bank.Finding.Level.E;
import static org.lectern.bank.Finding.Level.W;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.texts.Citation;

/// What holds for the bank as a whole: ids, and no question twice.
final class BankRules {

    static final List<Rule> RULES = List.of(
            Rule.each("B5", E, BankRules::validity),
            new Rule("B5", E, BankRules::questionIds),
            new Rule("B5", E, BankRules::descriptionIds),
            new Rule("B5", E, BankRules::names),
            new Rule("B1", W, BankRules::duplicates),
            new Rule("B2", W, BankRules::otherKeys));

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final Set<String> CATEGORIES =
            Set.of("person", "organisation", "place", "event", "term", "work", "date", "number", "phrase", "statement");
    private static final double LIKENESS_OF_DUPLICATES = 0.8;

    private BankRules() {}

    private static Stream<String> validity(CheckedBank bank, WrittenQuestion question) {
        var definition = question.definition();
        var messages = new ArrayList<String>();
        var tags = bank.files().tags().stream().map(KnownTag::id).toList();
        if (question.tags().isEmpty() || question.tags().size() > 4) {
            messages.add("1 to 4 tags, not " + question.tags().size());
        }
        question.tags().stream()
                .filter(tag -> !tags.contains(tag))
                .forEach(tag -> messages.add("tags.yaml has no " + tag));
        if (new HashSet<>(question.tags()).size() < question.tags().size()) {
            messages.add("a tag stands there twice");
        }
        var entities = bank.files().entitiesById().keySet();
        Stream.concat(definition.assertedBy().stream(), Stream.ofNullable(definition.entity()))
                .filter(entity -> !entities.contains(entity))
                .forEach(entity -> messages.add("entities.yaml has no " + entity));
        if (definition.category() != null && !CATEGORIES.contains(definition.category())) {
            messages.add("there is no category " + definition.category());
        }
        definition.waive().keySet().stream()
                .filter(rule ->
                        BankCheck.RULES.stream().noneMatch(known -> known.id().equals(rule) && known.level() == W))
                .forEach(rule -> messages.add("%s is no rule that can be waived".formatted(rule)));
        if (!hasVoice(bank, definition)) {
            messages.add("none of its sources has a voice " + definition.voice().slug());
        }
        return messages.stream();
    }

    private static boolean hasVoice(CheckedBank bank, QuestionDefinition definition) {
        var sources = bank.files().sourcesById();
        return definition.citations().isEmpty()
                || definition.citations().stream()
                        .map(Citation::source)
                        .filter(sources::containsKey)
                        .anyMatch(source -> sources.get(source)
                                .details()
                                .voices()
                                .containsKey(definition.voice().slug()));
    }

    private static Stream<Finding> questionIds(CheckedBank bank) {
        var first = new HashMap<String, Place>();
        return bank.files().questions().stream().flatMap(question -> {
            var before = first.putIfAbsent(question.id(), question.place());
            return Stream.concat(
                            Rule.when(before != null, "the id is taken at " + before),
                            Rule.when(!isSlug(question.id()), slugMessage(question.id())))
                    .map(message -> Finding.about(question, E, "B5", message));
        });
    }

    private static Stream<Finding> descriptionIds(CheckedBank bank) {
        return Stream.of(
                        ids(bank.files().sources(), Source::id, Source::place),
                        ids(bank.files().entities(), KnownEntity::id, KnownEntity::place),
                        ids(bank.files().tags(), KnownTag::id, KnownTag::place))
                .flatMap(findings -> findings);
    }

    private static <T> Stream<Finding> ids(List<T> things, Function<T, String> id, Function<T, Place> place) {
        var seen = new HashSet<String>();
        return things.stream()
                .flatMap(thing -> Stream.concat(
                                Rule.when(!seen.add(id.apply(thing)), "the id %s is taken".formatted(id.apply(thing))),
                                Rule.when(!isSlug(id.apply(thing)), slugMessage(id.apply(thing))))
                        .map(message -> Finding.at(place.apply(thing), E, "B5", message)));
    }

    /// No two entities share a name, lest an answer mean either.
    private static Stream<Finding> names(CheckedBank bank) {
        var owners = new HashMap<String, String>();
        return bank.files().entities().stream()
                .flatMap(entity -> entity.names().stream().flatMap(name -> {
                    var owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), entity.id());
                    return Rule.when(
                                    owner != null && !owner.equals(entity.id()),
                                    "“%s” is a name of %s and of %s".formatted(name, owner, entity.id()))
                            .map(message -> Finding.at(entity.place(), E, "B5", message));
                }));
    }

    private static Stream<Finding> duplicates(CheckedBank bank) {
        var before = new LinkedHashMap<String, Set<String>>();
        var found = new ArrayList<Finding>();
        for (var question : bank.questions()) {
            var words = words(question);
            before.forEach((other, itsWords) -> {
                if (likeness(words, itsWords) >= LIKENESS_OF_DUPLICATES) {
                    found.add(Finding.about(question, W, "B1", "it asks almost the same as " + other));
                }
            });
            before.put(question.id(), words);
        }
        return found.stream();
    }

    /// The two rules that compare questions, for one that is held against the others of its bank.
    static Stream<Finding> likeOthers(WrittenQuestion question, List<WrittenQuestion> others) {
        var words = words(question);
        var stem = TypedText.normalise(question.content().stem());
        var key = QuestionKey.of(question.content());
        return others.stream()
                .flatMap(other -> Stream.concat(
                                Rule.when(likeness(words, words(other)) >= LIKENESS_OF_DUPLICATES, "B1"),
                                Rule.when(
                                        stem.equals(TypedText.normalise(
                                                        other.content().stem()))
                                                && !key.equals(QuestionKey.of(other.content())),
                                        "B2"))
                        .map(rule -> Finding.about(
                                question,
                                W,
                                rule,
                                rule.equals("B1")
                                        ? "it asks almost the same as " + other.id()
                                        : "it has the stem of %s and another answer".formatted(other.id()))));
    }

    /// The same stem twice with two answers: a learner cannot tell which is wanted.
    private static Stream<Finding> otherKeys(CheckedBank bank) {
        var stems = new HashMap<String, WrittenQuestion>();
        return bank.questions().stream().flatMap(question -> {
            var other = stems.putIfAbsent(TypedText.normalise(question.content().stem()), question);
            return Rule.when(
                            other != null
                                    && !QuestionKey.of(other.content()).equals(QuestionKey.of(question.content())),
                            "it has the stem of %s and another answer".formatted(other == null ? "" : other.id()))
                    .map(message -> Finding.about(question, W, "B2", message));
        });
    }

    private static Set<String> words(WrittenQuestion question) {
        var text = QuestionTexts.stem(question.content()) + " "
                + String.join(" ", QuestionTexts.answers(question.content()));
        return Set.copyOf(List.of(TypedText.normalise(text).split("[^\\p{L}\\p{N}]+")));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        var common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    private static boolean isSlug(String id) {
        return id.length() <= LONGEST_ID && SLUG.matcher(id).matches();
    }

    private static String slugMessage(String id) {
        return "“%s” is no id: lower-case letters, digits and single hyphens, at most %d".formatted(id, LONGEST_ID);
    }
}
