package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Moments;
import org.lectern.quizzes.AssignmentSheet.Change;
import org.lectern.quizzes.AssignmentSheet.ExtensionLine;
import org.lectern.roster.Course;
import org.lectern.roster.Courses;
import org.lectern.roster.Learner;
import org.lectern.roster.Roster;

/// Writes the page of an assignment.
@RequestScoped
class AssignmentSheets {

    private static final int MOST_CHANGES = 50;

    private final Instructor instructor;
    private final Assignments assignments;
    private final Courses courses;
    private final Roster roster;
    private final Accounts accounts;
    private final QuestionSets sets;
    private final SetUse use;
    private final Studied studied;

    AssignmentSheets(
            Instructor instructor,
            Assignments assignments,
            Courses courses,
            Roster roster,
            Accounts accounts,
            QuestionSets sets,
            SetUse use,
            Studied studied) {
        this.instructor = instructor;
        this.assignments = assignments;
        this.courses = courses;
        this.roster = roster;
        this.accounts = accounts;
        this.sets = sets;
        this.use = use;
        this.studied = studied;
    }

    AssignmentSheet of(Assignment assignment) {
        var taught = assignments.coursesOf(instructor.id(), assignment.id()).stream()
                .map(course -> courses.taughtBy(instructor.id(), course))
                .sorted(Comparator.comparing(Course::name))
                .toList();
        var set = sets.findById(assignment.set());
        return new AssignmentSheet(
                assignment.id(),
                assignment.title(),
                assignment.isQuiz(),
                assignment.instructions(),
                set.title(),
                set.belongsTo(instructor.id()) ? "/teach/sets/" + set.id() : "",
                taught.stream()
                        .map(course -> new AssignmentSheet.Course(course.id(), course.name()))
                        .toList(),
                assignment.courses().size() - taught.size(),
                assignment.isArchived(),
                taught.stream().allMatch(Course::isArchived),
                closed(assignment),
                use.problem(set, assignment.kind()).orElse(""),
                warnings(assignment, set, taught),
                AssignmentRules.of(assignment),
                Objects.requireNonNullElse(assignment.conduct().accessCode(), ""),
                assignment.isQuiz() ? assignments.begun(assignment.id()) : 0,
                extensions(assignment, learners(taught)),
                history(assignment),
                assignment.version());
    }

    private String closed(Assignment assignment) {
        return assignments
                .closing(assignment)
                .filter(instructor.now()::isAfter)
                .map(closing -> Moments.inWords(closing, assignment.zone()))
                .orElse("");
    }

    /// What can still be heeded.
    private List<String> warnings(Assignment assignment, QuestionSet set, List<Course> taught) {
        var due = assignment.schedule().dueAt();
        if (due != null && due.isBefore(instructor.now())) {
            return List.of();
        }
        var warnings = new ArrayList<String>();
        int picked = set.picked().size();
        boolean draws = set.places().stream().anyMatch(SetPlace::isDraw);
        if (assignment.isQuiz()) {
            long known = studied.of(taught.stream().map(Course::id).toList(), set.picked());
            if (known > 0) {
                warnings.add(
                        "%d of %d questions are being studied by learners of this quiz. At the foot of the set’s page you can keep them for tests, which takes them out of study."
                                .formatted(known, picked));
            }
            if (draws) {
                warnings.add("What is drawn is not kept from study: a learner may know it.");
            }
        } else {
            int kept = sets.reserved(set.picked()).size();
            if (kept > 0) {
                warnings.add("%d of %d questions are kept for tests: nobody is asked them while studying."
                        .formatted(kept, picked));
            }
        }
        return warnings;
    }

    /// Everybody of these courses, by id.
    private Map<UUID, Learner> learners(List<Course> taught) {
        var learners = new HashMap<UUID, Learner>();
        taught.forEach(course -> roster.of(course.id())
                .forEach(learner -> learners.merge(
                        learner.id(), learner, (one, other) -> one.extraTime() >= other.extraTime() ? one : other)));
        return learners;
    }

    /// Those of her learners for whom something else holds, by name.
    private List<ExtensionLine> extensions(Assignment assignment, Map<UUID, Learner> learners) {
        var given = assignments.extensionsOf(assignment.id()).stream()
                .collect(Collectors.toMap(Extension::learner, Function.identity()));
        boolean timed = assignment.isQuiz() && assignment.conduct().timeLimitS() != null;
        return learners.values().stream()
                .filter(learner -> given.containsKey(learner.id()) || timed && learner.extraTime() > 0)
                .sorted(Comparator.comparing(Learner::name).thenComparing(Learner::id))
                .map(learner -> line(assignment, learner, given.get(learner.id())))
                .toList();
    }

    private static ExtensionLine line(Assignment assignment, Learner learner, @Nullable Extension extension) {
        var words = extension == null ? new ArrayList<String>() : words(assignment, extension.terms());
        boolean ownLimit = extension != null && extension.terms().timeLimitS() != null;
        if (assignment.conduct().timeLimitS() != null && learner.extraTime() > 0 && !ownLimit) {
            var limit = AssignmentTerms.of(assignment, extension, learner.extraTime(), false)
                    .timeLimit();
            words.add("%s (%d %% extra time)"
                    .formatted(
                            Durations.inWords(Objects.requireNonNullElse(limit, Duration.ZERO)), learner.extraTime()));
        }
        return new ExtensionLine(
                learner.id(),
                learner.name(),
                String.join("; ", words),
                extension == null ? "" : extension.reason(),
                extension != null);
    }

    private static ArrayList<String> words(Assignment assignment, Extension.Terms terms) {
        var words = new ArrayList<String>();
        var zone = assignment.zone();
        if (terms.opensAt() != null) {
            words.add("opens " + AssignmentRules.moment(terms.opensAt(), zone));
        }
        if (terms.dueAt() != null) {
            words.add("due " + AssignmentRules.moment(terms.dueAt(), zone));
        }
        if (terms.lateUntil() != null) {
            words.add("late until " + AssignmentRules.moment(terms.lateUntil(), zone));
        }
        if (terms.attempts() != null) {
            words.add("%d attempt%s".formatted(terms.attempts(), terms.attempts() == 1 ? "" : "s"));
        }
        if (terms.timeLimitS() != null) {
            words.add(Durations.inWords(Duration.ofSeconds(terms.timeLimitS())));
        }
        return words;
    }

    private List<Change> history(Assignment assignment) {
        return changes(assignments.changesSince(assignment.id(), 0, MOST_CHANGES));
    }

    List<Change> changes(List<AssignmentChange> changes) {
        return changes.stream()
                .map(change -> new Change(who(change), change.what(), instructor.inWords(change.changedAt())))
                .toList();
    }

    private String who(AssignmentChange change) {
        return change.accountId().equals(instructor.id())
                ? "You"
                : accounts.findByIdOptional(change.accountId())
                        .map(Account::name)
                        .orElse("Somebody who is gone");
    }
}
