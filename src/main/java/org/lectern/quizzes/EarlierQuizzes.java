package org.lectern.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.QuestionType;
import org.lectern.bank.Response;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;

/// Gives sets to a course and takes quizzes as if that had been done earlier: a made-up history, such as a demo's.
@ApplicationScoped
public class EarlierQuizzes {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Who gives what to which course, and when.
    public record Gift(UUID instructor, UUID course, ZoneId zone, String title, Instant at, Instant due) {}

    private final QuestionSets sets;
    private final Assignments assignments;
    private final StudyAssignments studied;
    private final Attempts attempts;
    private final Saving saving;
    private final StudyQuestions questions;

    EarlierQuizzes(
            QuestionSets sets,
            Assignments assignments,
            StudyAssignments studied,
            Attempts attempts,
            Saving saving,
            StudyQuestions questions) {
        this.sets = sets;
        this.assignments = assignments;
        this.studied = studied;
        this.attempts = attempts;
        this.saving = saving;
        this.questions = questions;
    }

    /// Gives questions to be studied.
    @Transactional
    public UUID giveToStudy(Gift gift, List<String> picks) {
        return give(AssignmentKind.STUDY, gift, set(gift, picks), Conduct.USUAL);
    }

    /// Gives a quiz of these questions and so many drawn from the rest of a text, with one right option each.
    @Transactional
    public UUID giveQuiz(Gift gift, List<String> picks, int draws, String text, int limitS) {
        var set = set(gift, picks);
        if (draws > 0) {
            set.draw(draws, new Criteria(text, null, QuestionType.CHOICE, null, null), BigDecimal.ONE, gift.at());
        }
        var usual = Conduct.USUAL;
        var conduct = new Conduct(
                usual.attempts(),
                usual.counts(),
                limitS,
                usual.graceS(),
                usual.partial(),
                usual.shuffles(),
                usual.shufflesOptions(),
                usual.onePerPage(),
                usual.goesBack(),
                null);
        return give(AssignmentKind.QUIZ, gift, set, conduct);
    }

    private QuestionSet set(Gift gift, List<String> picks) {
        var set = new QuestionSet(gift.title(), gift.instructor(), gift.at());
        set.pick(picks, BigDecimal.ONE, gift.at());
        sets.persist(set);
        return set;
    }

    private UUID give(AssignmentKind kind, Gift gift, QuestionSet set, Conduct conduct) {
        var assignment = new Assignment(kind, set.id(), gift.title(), gift.zone(), gift.at());
        assignment.giveTo(Set.of(gift.course()));
        assignment.schedule(new Schedule(gift.at(), gift.due(), null, 0), gift.zone());
        assignment.conduct(conduct);
        assignments.persistAndFlush(assignment);
        var first = new AssignmentChange.Id(assignment.id(), assignment.version());
        assignments.log(new AssignmentChange(first, gift.instructor(), gift.at(), "gave it"));
        return assignment.id();
    }

    /// Deals to a learner what she was given to study.
    public void deal(UUID learner, Instant at) throws SQLException {
        studied.deal(learner, at);
    }

    /// Takes a quiz.
    ///
    /// @param seed of the draw and the order
    /// @param answers null where a question is left empty
    public void take(
            UUID learner,
            UUID assignment,
            long seed,
            Instant from,
            Instant to,
            Function<StudyQuestion, @Nullable Response> answers)
            throws SQLException {
        var attempt = attempts.start(learner, assignment, seed, from);
        var saves = new ArrayList<Saving.Save>();
        var places = attempts.places(attempt);
        var versions = questions.versions(places.stream().map(AttemptPlace::ref).toList());
        for (var place : places) {
            var response = answers.apply(versions.get(place.ref()));
            if (response != null) {
                saves.add(new Saving.Save(place.position(), to.toEpochMilli(), json(response)));
            }
        }
        if (!saves.isEmpty()) {
            saving.save(learner, attempt.id(), saves, to);
        }
        attempts.submit(learner, attempt.id(), to);
    }

    /// As devices send it.
    private static JsonNode json(Response response) {
        if (response instanceof Response.Pairs(var pairs)) {
            return JSON.valueToTree(Map.of(
                    "pairs",
                    pairs.stream()
                            .map(pair -> List.of(pair.left(), pair.right()))
                            .toList()));
        }
        return JSON.valueToTree(response);
    }
}
