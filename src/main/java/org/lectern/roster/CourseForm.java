package org.lectern.roster;

import java.util.HashMap;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Zones;
import org.lectern.web.Problems;

/// A course as it is typed: texts, so that a wrong one is shown again as it was.
record CourseForm(
        @RestForm @Nullable String name, @RestForm @Nullable String zone) {

    Problems problems() {
        var found = new HashMap<String, String>();
        var problem = shownName().isEmpty()
                ? "Give the course a name."
                : LearnerDetails.problem("A course's name", shownName(), Course.LONGEST_NAME);
        if (!problem.isEmpty()) {
            found.put("name", problem);
        }
        if (!Zones.knows(zone)) {
            found.put("zone", "Choose a time zone of the list.");
        }
        return new Problems(found);
    }

    /// Whether nothing was typed yet.
    public boolean isNew() {
        return shownName().isEmpty();
    }

    public String shownName() {
        return LearnerDetails.tidy(Objects.requireNonNullElse(name, ""));
    }

    public String shownZone() {
        return Objects.requireNonNullElse(zone, "");
    }
}
