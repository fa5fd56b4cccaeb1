package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lectern.forecast.Comparisons.Answer;
import org.lectern.scheduling.Calibration;
import org.lectern.web.Spans;
import org.lectern.web.Sql;

/// What was foretold of the assignments of a course, and what came: for instructors, and so only of several learners
/// together.
@ApplicationScoped
public class CourseForecasts {

    /// Of fewer learners nothing is said: an average would tell what one of them knows.
    static final int FEWEST = 5;

    private static final String LEARNERS = "select learner_id from enrolment where course_id = ? and ended_at is null";

    private static final String ASSIGNMENTS = """
            select s.id, s.title, s.kind from assignment_course o join assignment s on s.id = o.assignment_id
            where o.course_id = ? and s.archived_at is null order by s.due_at nulls last, s.created_at, s.id""";

    private record Given(UUID id, String title, boolean quiz) {

        /// Of a quiz its own answers alone.
        private boolean counts(Answer answer) {
            return answer.plan().equals(id) && answer.inQuiz() == quiz;
        }
    }

    /// An assignment, on average over its learners.
    ///
    /// @param learners of whom both is known
    public record Line(UUID assignment, String title, boolean quiz, int learners, double said, double got) {

        public boolean isShown() {
            return learners >= FEWEST;
        }

        public String forecast() {
            return Spans.percent(said);
        }

        public String result() {
            return Spans.percent(got);
        }
    }

    /// @param learners with an answer that counts
    record Sheet(List<Line> lines, int learners, CalibrationCurve curve) {

        public boolean tellsSomething() {
            return learners >= FEWEST && curve.tellsSomething();
        }
    }

    private final DataSource database;
    private final Comparisons comparisons;
    private final Clock clock;

    CourseForecasts(DataSource database, Comparisons comparisons, Clock clock) {
        this.database = database;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    Sheet of(UUID course) throws SQLException {
        List<UUID> learners;
        List<Given> assignments;
        try (var connection = database.getConnection()) {
            learners = learners(connection, course);
            assignments = assignments(connection, course);
        }
        var all = comparisons.of(learners, assignments.stream().map(Given::id).toList(), clock.instant());
        var lines = new ArrayList<Line>();
        var counted = new ArrayList<Answer>();
        for (var assignment : assignments) {
            var its = all.stream().filter(assignment::counts).toList();
            if (!its.isEmpty()) {
                lines.add(line(assignment, its));
                counted.addAll(its);
            }
        }
        return new Sheet(
                List.copyOf(lines),
                (int) counted.stream().map(Answer::learner).distinct().count(),
                new CalibrationCurve(TrackRecords.held(counted), false));
    }

    /// Of a quiz and these of its learners, in a sentence; empty where that would tell of too few.
    public Optional<String> ofQuiz(UUID assignment, Collection<UUID> learners) throws SQLException {
        var quiz = new Given(assignment, "", true);
        var answers = comparisons.of(learners, List.of(assignment), clock.instant()).stream()
                .filter(quiz::counts)
                .toList();
        var line = line(quiz, answers);
        return line.isShown()
                ? Optional.of(
                        "Forecast of the night before, on average over %s: %s. Their result, of the same questions: %s."
                                .formatted(Spans.of(line.learners(), "learner"), line.forecast(), line.result()))
                : Optional.empty();
    }

    /// Each learner counts once, however many answers are hers.
    private static Line line(Given assignment, List<Answer> answers) {
        var each = answers.stream().collect(Collectors.groupingBy(Answer::learner)).values().stream()
                .map(TrackRecords::held)
                .toList();
        return new Line(
                assignment.id,
                assignment.title,
                assignment.quiz,
                each.size(),
                mean(each, Calibration::forecast),
                mean(each, Calibration::recalled));
    }

    private static double mean(List<Calibration> each, ToDoubleFunction<Calibration> figure) {
        return each.stream().mapToDouble(figure).average().orElse(0);
    }

    private static List<UUID> learners(Connection connection, UUID course) throws SQLException {
        try (var statement = connection.prepareStatement(LEARNERS)) {
            statement.setObject(1, course);
            return Sql.list(statement, row -> row.getObject(1, UUID.class));
        }
    }

    private static List<Given> assignments(Connection connection, UUID course) throws SQLException {
        try (var statement = connection.prepareStatement(ASSIGNMENTS)) {
            statement.setObject(1, course);
            return Sql.list(
                    statement,
                    row -> new Given(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getString("kind").equals("quiz")));
        }
    }
}
