package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.roster.Courses;
import org.lectern.roster.Courses.Taught;
import org.lectern.web.Option;
import org.lectern.web.Problems;

/// The form of an assignment: what can be chosen, what is wrong with what was typed, and what it means.
@RequestScoped
class AssignmentForms {

    private static final int MOST_SETS = 300;

    /// What somebody typed.
    record Typing(GivenForm given, ScheduleForm dates, ConductForm conduct, DisclosureForm sees) {}

    /// A course that can be chosen.
    public record CourseChoice(UUID id, String name, String zone, boolean chosen) {}

    /// What can be chosen.
    ///
    /// @param zone in which dates are meant
    /// @param elsewhere how many other courses have it too
    record Choosing(List<Option> sets, List<CourseChoice> courses, String zone, int elsewhere) {}

    private final Instructor instructor;
    private final Accounts accounts;
    private final Courses courses;
    private final QuestionSets sets;
    private final SetUse use;

    AssignmentForms(Instructor instructor, Accounts accounts, Courses courses, QuestionSets sets, SetUse use) {
        this.instructor = instructor;
        this.accounts = accounts;
        this.courses = courses;
        this.sets = sets;
        this.use = use;
    }

    static Typing of(Assignment assignment) {
        return new Typing(
                GivenForm.of(assignment),
                ScheduleForm.of(assignment.schedule(), assignment.zone()),
                ConductForm.of(assignment.conduct()),
                DisclosureForm.of(assignment.disclosure()));
    }

    Choosing choosing(GivenForm given, @Nullable Assignment existing) {
        var taught = inUse();
        return new Choosing(
                sets(existing),
                taught.stream()
                        .map(course -> new CourseChoice(
                                course.id(), course.name(), course.zone().getId(), given.chooses(course.id())))
                        .toList(),
                zone(given, existing).getId().replace('_', ' '),
                existing == null ? 0 : kept(existing).size());
    }

    private List<Option> sets(@Nullable Assignment existing) {
        var options = sets.of(instructor.id(), false, QuestionSets.Mark.FIRST, MOST_SETS).stream()
                .map(set -> new Option(set.id().toString(), set.title()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (existing != null) {
            var its = existing.set().toString();
            if (options.stream().noneMatch(option -> option.value().equals(its))) {
                options.addFirst(new Option(its, sets.findById(existing.set()).title()));
            }
        }
        return options;
    }

    /// By field; empty where the form can be done.
    Problems problems(AssignmentKind kind, Typing typed, @Nullable Assignment existing) {
        Map<String, String> problems = new HashMap<>(typed.given.problems());
        if (chosen(typed.given).isEmpty()) {
            problems.put("course", "Choose at least one of your courses.");
        }
        setProblem(kind, typed.given, existing).ifPresent(problem -> problems.put("set", problem));
        var zone = zone(typed.given, existing);
        problems.putAll(typed.dates.pastProblems(zone, instructor.now(), existing));
        problems.putAll(typed.dates.problems(zone));
        if (kind == AssignmentKind.QUIZ) {
            problems.putAll(typed.conduct.problems());
            if (typed.dates.due().isEmpty() && typed.sees.disclosure().waitsFor(Release.CLOSED)) {
                problems.put(
                        "due",
                        "What learners see after closing needs a date. Give one, or choose below that they see it earlier.");
            }
        }
        return new Problems(problems);
    }

    private Optional<String> setProblem(AssignmentKind kind, GivenForm given, @Nullable Assignment existing) {
        var chosen = given.chosenSet();
        if (existing != null && chosen.filter(existing.set()::equals).isPresent()) {
            // It is in use already; what is wrong with it stands on its page.
            return Optional.empty();
        }
        var set = chosen.flatMap(id -> sets.find(id, instructor.id()));
        return set.isEmpty() ? Optional.of("Choose one of your question sets.") : use.problem(set.get(), kind);
    }

    /// Where dates are meant: as they were, as long as a chosen course has that zone, else as the first one has it.
    ZoneId zone(GivenForm given, @Nullable Assignment existing) {
        var zones = chosen(given).stream().map(Taught::zone).toList();
        if (existing != null && (zones.isEmpty() || zones.contains(existing.zone()))) {
            return existing.zone();
        }
        return zones.stream()
                .findFirst()
                .or(() -> inUse().stream().map(Taught::zone).findFirst())
                .orElseGet(() -> accounts.get(instructor.id()).zone());
    }

    /// Makes an assignment what was typed. Courses that are not hers, or archived, keep it.
    void apply(Assignment assignment, Typing typed, ZoneId zone) {
        assignment.describe(typed.given.shownTitle(), typed.given.shownInstructions());
        var given = new HashSet<>(kept(assignment));
        chosen(typed.given).forEach(course -> given.add(course.id()));
        assignment.giveTo(given);
        assignment.schedule(typed.dates.schedule(zone), zone);
        if (assignment.isQuiz()) {
            assignment.conduct(typed.conduct.conduct());
            assignment.disclose(typed.sees.disclosure());
        }
    }

    private Set<UUID> kept(Assignment assignment) {
        var offered = inUse().stream().map(Taught::id).collect(Collectors.toSet());
        return assignment.courses().stream()
                .filter(course -> !offered.contains(course))
                .collect(Collectors.toSet());
    }

    private List<Taught> chosen(GivenForm given) {
        return inUse().stream().filter(course -> given.chooses(course.id())).toList();
    }

    List<Taught> inUse() {
        return courses.of(instructor.id()).stream()
                .filter(course -> !course.archived())
                .toList();
    }
}
