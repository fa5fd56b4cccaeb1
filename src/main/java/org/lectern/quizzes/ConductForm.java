package org.lectern.quizzes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.PartialMarks;
import org.lectern.web.Option;

/// How a quiz goes, as somebody types it.
record ConductForm(
        @RestForm @Nullable String attempts,
        @RestForm @Nullable String counts,
        @RestForm @Nullable String minutes,
        @RestForm @Nullable String grace,
        @RestForm @Nullable String partial,
        @RestForm @Nullable String shuffles,
        @RestForm @Nullable String shufflesOptions,
        @RestForm @Nullable String onePerPage,
        @RestForm @Nullable String goesBack,
        @RestForm @Nullable String accessCode) {

    static final int LONGEST_CODE = 40;
    static final int MOST_MINUTES = 1440;
    private static final int MOST_GRACE_S = 600;

    static final List<Option> COUNTS = List.of(
            new Option("highest", "The highest"),
            new Option("first", "The first"),
            new Option("last", "The last"),
            new Option("average", "The average of all"));

    static final List<Option> PARTIALS = List.of(
            new Option("WITH_PENALTY", "A part, less for wrong choices"),
            new Option("WITHOUT_PENALTY", "A part, nothing taken off"),
            new Option("NONE", "Nothing"));

    static ConductForm of(Conduct conduct) {
        return new ConductForm(
                conduct.attempts() == null ? "" : String.valueOf(conduct.attempts()),
                conduct.counts().slug(),
                minutes(conduct.timeLimitS()),
                String.valueOf(conduct.graceS()),
                conduct.partial().name(),
                String.valueOf(conduct.shuffles()),
                String.valueOf(conduct.shufflesOptions()),
                String.valueOf(conduct.onePerPage()),
                String.valueOf(conduct.goesBack()),
                conduct.accessCode());
    }

    static String minutes(@Nullable Integer seconds) {
        return seconds == null ? "" : String.valueOf(Math.ceilDiv(seconds, 60));
    }

    /// By field; empty where [#conduct()] can be called.
    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        problems.putAll(limitProblems(shownAttempts(), shownMinutes()));
        if (Typed.number(shownGrace(), 0, MOST_GRACE_S).isEmpty()) {
            problems.put("grace", "From 0 to %d seconds.".formatted(MOST_GRACE_S));
        }
        if (shownCode().length() > LONGEST_CODE || shownCode().chars().anyMatch(Character::isISOControl)) {
            problems.put("accessCode", "A code is one line of at most %d characters.".formatted(LONGEST_CODE));
        }
        return problems;
    }

    /// Both may be empty.
    static Map<String, String> limitProblems(String attempts, String minutes) {
        var problems = new HashMap<String, String>();
        if (!attempts.isEmpty()
                && Typed.number(attempts, 1, Conduct.MOST_ATTEMPTS).isEmpty()) {
            problems.put("attempts", "From 1 to %d, or empty.".formatted(Conduct.MOST_ATTEMPTS));
        }
        if (!minutes.isEmpty() && Typed.number(minutes, 1, MOST_MINUTES).isEmpty()) {
            problems.put("minutes", "A whole number of minutes, from 1 to %d, or empty.".formatted(MOST_MINUTES));
        }
        return problems;
    }

    Conduct conduct() {
        return new Conduct(
                orNull(shownAttempts(), 1),
                Counting.of(shownCounts()).orElse(Counting.HIGHEST),
                orNull(shownMinutes(), 60),
                Typed.number(shownGrace(), 0, MOST_GRACE_S).orElseThrow(),
                Stream.of(PartialMarks.values())
                        .filter(value -> value.name().equals(shownPartial()))
                        .findFirst()
                        .orElse(PartialMarks.WITH_PENALTY),
                Typed.isChecked(shuffles),
                Typed.isChecked(shufflesOptions),
                Typed.isChecked(onePerPage),
                Typed.isChecked(goesBack),
                shownCode().isEmpty() ? null : shownCode());
    }

    static @Nullable Integer orNull(String typed, int times) {
        return typed.isEmpty() ? null : Integer.valueOf(Integer.parseInt(typed) * times);
    }

    public String shownAttempts() {
        return Typed.text(attempts);
    }

    public String shownCounts() {
        return Typed.text(counts);
    }

    public String shownMinutes() {
        return Typed.text(minutes);
    }

    public String shownGrace() {
        return grace == null ? String.valueOf(Conduct.USUAL_GRACE_S) : Typed.text(grace);
    }

    public String shownPartial() {
        return Typed.text(partial);
    }

    public String shownCode() {
        return Typed.text(accessCode);
    }

    public boolean mixes() {
        return Typed.isChecked(shuffles);
    }

    public boolean mixesOptions() {
        return Typed.isChecked(shufflesOptions);
    }

    public boolean onePage() {
        return Typed.isChecked(onePerPage);
    }

    public boolean back() {
        return Typed.isChecked(goesBack);
    }

    public List<Option> countings() {
        return COUNTS;
    }

    public List<Option> partials() {
        return PARTIALS;
    }
}
