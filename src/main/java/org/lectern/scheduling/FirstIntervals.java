package org.lectern.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What became of cards on their first later day, by first rating and days since: what initial stabilities are fitted
/// to.
///
/// Small groups and long intervals are outliers, as in fsrs-rs 6.6: a text that is taken up again after half a year
/// says nothing about the usual forgetting.
final class FirstIntervals {

    /// Cards that came back after so many days.
    record Group(int days, int count, int recalled) {

        private static Group of(int days, boolean recalled) {
            return new Group(days, 1, recalled ? 1 : 0);
        }

        private Group and(Group other) {
            return new Group(days, count + other.count, recalled + other.recalled);
        }
    }

    private static final int FEWEST = 6;
    private static final int LONGEST = 100;
    private static final int LONGEST_AFTER_EASY = 365;

    /// The smallest groups are outliers as long as they hold together fewer answers than this, or than 5 %.
    private static final int MOST_DROPPED = 20;

    private static final double MOST_DROPPED_SHARE = 0.05;

    private final ReviewLog log;
    private final List<List<Group>> usual = new ArrayList<>();
    private final List<Set<Integer>> outliers = new ArrayList<>();

    /// Of the first training items of a log.
    ///
    /// @param items how many of them
    FirstIntervals(ReviewLog log, int items) {
        this.log = log;
        var groups = new ArrayList<TreeMap<Integer, Group>>();
        for (var _ : Rating.values()) {
            groups.add(new TreeMap<>());
        }
        for (int i = 0; i < items; i++) {
            int item = log.items()[i];
            if (log.firstItem(item) == item) {
                int days = log.elapsed[item];
                groups.get(rating(item)).merge(days, Group.of(days, log.recalled(item)), Group::and);
            }
        }
        for (var rating : Rating.values()) {
            int longest = rating == Rating.EASY ? LONGEST_AFTER_EASY : LONGEST;
            divide(groups.get(rating.ordinal()).values(), longest);
        }
    }

    private void divide(Collection<Group> groups, int longest) {
        var kept = new ArrayList<Group>();
        var dropped = new HashSet<Integer>();
        int total = groups.stream().mapToInt(Group::count).sum();
        int mostDropped = Math.max(MOST_DROPPED, (int) (total * MOST_DROPPED_SHARE));
        int droppedSoFar = 0;
        for (var group :
                groups.stream().sorted(Comparator.comparingInt(Group::count)).toList()) {
            if (droppedSoFar + group.count() < mostDropped) {
                droppedSoFar += group.count();
                dropped.add(group.days());
            } else if (group.count() < FEWEST || group.days() > longest) {
                dropped.add(group.days());
            } else {
                kept.add(group);
            }
        }
        kept.sort(Comparator.comparingInt(Group::days));
        usual.add(kept);
        outliers.add(dropped);
    }

    /// The groups of a first rating that are no outliers, in order of days.
    List<Group> after(Rating rating) {
        return usual.get(rating.ordinal());
    }

    int count(Rating rating) {
        return after(rating).stream().mapToInt(Group::count).sum();
    }

    /// Whether the item's card first came back after an unusual time.
    boolean isOutlier(int item) {
        return outliers.get(rating(item)).contains(log.elapsed[log.firstItem(item)]);
    }

    private int rating(int item) {
        return log.grades[log.first(item)] - 1;
    }
}
