package org.lectern.bank;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a rule says of a question, in plain words, at the field of the form that it is about.
///
/// @param rule its id in the bank's README
/// @param blocks whether it keeps the question from being published
/// @param asksForReason whether it can be answered with a reason why it does not hold here
public record Advice(String rule, String field, String message, boolean blocks, boolean asksForReason) {

    /// Words of the files, and what they are called on pages.
    private static final Map<String, String> PLAIN = plain();

    private static Map<String, String> plain() {
        var plain = new LinkedHashMap<String, String>();
        plain.put("asserted_by is missing: a question of the kind .* says who asserts it", "say whose claim it is");
        plain.put("the stem names none of those who say it \\(.*\\)", "the question names none of those who say it");
        plain.put("it cites (\\S+), which sources.yaml does not have", "there is no text “$1”");
        plain.put(": cite it by from and to", ": give its first and last words instead");
        plain.put("^from has", "the first words are");
        plain.put("^to has", "the last words are");
        plain.put(" words, more than 5$", " words, and at most 5 are wanted");
        plain.put("^(exact|from) is not in the text as given", "these words are not in the text");
        plain.put(
                "^to is not behind from in paragraph (\\d+)", "the last words do not follow the first in paragraph $1");
        plain.put("^(exact|from) is in the text (\\d+) times", "these words are in the text $2 times");
        plain.put("; a prefix, a suffix or an occurrence settles which is meant", "; give the paragraph that you mean");
        plain.put("^(exact|from) goes beyond one paragraph", "a passage lies within one paragraph");
        plain.put("and no sic says what is meant", "and no note at the passage says what is meant");
        plain.put("tags.yaml has no ", "there is no subject ");
        plain.put("1 to 4 tags, not \\d+", "choose one to four subjects");
        plain.put("a tag stands there twice", "a subject is chosen twice");
        plain.put("entities.yaml has no ", "nobody and nothing is known here as ");
        plain.put(
                "none of its sources has a voice .*",
                "nobody speaks like that in the cited text: choose another voice");
        plain.put(
                "the text (\\S+) is not given",
                "the text “$1” is not installed here, so the passage was not looked for");
        plain.put("distractors", "wrong options");
        plain.put("a distractor", "a wrong option");
        plain.put("the distractor", "the wrong option");
        plain.put("a cloze", "the sentence");
        plain.put("the cloze", "the sentence");
        plain.put("a basic question", "a question to recall");
        plain.put("the stem", "the question");
        return plain;
    }

    static Advice of(Finding finding, boolean blocks) {
        var words = finding.message();
        for (var word : PLAIN.entrySet()) {
            words = words.replaceAll(word.getKey(), word.getValue());
        }
        return new Advice(finding.rule(), field(finding), sentence(words), blocks, finding.level() == Finding.Level.W);
    }

    private static String sentence(String words) {
        var end = words.matches("(?s).*[.!?”]") ? "" : ".";
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
    }

    private static String field(Finding finding) {
        return switch (finding.rule()) {
            case "G1", "G2", "G4", "G7", "R1" -> "cite";
            case "G3", "T2" -> "answer";
            case "G5" -> finding.message().startsWith("asserted_by") ? "asserted_by" : "stem";
            case "S4" -> finding.message().startsWith("the stem") ? "stem" : "answer";
            case "M4" -> "category";
            case "M1", "M2", "M3", "M5", "M6", "M7", "M8", "M9", "M10", "M13" -> "options";
            case "T1" -> "accept";
            case "B5" -> fieldOfB5(finding.message());
            default -> "stem";
        };
    }

    private static String fieldOfB5(String message) {
        if (message.contains("tag")) {
            return "tags";
        }
        if (message.contains("voice")) {
            return "voice";
        }
        return message.contains("category") ? "category" : message.contains("entities") ? "asserted_by" : "stem";
    }
}
