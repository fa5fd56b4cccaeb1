package org.lectern.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;

/// The settings as they are typed: texts, so that a wrong one is shown again as it was.
record SettingsForm(
        @RestForm @Nullable String minutesADay,
        @RestForm @Nullable String newADay,
        @RestForm @Nullable String reviewsADay,
        @RestForm @Nullable String theme,
        @RestForm boolean letterKeys,
        @RestForm boolean spaceRates,
        @RestForm boolean thinkFirst,
        @RestForm boolean secondStep) {

    static SettingsForm of(Account account) {
        return new SettingsForm(
                Integer.toString(account.minutesADay()),
                Integer.toString(account.newADay()),
                Integer.toString(account.reviewsADay()),
                account.theme(),
                account.hasLetterKeys(),
                account.spaceRates(),
                account.thinksFirst(),
                account.takesSecondStep());
    }

    /// What may be chosen.
    public record Limits(Bounds minutes, Bounds fresh, Bounds reviews) {

        static Limits of(List<CourseBound> courses) {
            return new Limits(
                    Bounds.of(Setting.MINUTES, courses),
                    Bounds.of(Setting.NEW, courses),
                    Bounds.of(Setting.REVIEWS, courses));
        }
    }

    Problems problems(Limits limits) {
        var found = new HashMap<String, String>();
        checkNumber(found, "minutesADay", minutesADay, limits.minutes());
        checkNumber(found, "newADay", newADay, limits.fresh());
        checkNumber(found, "reviewsADay", reviewsADay, limits.reviews());
        if (theme == null || !DisplaySettings.THEMES.contains(theme)) {
            found.put("theme", "Choose one of these.");
        }
        return new Problems(Map.copyOf(found));
    }

    private static void checkNumber(Map<String, String> found, String field, @Nullable String typed, Bounds bounds) {
        var problem = bounds.problem(Objects.requireNonNullElse(typed, ""));
        if (!problem.isEmpty()) {
            found.put(field, problem);
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(Objects.requireNonNullElse(typed, "").strip());
    }

    /// Once there are no problems.
    StudySettings study() {
        return new StudySettings(number(minutesADay), number(newADay), number(reviewsADay));
    }

    /// Once there are no problems.
    DisplaySettings display() {
        return new DisplaySettings(Objects.requireNonNull(theme), letterKeys, spaceRates, thinkFirst, secondStep);
    }
}
