package org.lectern.quizzes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lectern.quizzes.AssignmentRules.Rule;

/// How an assignment stood at a moment, to say afterwards what was changed.
record AssignmentSnapshot(
        String title, String instructions, UUID set, Set<UUID> courses, Conduct conduct, List<Rule> rules) {

    static AssignmentSnapshot of(Assignment assignment) {
        return new AssignmentSnapshot(
                assignment.title(),
                assignment.instructions(),
                assignment.set(),
                assignment.courses(),
                assignment.conduct(),
                AssignmentRules.of(assignment));
    }

    /// In a few words; empty where nothing was.
    String changedTo(AssignmentSnapshot now) {
        var words = new ArrayList<String>();
        if (!title.equals(now.title)) {
            words.add("called it “%s”".formatted(now.title));
        }
        if (!set.equals(now.set)) {
            words.add("chose another question set");
        }
        if (!courses.equals(now.courses)) {
            words.add("gave it to %d course%s".formatted(now.courses.size(), now.courses.size() == 1 ? "" : "s"));
        }
        if (!instructions.equals(now.instructions)) {
            words.add("changed the instructions");
        }
        if (conduct.graceS() != now.conduct.graceS()) {
            words.add("set a grace of %d seconds".formatted(now.conduct.graceS()));
        }
        if (conduct.accessCode() != null
                && now.conduct.accessCode() != null
                && !conduct.accessCode().equals(now.conduct.accessCode())) {
            words.add("changed the access code");
        }
        var rules = AssignmentRules.changes(this.rules, now.rules);
        if (!rules.isEmpty()) {
            words.add("set " + rules);
        }
        return String.join("; ", words);
    }
}
