package org.lectern.quizzes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// What is assigned and to whom, as somebody types it.
record GivenForm(
        @RestForm @Nullable String title,
        @RestForm @Nullable String instructions,
        @RestForm @Nullable String set,
        @RestForm @Nullable List<String> course) {

    static GivenForm of(Assignment assignment) {
        return new GivenForm(
                assignment.title(),
                assignment.instructions(),
                assignment.set().toString(),
                assignment.courses().stream().map(UUID::toString).toList());
    }

    /// By field.
    Map<String, String> problems() {
        var problems = new HashMap<String, String>();
        var problem = Titles.problem(shownTitle());
        if (!problem.isEmpty()) {
            problems.put("title", problem);
        }
        if (shownInstructions().length() > Assignment.LONGEST_INSTRUCTIONS) {
            problems.put(
                    "instructions",
                    "Instructions have at most %d characters.".formatted(Assignment.LONGEST_INSTRUCTIONS));
        }
        return problems;
    }

    public String shownTitle() {
        return Titles.clean(title);
    }

    public String shownInstructions() {
        return Typed.text(instructions).replace("\r\n", "\n");
    }

    public String shownSet() {
        return Typed.text(set);
    }

    Optional<UUID> chosenSet() {
        return id(shownSet());
    }

    boolean chooses(UUID id) {
        return course != null && course.contains(id.toString());
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
