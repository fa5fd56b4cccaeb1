package org.lectern.quizzes;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Whether a place can draw as was typed.
///
/// @param pool how many questions there are for it
record DrawCheck(String typedDraws, String typedPoints, int pool) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    /// By field; empty where it can.
    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        if (draws() < 1 || draws() > SetPlace.MOST_DRAWN) {
            problems.put("draws", "Draw from 1 to %d questions.".formatted(SetPlace.MOST_DRAWN));
        } else if (draws() > pool) {
            problems.put(
                    "draws",
                    pool == 0
                            ? "No question that fits is left to draw."
                            : "Only %d question%s left to draw from; %d are wanted."
                                    .formatted(pool, pool == 1 ? " is" : "s are", draws()));
        }
        if (Points.read(typedPoints).isEmpty()) {
            problems.put("points", Points.PROBLEM);
        }
        return Map.copyOf(problems);
    }

    /// 0 where no number was typed.
    int draws() {
        var typed = typedDraws.strip();
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    BigDecimal points() {
        return Points.read(typedPoints).orElseThrow();
    }
}
