package org.lectern.bank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.web.Option;

/// The lists from which a form chooses.
record FormLists(
        List<Option> texts,
        List<Option> tags,
        List<Option> entities,
        List<Option> kinds,
        List<Option> voices,
        List<Option> categories,
        List<Option> difficulties,
        List<Option> statuses,
        List<Option> precisions) {

    private static final List<String> CATEGORIES = List.of(
            "person", "organisation", "place", "event", "term", "work", "date", "number", "phrase", "statement");

    static FormLists of(BankFiles known) {
        return new FormLists(
                none(known.sources().stream().map(source -> new Option(source.id(), source.title()))),
                known.tags().stream()
                        .map(tag -> new Option(tag.id(), tag.label()))
                        .toList(),
                none(known.entities().stream().map(entity -> new Option(entity.id(), entity.label()))),
                Arrays.stream(Kind.values())
                        .map(kind -> new Option(kind.slug(), word(kind)))
                        .toList(),
                Arrays.stream(Voice.values())
                        .map(voice -> new Option(voice.slug(), word(voice)))
                        .toList(),
                CATEGORIES.stream()
                        .map(category -> new Option(category, word(category)))
                        .toList(),
                List.of(
                        new Option("1", "1: named outright in the passage"),
                        new Option("2", "2: the sentence has to be understood"),
                        new Option("3", "3: passages put together or told apart")),
                List.of(
                        new Option("draft", "Draft: nobody is asked"),
                        new Option("reviewed", "Published: it is asked"),
                        new Option("retired", "Retired: it is asked no more")),
                Arrays.stream(DatePrecision.values())
                        .map(precision -> new Option(precision.slug(), precision.slug()))
                        .toList());
    }

    private static List<Option> none(Stream<Option> options) {
        return Stream.concat(Stream.of(new Option("", "–")), options).toList();
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case FACT -> "A fact: not in dispute, and the text states it";
            case AUTHOR_CLAIM -> "A claim that the text makes";
            case REPORTED -> "Reported: the writer passes on what somebody else said or did";
            case DEFINITION -> "What a term means as the text uses it";
        };
    }

    private static String word(Voice voice) {
        return switch (voice) {
            case AUTHOR -> "The author";
            case EDITOR -> "The editor of the edition";
            case QUOTED -> "Somebody whom the text quotes";
            case BLURB -> "The page, announcing a piece";
        };
    }

    private static String word(String category) {
        return switch (category) {
            case "phrase" -> "a few words";
            case "statement" -> "a clause or a sentence";
            default -> category;
        };
    }
}
