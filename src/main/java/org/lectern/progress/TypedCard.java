package org.lectern.progress;

import static org.lectern.web.Parameters.given;

import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.OwnQuestions;

/// A card of a learner's own, as typed.
///
/// @param source the id of a text; null or empty for none
/// @param exact the words of the passage, or
/// @param from its first words and
/// @param to its last words
record TypedCard(
        @RestForm @Nullable String question,
        @RestForm @Nullable String answer,
        @RestForm @Nullable String source,
        @RestForm @Nullable String paragraph,
        @RestForm @Nullable String exact,
        @RestForm @Nullable String from,
        @RestForm @Nullable String to) {

    /// With the marks of notes behind it.
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…][\"”’)]*(?:\\s?\\[[0-9]{1,3}\\])*\\s+(?=[\\p{Lu}\"“‘(])");

    private static final String LEFT_OUT = "[…]";
    private static final int LONGEST_ANSWER = 300;

    OwnQuestions.Written written() {
        return new OwnQuestions.Written(
                shown(question), shown(answer), shown(source), shown(paragraph), shown(exact), shown(from), shown(to));
    }

    /// For the form.
    public String shown(@Nullable String field) {
        return given(field).replace("\0", "").strip();
    }

    /// 0 where none is named.
    int paragraphNumber() {
        var number = shown(paragraph);
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }

    /// A beginning made from the words that were selected: their sentence with a gap asks for them.
    ///
    /// @param words of the paragraph in which they stand
    TypedCard begunIn(String words) {
        var selected = selected(words);
        if (selected.isEmpty() || selected.length() > LONGEST_ANSWER) {
            return this;
        }
        var sentence = sentence(words, selected);
        var asked = sentence.equals(selected) ? "" : sentence.replace(selected, LEFT_OUT);
        return new TypedCard(asked, selected, source, paragraph, exact, from, to);
    }

    private String selected(String words) {
        if (!shown(exact).isEmpty()) {
            return words.contains(shown(exact)) ? shown(exact) : "";
        }
        int start = words.indexOf(shown(from));
        int end = start < 0 ? -1 : words.indexOf(shown(to), start + shown(from).length());
        return shown(from).isEmpty() || shown(to).isEmpty() || end < 0
                ? ""
                : words.substring(start, end + shown(to).length());
    }

    /// The one sentence that holds the words; empty where they reach over several.
    private static String sentence(String words, String selected) {
        int at = words.indexOf(selected);
        int start = 0;
        var ends = SENTENCE_END.matcher(words);
        while (ends.find()) {
            if (ends.end() > at) {
                return ends.start() < at + selected.length() - 1
                        ? ""
                        : words.substring(start, ends.end()).strip();
            }
            start = ends.end();
        }
        return words.substring(start).strip();
    }
}
