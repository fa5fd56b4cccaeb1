package org.lectern.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A column of a list of learners, and the headings by which it is known.
enum Column {
    NAME(
            "name",
            "full name",
            "learner",
            "learner name",
            "student",
            "student name",
            "pupil",
            "pupil name",
            "display name"),
    FIRST_NAME("first name", "given name", "forename", "first", "given names", "firstname"),
    LAST_NAME("last name", "surname", "family name", "last", "lastname"),
    USERNAME("username", "user name", "login", "login name", "login id", "user", "account", "user id", "sign in name"),
    EXTERNAL_ID(
            "external id",
            "id",
            "student id",
            "student number",
            "pupil id",
            "learner id",
            "sis id",
            "sis user id",
            "id number",
            "matriculation number",
            "number"),
    SECTION("section", "class", "group", "tutorial", "form", "set"),
    EXTRA_TIME("extra time", "extra time %", "extra time percent", "extra time in per cent", "additional time", "time");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.of(headings);
    }

    /// Case, spaces, hyphens, underscores and dots make no difference.
    static Optional<Column> of(String heading) {
        var words = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}_.\\-]+", " ")
                .strip();
        for (var column : values()) {
            if (column.headings.contains(words)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
