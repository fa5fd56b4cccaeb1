package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lectern.bank.StudyQuestions;
import org.lectern.scheduling.Rating;
import org.lectern.web.Ids;

/// Records answers as if they had arrived when they were given: a made-up history, such as a demo's.
@ApplicationScoped
public class EarlierAnswers {

    /// An answer that its learner rated.
    public record Given(String question, int version, Rating rating, int tookMs, Instant at) {}

    private final Recording recording;
    private final Reports reports;
    private final StudyQuestions questions;

    EarlierAnswers(Recording recording, Reports reports, StudyQuestions questions) {
        this.recording = recording;
        this.reports = reports;
        this.questions = questions;
    }

    /// Records them in one transaction.
    ///
    /// @param answers in order of time
    /// @return when each question's card is due next
    public Map<String, Instant> record(UUID learner, List<Given> answers) throws SQLException {
        var events = answers.stream().map(this::event).toList();
        var recorded = recording.record(learner, events, answers.getLast().at());
        var due = new HashMap<String, Instant>();
        for (var i = 0; i < answers.size(); i++) {
            var card = recorded.get(i).card();
            if (card == null) {
                throw new IllegalStateException("Not recorded: " + answers.get(i));
            }
            due.put(answers.get(i).question(), card.dueAt());
        }
        return due;
    }

    /// Reports that the key of a question is wrong.
    public void report(UUID learner, String question, int version, String words, Instant at) throws SQLException {
        reports.add(learner, question, version, Report.About.KEY, words, at);
    }

    private Event event(Given given) {
        var question = questions.version(given.question(), given.version()).orElseThrow();
        return new Event.Answer(
                Ids.make(given.at()),
                given.at(),
                null,
                ContentSha.of(given),
                given.question(),
                given.version(),
                question.keyVersion(),
                given.rating(),
                null,
                null,
                given.tookMs());
    }
}
