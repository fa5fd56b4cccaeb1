package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Ids;
import org.lectern.web.Refusal;
import org.lectern.web.Sql;

/// Begins, resumes and closes attempts. Keys of the tables decide every race: two that begin at the same time are led
/// to one attempt, and an attempt is closed once, whoever asks and on whichever node. Times are the server's. Not
/// within another transaction.
@ApplicationScoped
public class Attempts {

    /// The mark of an attempt `a` from its answers, in SQL: for whoever changes what one of them is worth.
    public static final String MARK = AttemptRows.MARK_OF_RESPONSES;

    private static final int TRIES = 10;
    private static final String BY_LEARNER = "learner";
    private static final String BY_DEADLINE = "deadline";
    private static final SecureRandom SEEDS = new SecureRandom();

    private final DataSource database;
    private final AttemptTermsReading terms;
    private final AttemptDraw draw;
    private final StudyQuestions questions;

    Attempts(DataSource database, AttemptTermsReading terms, AttemptDraw draw, StudyQuestions questions) {
        this.database = database;
        this.terms = terms;
        this.draw = draw;
        this.questions = questions;
    }

    /// Begins a learner's next attempt, or leads to the one that runs.
    ///
    /// @throws NotFoundException where she has no such quiz
    /// @throws Refusal where she cannot begin one
    public Attempt start(UUID learner, UUID assignment, Instant now) throws SQLException {
        return start(learner, quizOf(learner, assignment), now);
    }

    /// The same under terms that are read already.
    Attempt start(UUID learner, AttemptTerms quiz, Instant now) throws SQLException {
        return start(learner, quiz, false, SEEDS::nextLong, now);
    }

    /// The same with a draw and an order that are known beforehand.
    Attempt start(UUID learner, UUID assignment, long seed, Instant now) throws SQLException {
        return start(learner, quizOf(learner, assignment), false, () -> seed, now);
    }

    /// The same for an instructor who tries it, whatever the dates: counted nowhere.
    public Attempt tryOut(UUID instructor, UUID assignment, Instant now) throws SQLException {
        var found = terms(instructor, assignment).filter(quiz -> quiz.quiz() && terms.isTaught(instructor, assignment));
        return start(instructor, found.orElseThrow(NotFoundException::new), true, SEEDS::nextLong, now);
    }

    private Attempt start(UUID person, AttemptTerms quiz, boolean trial, LongSupplier seeds, Instant now)
            throws SQLException {
        for (int tries = 0; tries < TRIES; tries++) {
            List<Attempt> begun;
            try (var connection = database.getConnection()) {
                begun = AttemptRows.ofAssignment(connection, person, quiz.assignment(), trial);
            }
            var running = begun.stream().filter(Attempt::isRunning).findFirst();
            if (running.isPresent() && !running.get().isOverdue(now)) {
                return running.get();
            }
            if (running.isPresent()) {
                close(running.get(), now);
                continue;
            }
            if (!trial) {
                quiz.orRefuseToBegin(begun.size(), now);
            }
            int number = begun.isEmpty() ? 1 : begun.getLast().number() + 1;
            var next = next(person, quiz, trial, number, seeds.getAsLong(), now);
            if (next.isPresent()) {
                return next.get();
            }
        }
        throw new Refusal(409, "This quiz was begun on another device at the same time. Open it again.");
    }

    private Optional<Attempt> next(UUID person, AttemptTerms quiz, boolean trial, int number, long seed, Instant now)
            throws SQLException {
        var asked = draw.draw(quiz.set(), seed, quiz.conduct(), trial);
        var attempt = new Attempt(
                person,
                Ids.make(now),
                quiz.assignment(),
                trial,
                number,
                seed,
                now,
                trial ? quiz.limit(now) : quiz.deadline(now),
                quiz.conduct().graceS(),
                1,
                null,
                null,
                false,
                0,
                AttemptRows.greatest(asked),
                null);
        var isMade = Sql.transaction(database, connection -> AttemptRows.begin(connection, attempt, asked));
        return isMade ? Optional.of(attempt) : Optional.empty();
    }

    /// A learner's own attempt; one that is overdue is closed first.
    public Optional<Attempt> find(UUID learner, UUID attempt, Instant now) throws SQLException {
        var found = read(learner, attempt);
        return found.isPresent() && found.get().isOverdue(now) ? Optional.of(close(found.get(), now)) : found;
    }

    /// A learner's own at one assignment, trials left out, in their order.
    public List<Attempt> of(UUID learner, UUID assignment) throws SQLException {
        try (var connection = database.getConnection()) {
            return AttemptRows.ofAssignment(connection, learner, assignment, false);
        }
    }

