package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.accounts.Account;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.quizzes.QuizSheet.Step;

/// What the signed-in learner is shown of an attempt of hers while it runs.
@RequestScoped
class QuizSheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /// An attempt of hers that runs, with what it asks.
    record Running(Attempt attempt, AttemptTerms terms, List<AttemptPlace> places) {

        boolean isReachable(int position) {
            return terms.conduct().goesBack() || position == attempt.reached();
        }

        boolean isOnePerPage() {
            return terms.conduct().onePerPage() || !terms.conduct().goesBack();
        }

        /// The place to show where this one is wanted.
        int shown(int wanted) {
            return terms.conduct().goesBack() ? Math.clamp(wanted, 1, places.size()) : attempt.reached();
        }
    }

    /// What is said about a form that could not be taken as it was.
    ///
    /// @param problems by position
    record Said(
            String notice,
            Map<Integer, String> problems,
            @Nullable AnswerForm form) {

        static final Said NOTHING = new Said("", Map.of(), null);
    }

    private final Attempts attempts;
    private final StudyQuestions questions;
    private final Accounts accounts;
    private final SignedIn learner;
    private final Clock clock;

    QuizSheets(Attempts attempts, StudyQuestions questions, Accounts accounts, SignedIn learner, Clock clock) {
        this.attempts = attempts;
        this.questions = questions;
        this.accounts = accounts;
        this.learner = learner;
        this.clock = clock;
    }

    /// @throws NotFoundException where it is not hers
    Attempt attempt(UUID id) throws SQLException {
        return attempts.find(learner.id(), id, clock.instant()).orElseThrow(NotFoundException::new);
    }

    Running running(Attempt attempt) throws SQLException {
        var terms = attempts.terms(learner.id(), attempt.assignment()).orElseThrow();
        return new Running(attempt, terms, attempts.places(attempt));
    }

    Map<Ref, StudyQuestion> contents(List<AttemptPlace> places) {
        return questions.versions(places.stream().map(AttemptPlace::ref).toList());
    }

    QuizSheet sheet(Running running, int wanted, Said said) throws SQLException {
        var account = accounts.get(learner.id());
        var places = running.places();
        int number = running.shown(wanted);
        var here = running.isOnePerPage()
                ? places.stream().filter(place -> place.position() == number).toList()
                : places;
        return new QuizSheet(
                running.attempt().id(),
                running.terms().title(),
                running.attempt().trial(),
                places.stream()
                        .map(place -> step(running, place, running.isOnePerPage() && place.position() == number))
                        .toList(),
                asked(running, here, said),
                running.terms().conduct().goesBack(),
                running.terms().disclosure().waitsFor(Release.AT_ONCE),
                saved(places, account),
                timer(running.attempt(), account),
                account.hasLetterKeys(),
                said.notice());
    }

    private static Step step(Running running, AttemptPlace place, boolean current) {
        return new Step(
                place.position(), place.isAnswered(), place.flagged(), current, running.isReachable(place.position()));
    }

    private List<AskedQuestion> asked(Running running, List<AttemptPlace> here, Said said) throws SQLException {
        var contents = contents(here);
        var accepted = here.stream().anyMatch(AttemptPlace::isChecked)
                ? attempts.accepted(running.terms().assignment())
                : Map.<String, Set<String>>of();
        return here.stream()
                .map(place -> asked(running, place, contents.get(place.ref()), said, accepted))
                .toList();
    }

    private static AskedQuestion asked(
            Running running, AttemptPlace place, StudyQuestion question, Said said, Map<String, Set<String>> accepted) {
        var problem = said.problems().getOrDefault(place.position(), "");
        var values = said.form() != null && !problem.isEmpty()
                ? said.form().of(place.position())
                : AnswerForm.showing(place.position(), Answers.read(place.response()));
        if (!place.isChecked()) {
            return AskedQuestion.of(place, question, values, problem, null);
        }
        var marked = Marked.of(
                question.content(),
                Answers.read(place.response()),
                running.terms().conduct().partial(),
                accepted.getOrDefault(place.question(), Set.of()));
        var feedback = Feedback.of(
                question, marked, place.points(), null, running.terms().disclosure(), Stage.CHECKED);
        return AskedQuestion.of(place, question, values, problem, feedback);
    }

    private static String saved(List<AttemptPlace> places, Account account) {
        return places.stream()
                .map(AttemptPlace::savedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> TIME.format(at.atZone(account.zone())))
                .orElse("");
    }

    private QuizSheet.@Nullable Clock timer(Attempt attempt, Account account) {
        var deadline = attempt.deadline();
        if (deadline == null) {
            return null;
        }
        var now = clock.instant();
        return new QuizSheet.Clock(
                deadline.toEpochMilli(),
                now.toEpochMilli(),
                left(Duration.between(now, deadline)),
                TIME.format(deadline.atZone(account.zone())));
    }

    /// What is left, rounded up.
    static String left(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return "no time";
        }
        long minutes = left.plusSeconds(59).toMinutes();
        if (minutes < 2) {
            return "a minute";
        }
        return minutes < 120
                ? minutes + " minutes"
                : minutes < 2 * 24 * 60 ? minutes / 60 + " hours" : minutes / (24 * 60) + " days";
    }
}
