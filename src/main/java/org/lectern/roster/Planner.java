package org.lectern.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lectern.accounts.Newcomers;
import org.lectern.roster.LearnerList.Line;
import org.lectern.roster.PlannedRow.Kind;

/// Works out what each line of a list would do. An empty cell leaves what is there.
final class Planner {

    /// Who has a username already, and who of them is known to the instructor from a course of hers: only these come
    /// into a course without having been asked.
    ///
    /// @param owners accounts by the keys of their names
    record Accounts(Map<String, UUID> owners, Set<UUID> known) {}

    private final Matching matching;
    private final Accounts accounts;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<UUID> met = new HashSet<>();

    Planner(List<Learner> everybody, Accounts accounts) {
        this.matching = new Matching(everybody);
        this.accounts = accounts;
    }

    List<PlannedRow> rows(List<Line> lines) {
        var rows = new ArrayList<PlannedRow>();
        lines.forEach(line -> rows.add(row(line)));
        return rows;
    }

    /// Who is in the list, once its rows are worked out.
    Set<UUID> met() {
        return met;
    }

    private PlannedRow row(Line line) {
        var name = name(line);
        var problem = problem(line, name);
        if (!problem.isEmpty()) {
            return PlannedRow.wrong(line, problem);
        }
        var match = matching.find(name, line.at(Column.USERNAME), line.at(Column.EXTERNAL_ID));
        if (!match.problem().isEmpty()) {
            return PlannedRow.wrong(line, match.problem());
        }
        var twice = twice(line, name, match.learner());
        if (!twice.isEmpty()) {
            return PlannedRow.wrong(line, twice);
        }
        return match.learner().map(learner -> known(line, name, learner)).orElseGet(() -> newcomer(line, name));
    }

    static String name(Line line) {
        return line.at(Column.NAME).isEmpty()
                ? (line.at(Column.FIRST_NAME) + " " + line.at(Column.LAST_NAME)).strip()
                : line.at(Column.NAME);
    }

    private static String problem(Line line, String name) {
        if (name.isEmpty()) {
            return "There is no name.";
        }
        if (LearnerDetails.extraTime(line.at(Column.EXTRA_TIME)) < 0) {
            return "The extra time is a whole number of per cent from 0 to %d, and not \"%s\"."
                    .formatted(LearnerDetails.MOST_EXTRA_TIME, line.at(Column.EXTRA_TIME));
        }
        var username = line.at(Column.USERNAME);
        return List.of(
                        LearnerDetails.problem("The name", name, LearnerDetails.LONGEST_NAME),
                        LearnerDetails.problem("The section", line.at(Column.SECTION), LearnerDetails.LONGEST_SECTION),
                        LearnerDetails.problem(
                                "The external id", line.at(Column.EXTERNAL_ID), LearnerDetails.LONGEST_EXTERNAL_ID),
                        username.isEmpty() ? "" : Newcomers.problem(username))
                .stream()
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Of two lines that mean the same learner the first counts.
    private String twice(Line line, String name, Optional<Learner> learner) {
        var username = Newcomers.key(line.at(Column.USERNAME));
        var id = line.at(Column.EXTERNAL_ID);
        var marks = new HashMap<String, String>();
        learner.ifPresent(known -> marks.put("learner " + known.id(), "means the same learner"));
        if (!username.isEmpty()) {
            marks.put("username " + username, "has the same username");
        }
        if (!id.isEmpty()) {
            marks.put("id " + id, "has the same external id");
        }
        if (username.isEmpty() && id.isEmpty()) {
            marks.put("name " + Matching.key(name), "has the same name: give each a username or an external id");
        }
        for (var mark : marks.entrySet()) {
            var earlier = seen.putIfAbsent(mark.getKey(), line.number());
            if (earlier != null) {
                return "Line %d %s.".formatted(earlier, mark.getValue());
            }
        }
        learner.ifPresent(known -> met.add(known.id()));
        return "";
    }

    private static PlannedRow known(Line line, String name, Learner learner) {
        var details = details(line, name, learner.details());
        var notes = new ArrayList<>(changes(learner.details(), details));
        if (!learner.isCurrent()) {
            notes.addFirst("Comes back into the course.");
        }
        var kind = notes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
        return new PlannedRow(line.number(), kind, details, learner.loginName(), Optional.of(learner.id()), notes);
    }

    private PlannedRow newcomer(Line line, String name) {
        var details = details(line, name, new LearnerDetails(name, "", "", 0));
        var username = line.at(Column.USERNAME);
        var owner = username.isEmpty() ? null : accounts.owners().get(Newcomers.key(username));
        if (owner == null) {
            var notes = matching.named(name).isEmpty()
                    ? List.<String>of()
                    : List.of("Somebody of this name is in the course already.");
            return new PlannedRow(line.number(), Kind.NEW, details, username, Optional.empty(), notes);
        }
        if (!accounts.known().contains(owner)) {
            return PlannedRow.wrong(
                    line,
                    "The username %s is taken by somebody who is in no course of yours. If it is the same person, give them the code to join; if not, choose another."
                            .formatted(username));
        }
        var note = List.of("Has an account from another course of yours.");
        return new PlannedRow(line.number(), Kind.COMES, details, username, Optional.of(owner), note);
    }

    private static LearnerDetails details(Line line, String name, LearnerDetails before) {
        return new LearnerDetails(
                name,
                or(line.at(Column.SECTION), before.section()),
                or(line.at(Column.EXTERNAL_ID), before.externalId()),
                line.at(Column.EXTRA_TIME).isEmpty()
                        ? before.extraTime()
                        : LearnerDetails.extraTime(line.at(Column.EXTRA_TIME)));
    }

    private static String or(String cell, String before) {
        return cell.isEmpty() ? before : cell;
    }

    private static List<String> changes(LearnerDetails before, LearnerDetails after) {
        var found = new ArrayList<String>();
        change(found, "Name", before.name(), after.name());
        change(found, "Section", before.section(), after.section());
        change(found, "External id", before.externalId(), after.externalId());
        change(found, "Extra time", before.extraTime() + " %", after.extraTime() + " %");
        return found;
    }

    private static void change(List<String> found, String what, String before, String after) {
        if (!before.equals(after)) {
            found.add("%s: %s → %s.".formatted(what, before.isEmpty() ? "none" : before, after));
        }
    }
}
