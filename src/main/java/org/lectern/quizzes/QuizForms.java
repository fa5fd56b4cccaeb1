package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.StudyQuestions;
import org.lectern.quizzes.QuizSheets.Running;
import org.lectern.quizzes.Saved.Status;

/// What the forms of a running attempt do.
@ApplicationScoped
class QuizForms {

    /// A button of the form.
    ///
    /// @param number of a question, where the button names one
    record Act(String what, int number) {

        private static final Pattern WRITTEN = Pattern.compile("([a-z]{2,10})(?::([0-9]{1,5}))?");

        static Act of(@Nullable String text) {
            var written = WRITTEN.matcher(text == null ? "" : text);
            if (!written.matches()) {
                return new Act("save", 0);
            }
            return new Act(written.group(1), written.group(2) == null ? 0 : Integer.parseInt(written.group(2)));
        }
    }

    /// @param problems by position
    /// @param elsewhere whether another device had changed an answer, which was left as it is
    record Outcome(Map<Integer, String> problems, boolean elsewhere) {}

    private final Attempts attempts;
    private final Saving saving;
    private final StudyQuestions questions;
    private final Clock clock;

    QuizForms(Attempts attempts, Saving saving, StudyQuestions questions, Clock clock) {
        this.attempts = attempts;
        this.saving = saving;
        this.questions = questions;
        this.clock = clock;
    }

    /// Saves what differs from what is kept. Where something newer than the form showed is kept, it stays.
    Outcome save(Running running, AnswerForm form) throws SQLException {
        var problems = new HashMap<Integer, String>();
        var saves = new ArrayList<Saving.Save>();
        boolean elsewhere = false;
        for (var place : running.places()) {
            if (!form.asks(place.position()) || place.isChecked()) {
                continue;
            }
            try {
                var answer = form.answer(place.position(), question(place).content());
                if (java.util.Objects.equals(answer, Answers.parse(place.response()))) {
                    continue;
                }
                if (place.sequence() > form.seen(place.position())) {
                    elsewhere = true;
                    continue;
                }
                saves.add(new Saving.Save(place.position(), next(place), answer));
            } catch (MismatchedResponse e) {
                problems.put(place.position(), String.valueOf(e.getMessage()));
            }
        }
        for (var saved : save(running.attempt(), saves)) {
            if (saved.status() == Status.REFUSED) {
                problems.put(saved.position(), saved.problem());
            }
            elsewhere |= saved.status() == Status.STALE;
        }
        return new Outcome(problems, elsewhere);
    }

    private List<Saved> save(Attempt attempt, List<Saving.Save> saves) throws SQLException {
        return saves.isEmpty() ? List.of() : saving.save(attempt.learner(), attempt.id(), saves, clock.instant());
    }

    /// What comes with a form after the end is kept, and not marked.
    void saveLate(Attempt attempt, AnswerForm form) throws SQLException {
        var saves = new ArrayList<Saving.Save>();
        for (var place : attempts.places(attempt)) {
            try {
                if (form.asks(place.position())) {
                    saves.add(new Saving.Save(
                            place.position(),
                            next(place),
                            form.answer(place.position(), question(place).content())));
                }
            } catch (MismatchedResponse _) {
                // Half an order says nothing.
            }
        }
        save(attempt, saves);
    }

    private long next(AttemptPlace place) {
        return Math.max(place.sequence() + 1, clock.millis());
    }

    private org.lectern.bank.StudyQuestion question(AttemptPlace place) {
        return questions.version(place.question(), place.version()).orElseThrow();
    }

    /// Does what a button says.
    ///
    /// @param here the question that the page showed
    /// @return the question to show next; empty behind the last
    OptionalInt act(Running running, Act act, int here) throws SQLException {
        var attempt = running.attempt();
        return switch (act.what()) {
            case "next" -> {
                if (!running.terms().conduct().goesBack()) {
                    saving.goOn(attempt.learner(), attempt.id(), here);
                }
                yield here < running.places().size() ? OptionalInt.of(here + 1) : OptionalInt.empty();
            }
            case "previous" -> OptionalInt.of(Math.max(1, here - 1));
            case "go" -> OptionalInt.of(act.number());
            case "end" -> OptionalInt.empty();
            case "flag" -> {
                flag(running, act.number());
                yield OptionalInt.of(act.number());
            }
            case "clear" -> {
                clear(running, act.number());
                yield OptionalInt.of(act.number());
            }
            case "check" -> {
                if (running.terms().disclosure().waitsFor(Release.AT_ONCE)) {
                    saving.check(attempt.learner(), attempt.id(), act.number(), clock.instant());
                }
                yield OptionalInt.of(act.number());
            }
            default -> OptionalInt.of(here);
        };
    }

    private void flag(Running running, int number) throws SQLException {
        for (var place : running.places()) {
            if (place.position() == number) {
                var attempt = running.attempt();
                saving.flag(attempt.learner(), attempt.id(), number, !place.flagged());
            }
        }
    }

    private void clear(Running running, int number) throws SQLException {
        for (var place : attempts.places(running.attempt())) {
            if (place.position() == number) {
                save(running.attempt(), List.of(new Saving.Save(number, next(place), null)));
            }
        }
    }

    boolean isIncomplete(Attempt attempt) throws SQLException {
        return attempts.places(attempt).stream().anyMatch(place -> !place.isAnswered());
    }

    void submit(Attempt attempt) throws SQLException {
        attempts.submit(attempt.learner(), attempt.id(), clock.instant());
    }
}
