package org.lectern.roster;

import java.text.Normalizer;

/// What a course writes down of a learner.
///
/// @param name as the course calls her
/// @param section a part of the course, such as a class or a tutorial; empty for none
/// @param externalId by which another system knows her; empty for none
/// @param extraTime in per cent of the usual time of a quiz
record LearnerDetails(String name, String section, String externalId, int extraTime) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_SECTION = 60;
    static final int LONGEST_EXTERNAL_ID = 120;
    static final int MOST_EXTRA_TIME = 300;

    /// A text with single spaces, and accents put together in one way.
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /// What is wrong with a text of a form or a list, or nothing.
    static String problem(String what, String text, int longest) {
        if (text.length() > longest) {
            return "%s has at most %d characters.".formatted(what, longest);
        }
        return text.codePoints().anyMatch(LearnerDetails::isInvisible)
                ? "%s has no invisible characters.".formatted(what)
                : "";
    }

    private static boolean isInvisible(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    /// Reads per cent as people write them: `25`, `25 %`, `+25%`; nothing is none.
    ///
    /// @return -1 when it is something else, or too much
    static int extraTime(String typed) {
        var digits = typed.strip().replaceAll("^\\+|\\s*%$", "");
        if (digits.isEmpty()) {
            return typed.isBlank() ? 0 : -1;
        }
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > MOST_EXTRA_TIME) {
            return -1;
        }
        return Integer.parseInt(digits);
    }
}
