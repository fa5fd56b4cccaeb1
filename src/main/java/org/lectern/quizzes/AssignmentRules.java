package org.lectern.quizzes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Moments;

/// What holds for an assignment, in plain words.
final class AssignmentRules {

    /// One thing that holds.
    public record Rule(String label, String words) {}

    private final Assignment assignment;
    private final AssignmentTerms terms;
    private final List<Rule> rules = new ArrayList<>();

    private AssignmentRules(Assignment assignment, AssignmentTerms terms) {
        this.assignment = assignment;
        this.terms = terms;
    }

    /// For everybody.
    static List<Rule> of(Assignment assignment) {
        return of(assignment, AssignmentTerms.ofAll(assignment));
    }

    /// For one learner.
    static List<Rule> of(Assignment assignment, AssignmentTerms terms) {
        var written = new AssignmentRules(assignment, terms);
        written.dates();
        if (assignment.isQuiz()) {
            written.conduct();
            written.order();
            written.disclosure();
        } else {
            written.add("Done", "each question recalled on two different days" + before(terms));
        }
        return List.copyOf(written.rules);
    }

    /// What holds now and did not before.
    static String changes(List<Rule> before, List<Rule> after) {
        Map<String, String> known = new LinkedHashMap<>();
        before.forEach(rule -> known.put(rule.label, rule.words));
        return after.stream()
                .filter(rule -> !rule.words.equals(known.get(rule.label)))
                .map(rule -> "%s: %s".formatted(rule.label.toLowerCase(java.util.Locale.ROOT), rule.words))
                .collect(Collectors.joining("; "));
    }

    private static String before(AssignmentTerms terms) {
        return terms.dueAt() == null ? "" : " before it is due";
    }

    private void dates() {
        add("Opens", terms.opensAt() == null ? "at once" : moment(terms.opensAt(), terms.zone()));
        add("Due", terms.dueAt() == null ? "no date" : moment(terms.dueAt(), terms.zone()));
        if (assignment.isQuiz() && terms.dueAt() != null) {
            add("Late", late());
        }
    }

    private String late() {
        if (terms.lateUntil() == null) {
            return "nothing is taken after the due date";
        }
        return "taken until %s; %s"
                .formatted(
                        moment(terms.lateUntil(), terms.zone()),
                        terms.latePenalty() == 0
                                ? "nothing is taken off"
                                : "%d %% of what was earned are taken off".formatted(terms.latePenalty()));
    }

    private void conduct() {
        var conduct = assignment.conduct();
        var many = terms.attempts();
        add("Attempts", many != null && many == 1 ? "one" : attempts(many) + counts(conduct.counts()));
        add(
                "Time",
                terms.timeLimit() == null
                        ? "no limit"
                        : "%s for an attempt".formatted(Durations.inWords(terms.timeLimit())));
        add(
                "Right in part",
                switch (conduct.partial()) {
                    case NONE -> "earns nothing";
                    case WITHOUT_PENALTY -> "earns its part";
                    case WITH_PENALTY -> "earns its part, less for wrong choices";
                });
        if (conduct.accessCode() != null) {
            add("To begin", "a code is asked for");
        }
    }

    private static String attempts(@Nullable Integer many) {
        return many == null ? "as many as wanted" : String.valueOf(many);
    }

    private static String counts(Counting counts) {
        return switch (counts) {
            case HIGHEST -> "; the highest mark counts";
            case FIRST -> "; the first counts";
            case LAST -> "; the last counts";
            case AVERAGE -> "; the average counts";
        };
    }

    private void order() {
        var conduct = assignment.conduct();
        var words = new ArrayList<String>();
        words.add(conduct.onePerPage() ? "one question at a time" : "all on one page");
        words.add(conduct.goesBack() ? "with a way back" : "without a way back");
        if (conduct.shuffles()) {
            words.add("in an order of the learner’s own");
        }
        if (conduct.shufflesOptions()) {
            words.add("options shuffled");
        }
        add("Questions", String.join(", ", words));
    }

    private void disclosure() {
        var parts = new LinkedHashMap<Release, List<String>>();
        var shown = assignment.disclosure();
        put(parts, shown.showsResponse(), "the answer given");
        put(parts, shown.showsRightness(), "right or wrong");
        put(parts, shown.showsMark(), "the mark");
        put(parts, shown.showsKey(), "the key");
        put(parts, shown.showsExplanation(), "the explanation");
        put(parts, shown.showsPassage(), "the passage");
        var words = new ArrayList<String>();
        for (var when : Release.values()) {
            if (parts.containsKey(when)) {
                words.add("%s: %s".formatted(when(when), String.join(", ", parts.get(when))));
            }
        }
        add("Shown", String.join("; ", words));
    }

    private static void put(Map<Release, List<String>> parts, Release when, String what) {
        parts.computeIfAbsent(when, _ -> new ArrayList<>()).add(what);
    }

    private static String when(Release when) {
        return switch (when) {
            case AT_ONCE -> "at once";
            case SUBMITTED -> "after submitting";
            case CLOSED -> "when nobody can hand in any more";
            case NEVER -> "never";
        };
    }

    private void add(String label, String words) {
        rules.add(new Rule(label, words));
    }

    /// With the zone, for those who are elsewhere.
    static String moment(Instant moment, ZoneId zone) {
        return "%s (%s)".formatted(Moments.inWords(moment, zone), zone.getId().replace('_', ' '));
    }
}
