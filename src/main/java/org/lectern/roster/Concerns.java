package org.lectern.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Tells what in an instructor's courses needs her. Each kind of thing is told where it is known, by a feature that may
/// use this one; *Teach* shows them all together.
public interface Concerns {

    /// So many of one kind are told at most.
    int MOST = 100;

    /// How soon.
    enum Urgency {
        PRESSING,
        SOON,
        LATER
    }

    /// @param label the kind of thing, in a word or two
    /// @param words what it is, in a sentence that is a link
    /// @param where of which course; empty for none
    /// @param href where it is settled
    record Concern(Urgency urgency, String label, String words, String where, String href) {

        public boolean pressing() {
            return urgency == Urgency.PRESSING;
        }
    }

    /// At most [#MOST], the nearest first, of courses that are not archived. The number of queries does not grow with
    /// the number of learners.
    List<Concern> of(UUID instructor, Instant now);
}
