package org.lectern.quizzes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Option;

/// What learners see when, as somebody chooses it: one of the usual ways, or each part by itself.
///
/// @param sees a way by its name; `own` for the table
record DisclosureForm(
        @RestForm @Nullable String sees,
        @RestForm @Nullable String showsResponse,
        @RestForm @Nullable String showsRightness,
        @RestForm @Nullable String showsMark,
        @RestForm @Nullable String showsKey,
        @RestForm @Nullable String showsExplanation,
        @RestForm @Nullable String showsPassage) {

    /// A row of the table.
    public record Part(String name, String label, String value) {}

    private static final String OWN = "own";

    private static final Map<String, Disclosure> USUAL = Map.of(
            "marks-first", Disclosure.USUAL,
            "all-submitted", Disclosure.all(Release.SUBMITTED),
            "all-closed", Disclosure.all(Release.CLOSED));

    private static final List<Option> WAYS = List.of(
            new Option("marks-first", "The mark when they submit, the key when nobody can hand in any more"),
            new Option("all-submitted", "Everything when they submit"),
            new Option("all-closed", "Nothing before nobody can hand in any more, then everything"),
            new Option(OWN, "As the table says"));

    private static final List<Option> TIMES = List.of(
            new Option("at-once", "at once"),
            new Option("submitted", "after submitting"),
            new Option("closed", "after closing"),
            new Option("never", "never"));

    static DisclosureForm of(Disclosure disclosure) {
        return new DisclosureForm(
                USUAL.entrySet().stream()
                        .filter(way -> way.getValue().equals(disclosure))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(OWN),
                disclosure.showsResponse().slug(),
                disclosure.showsRightness().slug(),
                disclosure.showsMark().slug(),
                disclosure.showsKey().slug(),
                disclosure.showsExplanation().slug(),
                disclosure.showsPassage().slug());
    }

    Disclosure disclosure() {
        var way = USUAL.get(chosen());
        return way != null
                ? way
                : new Disclosure(
                        release(showsResponse, Disclosure.USUAL.showsResponse()),
                        release(showsRightness, Disclosure.USUAL.showsRightness()),
                        release(showsMark, Disclosure.USUAL.showsMark()),
                        release(showsKey, Disclosure.USUAL.showsKey()),
                        release(showsExplanation, Disclosure.USUAL.showsExplanation()),
                        release(showsPassage, Disclosure.USUAL.showsPassage()));
    }

    private static Release release(@Nullable String typed, Release usual) {
        return Release.of(Typed.text(typed)).orElse(usual);
    }

    public String chosen() {
        return sees == null ? "marks-first" : sees;
    }

    public boolean own() {
        return chosen().equals(OWN);
    }

    public List<Option> ways() {
        return WAYS;
    }

    public List<Option> times() {
        return TIMES;
    }

    /// The table shows what the chosen way means.
    public List<Part> parts() {
        var shown = disclosure();
        return Stream.of(
                        new Part(
                                "showsResponse",
                                "Their own answer",
                                shown.showsResponse().slug()),
                        new Part(
                                "showsRightness",
                                "Right or wrong",
                                shown.showsRightness().slug()),
                        new Part("showsMark", "The mark", shown.showsMark().slug()),
                        new Part("showsKey", "The key", shown.showsKey().slug()),
                        new Part(
                                "showsExplanation",
                                "The explanation",
                                shown.showsExplanation().slug()),
                        new Part(
                                "showsPassage",
                                "The passage",
                                shown.showsPassage().slug()))
                .toList();
    }
}
