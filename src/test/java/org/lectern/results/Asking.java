package org.lectern.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.TypedAnswer;
import org.lectern.study.TestQuestions;

/// Questions for quizzes of tests.
final class Asking {

    static final QuestionContent YEAR =
            new QuestionContent.Short("When was it opened?", new TypedAnswer("1911", List.of("in 1911"), List.of()));

    private Asking() {}

    static String year() {
        return add(YEAR);
    }

    static String choice(String key) {
        return add(choiceOf(key));
    }

    static QuestionContent choiceOf(String key) {
        return new QuestionContent.Choice(
                "Who opened it?",
                List.of(
                        new QuestionContent.Option("a", "Ida Holm", null, key.equals("a") ? null : "No."),
                        new QuestionContent.Option("b", "The mayor", null, key.equals("b") ? null : "No."),
                        new QuestionContent.Option("c", "Nobody", null, key.equals("c") ? null : "No.")),
                key);
    }

    static String add(QuestionContent content) {
        try {
            return TestQuestions.add(content);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new version, as mending the question makes it.
    static void mend(String question, int version, QuestionContent content) {
        try {
            var json = new ObjectMapper().writerFor(QuestionContent.class).writeValueAsString(content);
            SatQuiz.execute("""
                    insert into question_version (question_id, version, key_version, type, kind, voice, difficulty,
                        content, content_sha, created_at)
                    select question_id, ?, ?, type, kind, voice, difficulty, ?::jsonb, sha256(?::bytea), now()
                    from question_version where question_id = ? and version = 1""", version, version, json, question + version, question);
            SatQuiz.execute("""
                    insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
                    select question_id, ?, ordinal, text_id, selector, paragraph, start_at, end_at
                    from citation where question_id = ? and version = 1""", version, question);
            SatQuiz.execute("update question set version = ? where id = ?", version, question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
