package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.forecast.PlannedRecall;
import org.lectern.forecast.PlannedRecall.ExamDay;
import org.lectern.progress.Citations.Cited;

/// Looks ahead in a text: what becomes of it if nothing is studied, or if the learner follows her plans.
@ApplicationScoped
class Futures {

    /// One of the two.
    ///
    /// @param memories on the day of the horizon
    /// @param forgetting what a browser needs for the other days
    record Future(Horizon horizon, Memories memories, Forgetting forgetting) {

        Reading.Ahead ahead(List<Cited> cited) {
            return new Reading.Ahead(horizon, forgetting, memories.meanRecall(cited));
        }
    }

    private final Self self;
    private final PlannedRecall plans;

    Futures(Self self, PlannedRecall plans) {
        this.self = self;
        this.plans = plans;
    }

    /// The future that the reader wants to see. Plans are made only where she follows them.
    ///
    /// @param today what she remembers now
    Future of(List<Cited> cited, Memories today, ReaderPlace wanted) throws SQLException {
        var questions = cited.stream().map(Cited::question).collect(Collectors.toSet());
        var exams = plans.with(questions, self.id(), self.now());
        var horizon = Horizon.of(wanted.ahead(), wanted.followsPlan(), self.today(), exams);
        if (!horizon.follows()) {
            return new Future(horizon, today.on(horizon.studyDay()), Forgetting.of(cited, today));
        }
        var followed = plans.follow(self.id(), self.now());
        return new Future(
                horizon,
                today.on(horizon.studyDay(), followed),
                Forgetting.of(cited, today, Forgetting.samples(exact(horizon, exams)), followed));
    }

    /// Days from today on which nothing may be guessed: those of the links, and those on which a plan ends.
    private static TreeSet<Integer> exact(Horizon horizon, List<ExamDay> exams) {
        var days = horizon.steps().stream().map(Horizon.Step::days).collect(Collectors.toCollection(TreeSet::new));
        for (var exam : exams) {
            int day = Math.toIntExact(exam.date().toEpochDay() - horizon.today().toEpochDay());
            days.add(day);
            days.add(day + 1);
        }
        return days;
    }
}
