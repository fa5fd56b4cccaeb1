package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Accounts;
import org.lectern.quizzes.AssignmentTerms.State;
import org.lectern.quizzes.Assignments.Assigned;
import org.lectern.quizzes.OwnAttempts.Count;
import org.lectern.quizzes.StudyProgress.Done;

/// What a learner has to do for her courses, in words: with its rule, its date, and how far she is.
@ApplicationScoped
public class LearnersAssignments {

    /// So long something stays in sight when it is over.
    private static final Duration AFTERWARDS = Duration.ofDays(7);

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /// @param over nothing can be done any more
    /// @param results whether there is something of hers to look at
    public record Line(UUID id, String title, String words, boolean over, boolean results) {

        public String href() {
            return "/assignments/" + id;
        }
    }

    private final Assignments assignments;
    private final StudyAssignments studied;
    private final StudyProgress progress;
    private final OwnAttempts attempts;
    private final Accounts accounts;

    LearnersAssignments(
            Assignments assignments,
            StudyAssignments studied,
            StudyProgress progress,
            OwnAttempts attempts,
            Accounts accounts) {
        this.assignments = assignments;
        this.studied = studied;
        this.progress = progress;
        this.attempts = attempts;
        this.accounts = accounts;
    }

    /// What there is to do, what ends first before the rest; then what was over a short while ago. Nothing of a course
    /// that is over.
    public List<Line> now(UUID learner, Instant now) throws SQLException {
        var from = now.minus(AFTERWARDS);
        return lines(learner, now).stream()
                .filter(line -> !line.over || !line.archived && line.end.isAfter(from))
                .sorted(Comparator.comparing(Dated::over))
                .map(Dated::line)
                .toList();
    }

    /// All of them, what is over last.
    List<Line> all(UUID learner, Instant now) throws SQLException {
        return lines(learner, now).stream()
                .sorted(Comparator.comparing(Dated::over))
                .map(Dated::line)
                .toList();
    }

    private record Dated(Line line, boolean over, boolean archived, Instant end) {}

    private List<Dated> lines(UUID learner, Instant now) throws SQLException {
        var hers = assignments.ofLearner(learner);
        if (hers.isEmpty()) {
            return List.of();
        }
        studied.deal(learner, now);
        var done = progress.of(learner);
        var begun = attempts.counts(learner);
        var zone = accounts.get(learner).zone();
        return hers.stream()
                .map(one -> {
                    var id = one.assignment().id();
                    var count = begun.getOrDefault(id, Count.NONE);
                    var words = one.assignment().isQuiz()
                            ? quiz(one, count, now, zone)
                            : study(one.terms(), done.getOrDefault(id, Done.NOTHING), now, zone);
                    boolean over = one.terms().stateAt(now) == State.CLOSED;
                    var line = new Line(id, one.assignment().title(), words, over, hasResults(one, count, now));
                    var end = one.terms().closesAt().orElse(Instant.MAX);
                    return new Dated(line, over, one.terms().over(), end);
                })
                .toList();
    }

    private boolean hasResults(Assigned one, Count count, Instant now) {
        return count.anySubmitted() && isReleased(one.assignment(), now);
    }

    /// Whether anything is shown of what was handed in.
    private boolean isReleased(Assignment assignment, Instant now) {
        var shown = assignment.disclosure();
        if (shown.waitsFor(Release.SUBMITTED) || shown.waitsFor(Release.AT_ONCE)) {
            return true;
        }
        return shown.waitsFor(Release.CLOSED)
                && assignments.closing(assignment).filter(now::isAfter).isPresent();
    }

    static String study(AssignmentTerms terms, Done done, Instant now, ZoneId zone) {
        if (terms.stateAt(now) == State.NOT_YET_OPEN && terms.opensAt() != null) {
            return "To be studied from %s".formatted(moment(terms.opensAt(), terms.zone(), zone, now));
        }
        var before = terms.dueAt() == null ? "" : " before " + moment(terms.dueAt(), terms.zone(), zone, now);
        return "Each question recalled on two different days%s: %d of %d done"
                .formatted(before, done.questions(), done.of());
    }

    static String quiz(Assigned one, Count count, Instant now, ZoneId zone) {
        var terms = one.terms();
        var dates = switch (terms.stateAt(now)) {
            case NOT_YET_OPEN -> "opens " + moment(terms.opensAt(), terms.zone(), zone, now);
            case OPEN -> terms.dueAt() == null ? "open" : "open till " + moment(terms.dueAt(), terms.zone(), zone, now);
            case LATE -> "late, taken till " + moment(terms.lateUntil(), terms.zone(), zone, now);
            case CLOSED -> "closed";
        };
        boolean closed = terms.stateAt(now) == State.CLOSED && !count.running();
        return "Quiz, %s; %s".formatted(dates, closed ? made(count) : attempts(terms, count));
    }

    private static String made(Count count) {
        return count.all() == 0 ? "not sat" : attempts(count.all()) + " made";
    }

    private static String attempts(AssignmentTerms terms, Count count) {
        if (count.running()) {
            return "an attempt is running";
        }
        if (terms.mostAttempts().isEmpty()) {
            return count.all() == 0 ? "as many attempts as you like" : made(count);
        }
        int left = Math.max(0, terms.mostAttempts().getAsInt() - count.all());
        return left == 0
                ? "no attempt left"
                : "%s of %d left".formatted(attempts(left), terms.mostAttempts().getAsInt());
    }

    private static String attempts(int number) {
        return number == 1 ? "1 attempt" : number + " attempts";
    }

    /// By the course's clock; its zone is named for those whose clock is another.
    static String moment(@Nullable Instant moment, ZoneId zone, ZoneId hers, Instant now) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(zone);
        boolean sameYear = local.getYear() == now.atZone(zone).getYear();
        boolean sameClock =
                zone.getRules().getOffset(moment).equals(hers.getRules().getOffset(moment));
        return (sameYear ? THIS_YEAR : ANOTHER_YEAR).format(local)
                + (sameClock ? "" : " (%s)".formatted(zone.getId().replace('_', ' ')));
    }
}