    /// Submits an attempt, once: who comes second gets what the first one made of it.
    ///
    /// @throws NotFoundException where it is not hers
    public Attempt submit(UUID learner, UUID attempt, Instant now) throws SQLException {
        var found = read(learner, attempt).orElseThrow(NotFoundException::new);
        if (!found.isRunning()) {
            return found;
        }
        return found.isOverdue(now) ? close(found, now) : finish(found, BY_LEARNER, now);
    }

    /// Closes an attempt whose time is over, with the deadline as its finish.
    Attempt close(Attempt overdue, Instant now) throws SQLException {
        return finish(overdue, BY_DEADLINE, now);
    }

    /// Of everybody, some that run past their time.
    List<Attempt> overdue(Instant now, int most) throws SQLException {
        try (var connection = database.getConnection()) {
            return AttemptRows.overdue(connection, now, most);
        }
    }

    private Attempt finish(Attempt attempt, String by, Instant now) throws SQLException {
        var quiz = terms(attempt.learner(), attempt.assignment()).orElseThrow();
        var finish = attempt.finish(now);
        var late = !attempt.trial() && quiz.terms().isLateAt(finish);
        int penalty = late ? quiz.penalty(finish) : 0;
        // Read before, so that what is not known yet asks for no second connection within the transaction.
        questions.versions(places(attempt).stream().map(AttemptPlace::ref).toList());
        var accepted = accepted(attempt.assignment());
        Sql.transaction(database, connection -> {
            if (AttemptRows.close(connection, attempt, finish, by, late, penalty)) {
                mark(connection, attempt, quiz, accepted);
            }
            return attempt;
        });
        acceptMeanwhile(attempt, accepted);
        return read(attempt.learner(), attempt.id()).orElseThrow();
    }

    private void mark(Connection connection, Attempt attempt, AttemptTerms quiz, Map<String, Set<String>> accepted)
            throws SQLException {
        var places = AttemptRows.hold(connection, attempt.learner(), attempt.id());
        var versions = questions.versions(places.stream().map(AttemptPlace::ref).toList());
        Map<Integer, Marked> marks = new HashMap<>();
        for (var place : places) {
            var content = versions.get(place.ref()).content();
            marks.put(
                    place.position(),
                    Marked.of(
                            content,
                            Answers.read(place.response()),
                            quiz.conduct().partial(),
                            accepted.getOrDefault(place.question(), Set.of())));
        }
        AttemptRows.mark(connection, attempt, marks);
    }

    /// Whoever accepts an answer marks it where it is submitted by then. What was submitted while she did is looked at
    /// once more, so that one of the two sees the other.
    private void acceptMeanwhile(Attempt attempt, Map<String, Set<String>> before) throws SQLException {
        var accepted = accepted(attempt.assignment());
        if (accepted.equals(before)) {
            return;
        }
        Sql.transaction(database, connection -> {
            Map<Integer, Marked> marks = new HashMap<>();
            for (var place : AttemptRows.hold(connection, attempt.learner(), attempt.id())) {
                if (place.rightness() != Rightness.RIGHT
                        && Marked.isAccepted(
                                Answers.read(place.response()), accepted.getOrDefault(place.question(), Set.of()))) {
                    marks.put(place.position(), Marked.ACCEPTED);
                }
            }
            AttemptRows.mark(connection, attempt, marks);
            return marks;
        });
    }

    /// What it asks and what was answered, in order.
    List<AttemptPlace> places(Attempt attempt) throws SQLException {
        try (var connection = database.getConnection()) {
            return AttemptRows.places(connection, attempt.learner(), attempt.id());
        }
    }

    /// What instructors accepted at an assignment: by question, folded.
    Map<String, Set<String>> accepted(UUID assignment) throws SQLException {
        try (var connection = database.getConnection()) {
            return AttemptRows.accepted(connection, assignment);
        }
    }

    /// The terms of a quiz that a learner has.
    ///
    /// @throws NotFoundException where she has no such quiz
    AttemptTerms quizOf(UUID learner, UUID assignment) {
        return terms(learner, assignment)
                .filter(quiz -> quiz.quiz() && quiz.enrolled())
                .orElseThrow(NotFoundException::new);
    }

    Optional<AttemptTerms> terms(UUID person, UUID assignment) {
        return terms.of(person, assignment);
    }

    /// The last moment at which anybody can hand in; empty where it never comes.
    Optional<Instant> closing(UUID assignment) {
        return terms.closing(assignment);
    }

    /// Whether nobody can hand in any more.
    boolean isClosed(UUID assignment, Instant now) {
        return terms.closing(assignment).filter(now::isAfter).isPresent();
    }

    private Optional<Attempt> read(UUID learner, UUID attempt) throws SQLException {
        try (var connection = database.getConnection()) {
            return AttemptRows.find(connection, learner, attempt);
        }
    }
}
