package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.progress.Recall.Period;
import org.lectern.progress.Recall.Share;
import org.lectern.scheduling.StudyDays;

/// What one learner's log says. Answers that were taken back do not count.
@ApplicationScoped
class Answers {

    /// An answer that counts, of a review `r`; its first value is the learner.
    static final String STANDING = """
            r.learner_id = ? and r.rating is not null and not exists (
                select from review u where u.learner_id = r.learner_id and u.question_id = r.question_id
                    and u.voids = r.review_id)""";

    private static final String BY_DAY = """
            select r.study_day, count(*) as answers from review r where %s and r.answered_at >= ? and r.study_day >= ?
            group by r.study_day""".formatted(STANDING);

    /// On a day without answers a card was due whose due date before its end still stands, or stood until an answer
    /// that came later. Neither looks at more cards than are due now or were answered since;
    /// the order makes the planner take the index on due dates for the first.
    private static final String DAYS_WITH_SOMETHING_DUE = """
            select d.day from unnest(?::integer[], ?::timestamptz[], ?::timestamptz[]) as d (day, begins, ends)
            where (
                select true from card c
                where c.learner_id = ? and c.due_at < d.ends and c.suspended_at is null and c.set_aside_at is null
                    and c.last_review_at < d.begins
                order by c.due_at limit 1)
            or exists (
                select from review r
                join card c on c.learner_id = r.learner_id and c.question_id = r.question_id
                    and c.suspended_at is null and c.set_aside_at is null
                cross join lateral (
                    select b.due_after from review b
                    where b.learner_id = r.learner_id and b.question_id = r.question_id and b.answered_at < d.begins
                    order by b.answered_at desc limit 1) as before
                where r.learner_id = ? and r.answered_at >= d.begins and before.due_after < d.ends)""";

    private static final String LAST_PLACE = """
            select c.text_id, c.paragraph from (
                select r.question_id, r.version from review r
                where r.learner_id = ? and r.rating is not null order by r.answered_at desc limit 1) as last
            join citation c on c.question_id = last.question_id and c.version = last.version
            where c.paragraph is not null order by c.ordinal limit 1""";

    /// The first answer of a day, on a card that was answered on an earlier one.
    private static final String RECALL = """
            select p.since, stability_before >= 21 as mature, count(*) filter (where recalled) as recalled,
                count(*) as answers
            from (
                select distinct on (r.question_id, r.study_day) r.rating > 1 as recalled, r.study_day, r.stability_before
                from review r where %s order by r.question_id, r.study_day, r.answered_at, r.review_id) as first
            join unnest(?::integer[]) as p (since) on first.study_day > p.since
            where stability_before is not null group by p.since, mature""".formatted(STANDING);

    /// The first answer of a day to the second step of a card.
    private static final String SECOND_STEPS = """
            select count(*) filter (where is_right), count(*) from (
                select distinct on (question_id, study_day) is_right from second_step
                where learner_id = ? and study_day > ? order by question_id, study_day, answered_at, step_id) as first""";

    private final Reads reads;

    Answers(Reads reads) {
        this.reads = reads;
    }

    /// A place in a text.
    record Place(String text, int paragraph) {}

    /// How many answers were given on each study day since that one; a day without is missing.
    Map<LocalDate, Integer> byDay(UUID learner, StudyDays days, int since) {
        record Day(LocalDate day, int answers) {}
        return reads
                .list(
                        BY_DAY,
                        row -> new Day(LocalDate.ofEpochDay(row.getInt(1)), row.getInt(2)),
                        learner,
                        // A day by the clock of another zone begins at most a day earlier.
                        days.startOf(since - 2),
                        since)
                .stream()
                .collect(Collectors.toMap(Day::day, Day::answers));
    }

    /// Those of these study days on which some card was due.
    List<LocalDate> withSomethingDue(UUID learner, StudyDays days, List<Integer> asked) {
        return reads.list(
                DAYS_WITH_SOMETHING_DUE,
                row -> LocalDate.ofEpochDay(row.getInt(1)),
                asked,
                asked.stream().map(days::startOf).toList(),
                asked.stream().map(day -> days.startOf(day + 1)).toList(),
                learner,
                learner);
    }

    /// Where the last answered question stands.
    Optional<Place> lastPlace(UUID learner) {
        return reads.list(LAST_PLACE, row -> new Place(row.getString(1), row.getInt(2)), learner).stream()
                .findFirst();
    }

    /// Of the second steps since a study day, those where it was known.
    Share sourcing(UUID learner, int since) {
        return reads.one(SECOND_STEPS, row -> new Share(row.getInt(1), row.getInt(2)), learner, since);
    }

    /// Recall in the last 7 and 30 study days and in all.
    List<Period> recall(UUID learner, int today) {
        record Found(int since, boolean mature, Share share) {}
        var names = new TreeMap<Integer, String>(Map.of(today - 7, "7 days", today - 30, "30 days", 0, "all"));
        var found = reads.list(
                RECALL,
                row -> new Found(row.getInt(1), row.getBoolean(2), new Share(row.getInt(3), row.getInt(4))),
                learner,
                names.keySet());
        return names.descendingMap().entrySet().stream()
                .map(period -> {
                    var shares = found.stream()
                            .filter(share -> share.since == period.getKey())
                            .collect(Collectors.toMap(Found::mature, Found::share));
                    return new Period(
                            period.getValue(),
                            shares.getOrDefault(false, Share.NONE),
                            shares.getOrDefault(true, Share.NONE));
                })
                .toList();
    }
}
