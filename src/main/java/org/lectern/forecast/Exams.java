package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.forecast.PlanCards.OfAssignment;
import org.lectern.quizzes.Preparation;
import org.lectern.quizzes.Preparation.Aim;
import org.lectern.study.Learner;

/// All plans of a learner: her own, and one for each assignment with a date, which she has not to make.
@ApplicationScoped
public class Exams {

    /// Everything about her plans at one moment.
    ///
    /// @param all those that have a date, ended ones too, the first exam first
    /// @param aims her assignments, by their ids
    /// @param basis a text that changes whenever one of these does
    record Standing(List<Exam> all, Map<UUID, Aim> aims, String basis) {

        /// Those that she has not ended, whose exam is today or later.
        List<Exam> running(int today) {
            return all.stream()
                    .filter(plan -> !plan.ended() && plan.isAhead(today))
                    .toList();
        }

        List<Exam> ended(int today) {
            return all.stream()
                    .filter(plan -> plan.ended() && plan.isAhead(today))
                    .toList();
        }

        /// @throws NotFoundException when she has no such plan
        Exam get(UUID id) {
            return all.stream().filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        }
    }

    private final PlanRows rows;
    private final Preparation preparation;

    Exams(PlanRows rows, Preparation preparation) {
        this.rows = rows;
        this.preparation = preparation;
    }

    Standing of(Learner learner, Instant now) throws SQLException {
        int usual = learner.minutesADay();
        var aims = preparation.aims(learner.id(), now);
        var own = rows.of(learner.id());
        var byId = aims.stream().collect(Collectors.toMap(Aim::id, Function.identity()));
        var plans = new ArrayList<Exam>();
        own.forEach(row -> exam(row, byId, usual).ifPresent(plans::add));
        var changed = own.stream().map(PlanRows.Row::id).collect(Collectors.toSet());
        aims.stream()
                .filter(aim -> aim.on() != null && !changed.contains(aim.id()))
                .forEach(aim -> plans.add(usual(aim, usual)));
        plans.sort(Comparator.comparingInt(Exam::examDay).thenComparing(Exam::id));
        return new Standing(List.copyOf(plans), byId, own + " " + aims);
    }

    private static Exam usual(Aim aim, int usual) {
        int day = Math.toIntExact(Objects.requireNonNull(aim.on()).toEpochDay());
        return new Exam(aim.id(), aim.title(), "", new OfAssignment(aim.id()), day, null, null, usual, false);
    }

    /// Empty where it is for an assignment that is no longer hers, or has lost its date.
    private static Optional<Exam> exam(PlanRows.Row row, Map<UUID, Aim> aims, int usual) {
        var aim = row.cards() instanceof OfAssignment(var assignment) ? aims.get(assignment) : null;
        if (row.cards() instanceof OfAssignment && aim == null) {
            return Optional.empty();
        }
        var due = aim == null ? null : aim.on();
        if (row.examDay() == null && due == null) {
            return Optional.empty();
        }
        int day = row.examDay() != null ? row.examDay() : Math.toIntExact(due.toEpochDay());
        return Optional.of(new Exam(
                row.id(),
                title(row, aim == null ? row.called() : aim.title()),
                row.title(),
                row.cards(),
                day,
                row.examDay(),
                row.minutes(),
                row.minutes() == null ? usual : row.minutes(),
                row.ended()));
    }

    private static String title(PlanRows.Row row, String called) {
        return !row.title().isEmpty() ? row.title() : called.isEmpty() ? "All your cards" : called;
    }
}
