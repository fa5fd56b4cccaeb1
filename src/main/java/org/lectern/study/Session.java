package org.lectern.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a learner should study now, within her limits, and what comes due soon.
///
/// @param onSteps cards on steps, which are never held back
/// @param due cards on intervals of days
/// @param fresh questions to meet for the first time
/// @param soon cards that are not due yet, in order of time
/// @param endsAt when her next study day begins
record Session(
        Learner learner,
        List<StudyItem> onSteps,
        List<StudyItem> due,
        List<StudyItem> fresh,
        List<StudyItem> soon,
        Instant endsAt) {

    Pack.Counts counts() {
        return new Pack.Counts(due.size(), fresh.size(), onSteps.size());
    }

    /// What is left from earlier first, then what plans have chosen, then the rest: in both new ones evenly among the
    /// others, siblings apart. At last those that come due soon.
    List<StudyItem> inOrder() {
        var chosen = mixed(planned(due, true), planned(fresh, true));
        var others = mixed(planned(due, false), planned(fresh, false));
        var now = Stream.of(onSteps, chosen, others).flatMap(List::stream).toList();
        return Stream.concat(Siblings.spread(now, StudyItem::passages).stream(), soon.stream())
                .toList();
    }

    private static List<StudyItem> planned(List<StudyItem> items, boolean planned) {
        return items.stream().filter(item -> item.planned() == planned).toList();
    }

    private static List<StudyItem> mixed(List<StudyItem> due, List<StudyItem> fresh) {
        var mixed = new ArrayList<StudyItem>();
        int next = 0;
        for (int i = 0; i < due.size(); i++) {
            mixed.add(due.get(i));
            while ((long) (next + 1) * due.size() <= (long) (i + 1) * fresh.size()) {
                mixed.add(fresh.get(next++));
            }
        }
        mixed.addAll(fresh.subList(next, fresh.size()));
        return mixed;
    }
}
