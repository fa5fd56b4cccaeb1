package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.forecast.PlanCards.OfAssignment;
import org.lectern.forecast.PlanCards.OfTag;
import org.lectern.forecast.PlanCards.OfText;
import org.lectern.web.Sql;

/// The plans that learners have made or changed.
@ApplicationScoped
class PlanRows {

    /// @param called how its cards are called, where they are of a text or a tag
    record Row(
            UUID id,
            String title,
            String called,
            PlanCards cards,
            @Nullable Integer examDay,
            @Nullable Integer minutes,
            Instant changedAt,
            boolean ended) {}

    /// What a learner decides about a plan.
    ///
    /// @param examDay null for when the assignment is due
    /// @param minutes null for her usual ones
    record Terms(
            String title,
            PlanCards cards,
            @Nullable Integer examDay,
            @Nullable Integer minutes) {}

    private static final String OF_LEARNER = """
            select p.plan_id, p.title, coalesce(t.title, g.label, '') as called, p.text_id, p.tag_id, p.assignment_id,
                p.exam_day, p.minutes, p.changed_at, p.ended_at is not null as ended
            from exam_plan p left join text t on t.id = p.text_id left join tag g on g.id = p.tag_id
            where p.learner_id = ? order by p.plan_id""";

    /// Whether there is anything that an account `a` might plan for. Its parameters are an epoch day and an
    /// instant, both now.
    static final String MAY_PLAN = """
            (exists (select from exam_plan p where p.learner_id = a.id and p.ended_at is null and p.exam_day >= ?)
                or exists (select from enrolment e
                    join assignment_course o on o.course_id = e.course_id
                    join assignment s on s.id = o.assignment_id and s.archived_at is null
                    left join extension x on x.learner_id = e.learner_id and x.assignment_id = s.id
                    where e.learner_id = a.id and e.ended_at is null and coalesce(x.due_at, s.due_at) > ?))""";

    private static final String MAY_SHE = "select %s from account a where a.id = ?".formatted(MAY_PLAN);

    private static final String SAVE = """
            insert into exam_plan (learner_id, plan_id, title, text_id, tag_id, assignment_id, exam_day, minutes, made_at,
                changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (learner_id, plan_id) do update set title = excluded.title, text_id = excluded.text_id,
                tag_id = excluded.tag_id, exam_day = excluded.exam_day, minutes = excluded.minutes,
                changed_at = excluded.changed_at, ended_at = null""";

    private static final String END = """
            insert into exam_plan (learner_id, plan_id, assignment_id, made_at, changed_at, ended_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (learner_id, plan_id) do update set changed_at = excluded.changed_at,
                ended_at = excluded.ended_at""";

    private static final String RESUME = """
            update exam_plan set ended_at = null, changed_at = ? where learner_id = ? and plan_id = ?""";

    private final DataSource database;

    PlanRows(DataSource database) {
        this.database = database;
    }

    /// Whether a learner may have a plan at all. One query: most have none, and are asked about whenever they study.
    boolean any(UUID learner, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MAY_SHE)) {
            Sql.bind(statement, firstDay(now), now, learner);
            return Sql.list(statement, row -> row.getBoolean(1)).contains(true);
        }
    }

    /// No study day of anybody is before it now.
    static int firstDay(Instant now) {
        return Math.toIntExact(now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay()) - 2;
    }

    List<Row> of(UUID learner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF_LEARNER)) {
            statement.setObject(1, learner);
            return Sql.list(statement, PlanRows::row);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("plan_id", UUID.class),
                row.getString("title"),
                row.getString("called"),
                cards(row),
                row.getObject("exam_day", Integer.class),
                row.getObject("minutes", Integer.class),
                row.getObject("changed_at", java.time.OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }

    private static PlanCards cards(ResultSet row) throws SQLException {
        var assignment = row.getObject("assignment_id", UUID.class);
        if (assignment != null) {
            return new OfAssignment(assignment);
        }
        var text = row.getString("text_id");
        var tag = row.getString("tag_id");
        return text != null ? new OfText(text) : tag != null ? new OfTag(tag) : new PlanCards.All();
    }

    /// Makes or changes a plan; one that was ended goes on.
    void save(UUID learner, UUID plan, Terms terms, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(
                    connection,
                    SAVE,
                    learner,
                    plan,
                    terms.title,
                    terms.cards instanceof OfText(var text) ? text : null,
                    terms.cards instanceof OfTag(var tag) ? tag : null,
                    terms.cards instanceof OfAssignment(var assignment) ? assignment : null,
                    terms.examDay,
                    terms.minutes,
                    now,
                    now);
        }
    }

    void end(UUID learner, Exam plan, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            if (plan.cards() instanceof OfAssignment(var assignment)) {
                Sql.update(connection, END, learner, plan.id(), assignment, now, now, now);
            } else {
                Sql.update(
                        connection,
                        "update exam_plan set ended_at = ?, changed_at = ? where learner_id = ? and plan_id = ?",
                        now,
                        now,
                        learner,
                        plan.id());
            }
        }
    }

    void resume(UUID learner, UUID plan, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            Sql.update(connection, RESUME, now, learner, plan);
        }
    }
}
