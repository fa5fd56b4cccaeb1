package org.lectern.quizzes;

import jakarta.enterprise.context.RequestScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.accounts.Accounts;
import org.lectern.accounts.Moments;
import org.lectern.accounts.SignedIn;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.bank.TextRights;
import org.lectern.bank.Withholding;

/// What the signed-in learner is shown of an attempt of hers that is over: what has been released by now, and nothing
/// of a question that another attempt of hers asks at this moment.
@RequestScoped
class ReviewSheets {

    private final Attempts attempts;
    private final QuizSheets sheets;
    private final Withholding withholding;
    private final TextRights rights;
    private final Accounts accounts;
    private final Foretold foretold;
    private final SignedIn learner;
    private final Clock clock;

    ReviewSheets(
            Attempts attempts,
            QuizSheets sheets,
            Withholding withholding,
            TextRights rights,
            Accounts accounts,
            Foretold foretold,
            SignedIn learner,
            Clock clock) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.withholding = withholding;
        this.rights = rights;
        this.accounts = accounts;
        this.foretold = foretold;
        this.learner = learner;
        this.clock = clock;
    }

    ReviewSheet of(Attempt attempt) throws SQLException {
        var now = clock.instant();
        var terms = attempts.terms(learner.id(), attempt.assignment()).orElseThrow();
        var stage = attempts.isClosed(attempt.assignment(), now) ? Stage.CLOSED : Stage.SUBMITTED;
        var places = attempts.places(attempt);
        var contents = sheets.contents(places);
        var hidden = withholding.askedNow(learner.id());
        var closed = rights.closedTo(learner.id(), contents.values());
        var zone = accounts.get(learner.id()).zone();
        var mark = mark(attempt, terms, stage, places, hidden);
        return new ReviewSheet(
                attempt.id(),
                terms.title(),
                attempt.trial(),
                (attempt.trial() ? "/teach/assignments/" : "/assignments/") + attempt.assignment(),
                mark,
                mark.isEmpty() ? "" : foretold(attempt, terms, stage, now),
                mark.isEmpty() ? "" : provisional(places, contents),
                finished(attempt, zone),
                notes(attempt, terms, stage, zone),
                places.stream()
                        .map(place -> item(
                                place, contents.get(place.ref()).without(closed), terms.disclosure(), stage, hidden))
                        .toList());
    }

    private static ReviewSheet.Item item(
            AttemptPlace place, StudyQuestion question, Disclosure disclosure, Stage stage, Set<String> hidden) {
        var answered = stage.shows(disclosure.showsResponse());
        var rightness = place.rightness();
        var feedback = rightness == null || hidden.contains(place.question())
                ? Feedback.NONE
                : Feedback.of(
                        question,
                        new Marked(rightness, place.fraction()),
                        place.points(),
                        place.override(),
                        disclosure,
                        stage);
        return new ReviewSheet.Item(
                place.position(),
                question.stemHtml(),
                hidden.contains(place.question())
                        ? ""
                        : "/reports/%s?version=%d".formatted(question.id(), question.version()),
                answered,
                answered ? GivenLine.of(question.content(), Answers.read(place.response())) : List.of(),
                answered ? GivenLine.of(question.content(), Answers.read(place.late())) : List.of(),
                feedback);
    }

    /// The whole tells as little as its parts.
    private static String mark(
            Attempt attempt, AttemptTerms terms, Stage stage, List<AttemptPlace> places, Set<String> hidden) {
        var mark = attempt.mark();
        boolean isHidden = places.stream().anyMatch(place -> hidden.contains(place.question()));
        if (mark == null || isHidden || !stage.shows(terms.disclosure().showsMark())) {
            return "";
        }
        return "%s of %s".formatted(Points.write(mark), Points.inWords(attempt.greatest()));
    }

    /// It tells how many answers are right. Only of a first attempt anything is foretold.
    private String foretold(Attempt attempt, AttemptTerms terms, Stage stage, Instant now) throws SQLException {
        boolean isTold = attempt.number() == 1
                && !attempt.trial()
                && stage.shows(terms.disclosure().showsRightness());
        return isTold ? foretold.of(learner.id(), attempt.assignment(), now).orElse("") : "";
    }

    /// What waits for a person has no points yet.
    private static String provisional(List<AttemptPlace> places, Map<Ref, StudyQuestion> contents) {
        long waiting = places.stream()
                .filter(place -> place.rightness() == Rightness.NEAR && place.override() == null)
                .filter(place -> contents.get(place.ref()).content() instanceof QuestionContent.Basic)
                .count();
        return waiting == 0
                ? ""
                : "Provisional: %s still to be marked by your instructor."
                        .formatted(waiting == 1 ? "1 answer is" : waiting + " answers are");
    }

    private static String finished(Attempt attempt, ZoneId zone) {
        Instant finishedAt = java.util.Objects.requireNonNull(attempt.finishedAt());
        var at = Moments.inWords(finishedAt, zone);
        return "deadline".equals(attempt.finishedBy())
                ? "Time was over on %s; what was saved by then counts.".formatted(at)
                : "Submitted on %s.".formatted(at);
    }

    private List<String> notes(Attempt attempt, AttemptTerms terms, Stage stage, ZoneId zone) {
        var notes = new ArrayList<String>();
        if (attempt.late()) {
            notes.add(
                    attempt.penalty() == 0
                            ? "It was late."
                            : "It was late: %d per cent of what was earned is taken off.".formatted(attempt.penalty()));
        }
        if (stage == Stage.SUBMITTED && terms.disclosure().waitsFor(Release.CLOSED)) {
            notes.add(attempts.closing(attempt.assignment())
                    .map(closing -> "More is shown after %s.".formatted(Moments.inWords(closing, zone)))
                    .orElse("More is shown once the quiz is closed."));
        }
        return notes;
    }
}
