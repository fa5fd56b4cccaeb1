package org.lectern.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Between which numbers a learner may choose one setting. Of several courses all count, as far as they leave a number
/// to choose; one that would leave none with those joined before does not count.
///
/// @param reasons a sentence for each course that bounds the setting
public record Bounds(int least, int most, List<String> reasons) {

    /// @param courses those first that were joined first
    public static Bounds of(Setting setting, List<CourseBound> courses) {
        int least = setting.least();
        int most = setting.most();
        var reasons = new ArrayList<String>();
        for (var bound : courses.stream().filter(one -> one.bounds(setting)).toList()) {
            int narrowerLeast = Math.max(least, Objects.requireNonNullElse(bound.least(), least));
            int narrowerMost = Math.min(most, Objects.requireNonNullElse(bound.most(), most));
            if (narrowerLeast > narrowerMost) {
                reasons.add("%s asks for %s, which does not count: you joined it later."
                        .formatted(bound.course(), bound.range()));
            } else {
                least = narrowerLeast;
                most = narrowerMost;
                reasons.add("%s asks for %s.".formatted(bound.course(), bound.range()));
            }
        }
        return new Bounds(least, most, reasons);
    }

    /// What the learner is told about it; empty where no course bounds it.
    public String hint() {
        return String.join(" ", reasons);
    }

    public int nearest(int number) {
        return Math.clamp(number, least, most);
    }

    /// The message where something else was typed; empty for a number that may be chosen.
    public String problem(String typed) {
        var digits = typed.strip();
        boolean fits = digits.matches("\\d{1,5}") && Integer.parseInt(digits) == nearest(Integer.parseInt(digits));
        return fits ? "" : ("A whole number from %d to %d. %s".formatted(least, most, hint())).strip();
    }
}
