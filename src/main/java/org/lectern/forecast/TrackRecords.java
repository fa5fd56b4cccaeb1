package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.forecast.Comparisons.Answer;
import org.lectern.forecast.TrackRecord.Line;
import org.lectern.forecast.TrackRecord.Source;
import org.lectern.quizzes.Released;
import org.lectern.scheduling.Calibration;
import org.lectern.web.Sql;

/// Puts together for a learner what was foretold of her exams and what came. Of a quiz she is told no more than its own
/// page tells her.
@ApplicationScoped
public class TrackRecords {

    /// The exams that have come, or whose quiz she has handed in.
    private static final String EXAMS = """
            select p.plan_id, p.exam_day, p.study_day, p.made_at, p.recall, p.cards,
                t.started_at, coalesce(nullif(e.title, ''), s.title, x.title, g.label, 'All your cards') as title,
                (select w.recall from prediction w where w.learner_id = p.learner_id and w.plan_id = p.plan_id
                    and w.study_day between p.exam_day - 9 and least(p.exam_day - 7, p.study_day - 1)
                    order by w.study_day desc limit 1) as week_before
            %s
            left join exam_plan e on e.learner_id = p.learner_id and e.plan_id = p.plan_id
            left join assignment s on s.id = p.plan_id
            left join text x on x.id = e.text_id
            left join tag g on g.id = e.tag_id
            %s and (t.state = 'SUBMITTED' or t.attempt_id is null and p.exam_day <= ?)
            order by p.exam_day desc, p.plan_id""".formatted(Comparisons.LAST, Comparisons.COMPARED);

    private final DataSource database;
    private final Comparisons comparisons;
    private final Released released;

    TrackRecords(DataSource database, Comparisons comparisons, Released released) {
        this.database = database;
        this.comparisons = comparisons;
        this.released = released;
    }

    /// @param startedAt when she began the quiz; null where she has not
    private record Foretold(
            UUID plan,
            String title,
            int examDay,
            int studyDay,
            Instant madeAt,
            double recall,
            int cards,
            @Nullable Instant startedAt,
            OptionalDouble weekBefore) {

        static Foretold read(ResultSet row) throws SQLException {
            var week = row.getObject("week_before", Double.class);
            return new Foretold(
                    row.getObject("plan_id", UUID.class),
                    row.getString("title"),
                    row.getInt("exam_day"),
                    row.getInt("study_day"),
                    Objects.requireNonNull(Sql.instant(row, "made_at")),
                    row.getDouble("recall"),
                    row.getInt("cards"),
                    Sql.instant(row, "started_at"),
                    week == null ? OptionalDouble.empty() : OptionalDouble.of(week));
        }

        private int nights() {
            return 1
                    + (startedAt == null
                            ? examDay - studyDay
                            : (int) Duration.between(madeAt, startedAt).toDays());
        }

        Line line(Source source, List<Answer> answers) {
            return new Line(
                    title, LocalDate.ofEpochDay(examDay), source, nights(), cards, recall, weekBefore, held(answers));
        }
    }

    /// @param today as a study day
    public TrackRecord of(UUID learner, int today, Instant now) throws SQLException {
        var plans = comparisons.plans(learner);
        if (plans.isEmpty()) {
            return new TrackRecord(List.of(), held(List.of()));
        }
        var answers =
                comparisons.of(List.of(learner), plans, now).stream().collect(Collectors.groupingBy(Answer::plan));
        var lines = new ArrayList<Line>();
        var told = new ArrayList<Answer>();
        for (var exam : exams(learner, plans, today)) {
            boolean isTold = exam.startedAt == null || released.tellsHowRight(learner, exam.plan, now);
            var its = isTold ? answers.getOrDefault(exam.plan, List.of()) : List.<Answer>of();
            lines.add(exam.line(
                    exam.startedAt == null ? Source.STUDY : isTold ? Source.QUIZ : Source.WITHHELD_QUIZ, its));
            told.addAll(its);
        }
        return new TrackRecord(List.copyOf(lines), held(told));
    }

    /// The line of a quiz whose marks she is shown.
    ///
    /// @return empty where nothing was foretold of what it asked
    Optional<Line> ofQuiz(UUID learner, UUID assignment, Instant now) throws SQLException {
        var answers = comparisons.of(List.of(learner), List.of(assignment), now);
        return answers.isEmpty()
                ? Optional.empty()
                : exams(learner, List.of(assignment), 0).stream()
                        .map(exam -> exam.line(Source.QUIZ, answers))
                        .findFirst();
    }

    static Calibration held(List<Answer> answers) {
        return Calibration.of(answers.stream().map(Answer::outcome).toList());
    }

    private List<Foretold> exams(UUID learner, List<UUID> plans, int today) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EXAMS)) {
            Sql.bind(
                    statement,
                    Comparisons.ids(connection, List.of(learner)),
                    Comparisons.ids(connection, plans),
                    today);
            return Sql.list(statement, Foretold::read);
        }
    }
}
