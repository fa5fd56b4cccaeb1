package org.lectern.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.web.Problems;

/// What a course writes down of a learner, as it is typed.
record LearnerForm(
        @RestForm @Nullable String name,
        @RestForm @Nullable String section,
        @RestForm @Nullable String externalId,
        @RestForm @Nullable String extraTime) {

    static LearnerForm of(Learner learner) {
        return new LearnerForm(
                learner.name(), learner.section(), learner.externalId(), Integer.toString(learner.extraTime()));
    }

    /// @param others who else is in the course
    Problems problems(UUID learner, List<Learner> others) {
        var found = new HashMap<String, String>();
        put(
                found,
                "name",
                shownName().isEmpty()
                        ? "Give the learner a name."
                        : LearnerDetails.problem("A name", shownName(), LearnerDetails.LONGEST_NAME));
        put(found, "section", LearnerDetails.problem("A section", shownSection(), LearnerDetails.LONGEST_SECTION));
        put(found, "externalId", externalIdProblem(learner, others));
        if (LearnerDetails.extraTime(shownExtraTime()) < 0) {
            found.put("extraTime", "A whole number from 0 to %d.".formatted(LearnerDetails.MOST_EXTRA_TIME));
        }
        return new Problems(found);
    }

    private String externalIdProblem(UUID learner, List<Learner> others) {
        var taken = others.stream()
                .filter(other -> !other.id().equals(learner))
                .filter(other -> !other.externalId().isEmpty())
                .filter(other -> other.externalId().equals(shownExternalId()))
                .findFirst();
        return taken.map(other -> "%s has this id already.".formatted(other.name()))
                .orElseGet(() -> LearnerDetails.problem(
                        "An external id", shownExternalId(), LearnerDetails.LONGEST_EXTERNAL_ID));
    }

    private static void put(Map<String, String> found, String field, String problem) {
        if (!problem.isEmpty()) {
            found.put(field, problem);
        }
    }

    /// Once there are no problems.
    LearnerDetails details() {
        return new LearnerDetails(
                shownName(), shownSection(), shownExternalId(), LearnerDetails.extraTime(shownExtraTime()));
    }

    public String shownName() {
        return tidy(name);
    }

    public String shownSection() {
        return tidy(section);
    }

    public String shownExternalId() {
        return tidy(externalId);
    }

    public String shownExtraTime() {
        return Objects.requireNonNullElse(extraTime, "");
    }

    private static String tidy(@Nullable String typed) {
        return LearnerDetails.tidy(Objects.requireNonNullElse(typed, ""));
    }
}
