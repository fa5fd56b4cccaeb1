package org.lectern.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.lectern.roster.PlannedRow.Kind;

/// What a list would do to a course, line by line. Nothing is written before somebody has seen it.
///
/// @param absent how many learners of the course are not in the list; they stay
record RosterPlan(List<PlannedRow> rows, int absent) {

    /// Rows of one kind that a page shows.
    static final int SHOWN = 300;

    public List<PlannedRow> wrong() {
        return some(Kind.WRONG);
    }

    public List<PlannedRow> added() {
        return rows.stream()
                .filter(row -> row.is(Kind.NEW) || row.is(Kind.COMES))
                .limit(SHOWN)
                .toList();
    }

    public List<PlannedRow> changed() {
        return some(Kind.CHANGED);
    }

    private List<PlannedRow> some(Kind kind) {
        return rows.stream().filter(row -> row.is(kind)).limit(SHOWN).toList();
    }

    public long wrongCount() {
        return count(Kind.WRONG);
    }

    public long addedCount() {
        return count(Kind.NEW) + count(Kind.COMES);
    }

    public long changedCount() {
        return count(Kind.CHANGED);
    }

    public long unchangedCount() {
        return count(Kind.UNCHANGED);
    }

    private long count(Kind kind) {
        return rows.stream().filter(row -> row.is(kind)).count();
    }

    public long writes() {
        return rows.stream().filter(PlannedRow::writes).count();
    }

    /// The same for the same plan: what is applied is what was looked at.
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> sha.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
