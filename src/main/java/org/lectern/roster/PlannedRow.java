package org.lectern.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a line of a list would do.
///
/// @param line its number in the file
/// @param username of the account; for a new one without a name in the list still empty
/// @param learner whose account it is, where there is one
/// @param notes in sentences: what changes, or what is wrong
record PlannedRow(
        int line, Kind kind, LearnerDetails details, String username, Optional<UUID> learner, List<String> notes) {

    enum Kind {
        /// An account is made.
        NEW,
        /// Somebody with an account comes into the course.
        COMES,
        CHANGED,
        UNCHANGED,
        /// Left out, whatever else is applied.
        WRONG
    }

    static PlannedRow wrong(LearnerList.Line line, String why) {
        var name = line.at(Column.NAME).isEmpty()
                ? (line.at(Column.FIRST_NAME) + " " + line.at(Column.LAST_NAME)).strip()
                : line.at(Column.NAME);
        var details = new LearnerDetails(name, "", "", 0);
        return new PlannedRow(line.number(), Kind.WRONG, details, "", Optional.empty(), List.of(why));
    }

    PlannedRow called(String made) {
        return new PlannedRow(line, kind, details, made, learner, notes);
    }

    public String name() {
        return details.name();
    }

    public String noted() {
        return String.join(" ", notes);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean writes() {
        return kind != Kind.WRONG && kind != Kind.UNCHANGED;
    }
}
