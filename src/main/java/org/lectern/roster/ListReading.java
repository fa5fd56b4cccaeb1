package org.lectern.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lectern.accounts.Newcomers;
import org.lectern.roster.PlannedRow.Kind;
import org.lectern.web.Refusal;

/// Plans what a list of learners would do to a course, and does it.
@ApplicationScoped
class ListReading {

    private static final String KNOWN = """
            select distinct e.learner_id from enrolment e join course_instructor i on i.course_id = e.course_id
            where i.instructor_id = ?1 and e.ended_at is null and e.learner_id = any(cast(?2 as uuid[]))""";

    /// One statement for who comes, comes back, or changes.
    private static final String WRITE = """
            insert into enrolment (learner_id, course_id, name, section, external_id, extra_time, by_roster, joined_at)
            select t.id, ?1, t.name, t.section, nullif(t.external_id, ''), t.extra_time, t.made, ?2
            from unnest(cast(?3 as uuid[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                cast(?7 as integer[]), cast(?8 as boolean[])) as t (id, name, section, external_id, extra_time, made)
            on conflict (learner_id, course_id) do update set name = excluded.name, section = excluded.section,
                external_id = excluded.external_id, extra_time = excluded.extra_time,
                ended = null, ended_at = null, merged_into = null""";

    private final Session database;
    private final Roster roster;
    private final Courses courses;
    private final Newcomers newcomers;
    private final CoursesBounds bounds;
    private final Clock clock;

    ListReading(
            Session database, Roster roster, Courses courses, Newcomers newcomers, CoursesBounds bounds, Clock clock) {
        this.database = database;
        this.roster = roster;
        this.courses = courses;
        this.newcomers = newcomers;
        this.bounds = bounds;
        this.clock = clock;
    }

    RosterPlan plan(LearnerList list, UUID course, UUID instructor) {
        var everybody = roster.everybody(course);
        var planner = new Planner(everybody, accounts(list, instructor));
        var rows = named(planner.rows(list.lines()));
        var absent = everybody.stream()
                .filter(Learner::isCurrent)
                .filter(learner -> !planner.met().contains(learner.id()))
                .count();
        return new RosterPlan(rows, (int) absent);
    }

    private Planner.Accounts accounts(LearnerList list, UUID instructor) {
        var keys = list.lines().stream()
                .map(line -> Newcomers.key(line.at(Column.USERNAME)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        var owners = keys.isEmpty() ? Map.<String, UUID>of() : newcomers.owners(keys);
        var known = database.createNativeQuery(KNOWN, UUID.class)
                .setParameter(1, instructor)
                .setParameter(2, owners.values().toArray(UUID[]::new))
                .getResultList();
        return new Planner.Accounts(owners, Set.copyOf(known));
    }

    /// Makes usernames for newcomers whose line has none.
    private List<PlannedRow> named(List<PlannedRow> rows) {
        var nameless = rows.stream()
                .filter(row -> row.is(Kind.NEW) && row.username().isEmpty())
                .toList();
        var given = rows.stream().map(row -> Newcomers.key(row.username())).collect(Collectors.toSet());
        var made = Usernames.forAll(
                        nameless.stream().map(PlannedRow::name).toList(),
                        given,
                        names -> newcomers.owners(names).keySet())
                .iterator();
        return rows.stream()
                .map(row -> row.is(Kind.NEW) && row.username().isEmpty() ? row.called(made.next()) : row)
                .toList();
    }

    /// Does what the plan says. Two at the same time do not both: the second is told to look again.
    ///
    /// @param digest of the plan that was looked at
    /// @param version of the course's list when it was looked at
    /// @return the plan that was carried out; nothing when it is not the one that was looked at any more
    Optional<RosterPlan> apply(LearnerList list, Course course, UUID instructor, String digest, int version) {
        // A transaction of its own: what is authored is not written together with what is learners'.
        var first = QuarkusTransaction.requiringNew().call(() -> courses.takeTurn(course.id(), version));
        if (!first) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var plan = plan(list, course.id(), instructor);
            if (!plan.digest().equals(digest)) {
                return Optional.empty();
            }
            var names = plan.rows().stream()
                    .filter(row -> row.is(Kind.NEW))
                    .map(PlannedRow::username)
                    .toList();
            var added = newcomers.add(names, course.zone());
            if (added.isEmpty()) {
                throw new Refusal(
                        409,
                        "A username of the list was taken a moment ago. Nothing was written: choose the file again.");
            }
            write(plan, course.id(), added.get());
            bounds.keepWithin(course.id());
            return Optional.of(plan);
        });
    }

    private void write(RosterPlan plan, UUID course, Map<String, UUID> added) {
        var rows = plan.rows().stream().filter(PlannedRow::writes).toList();
        database.createNativeMutationQuery(WRITE)
                .setParameter(1, course)
                .setParameter(2, clock.instant())
                .setParameter(
                        3,
                        rows.stream()
                                .map(row -> row.learner().orElseGet(() -> added.get(Newcomers.key(row.username()))))
                                .toArray(UUID[]::new))
                .setParameter(4, rows.stream().map(PlannedRow::name).toArray(String[]::new))
                .setParameter(
                        5, rows.stream().map(row -> row.details().section()).toArray(String[]::new))
                .setParameter(
                        6, rows.stream().map(row -> row.details().externalId()).toArray(String[]::new))
                .setParameter(
                        7, rows.stream().map(row -> row.details().extraTime()).toArray(Integer[]::new))
                .setParameter(8, rows.stream().map(row -> row.is(Kind.NEW)).toArray(Boolean[]::new))
                .executeUpdate();
    }
}
