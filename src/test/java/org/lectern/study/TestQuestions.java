package org.lectern.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.bank.QuestionContent;
import org.lectern.bank.QuestionType;
import org.lectern.bank.TypedAnswer;

/// Questions for tests, each new, in a text of their own.
public final class TestQuestions {

    public static final QuestionContent BASIC = new QuestionContent.Basic("Who founded it?", "He did");
    static final QuestionContent CHOICE = new QuestionContent.Choice(
            "Which?",
            List.of(
                    new QuestionContent.Option("a", "This", null, null),
                    new QuestionContent.Option("b", "That", null, "No")),
            "a");
    static final QuestionContent TRUE_FALSE = new QuestionContent.TrueFalse("It is so.", false, "It is not.");
    static final QuestionContent SHORT =
            new QuestionContent.Short("What?", new TypedAnswer("Opposition", List.of(), List.of()));
    static final QuestionContent NUMBER = new QuestionContent.Number("How many?", "14", null, "0", List.of());

    private static final String DETAILS = """
            {"language": "en", "read_at": "https://texts.example/", "rights": "free", "voices": {}, "errata": []}""";

    private TestQuestions() {}

    /// A text without questions.
    public static String text() throws SQLException {
        var id = "text-" + UUID.randomUUID();
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        insert into text (id, title, author, details, sha256, position)
                        values (?, 'A text', 'Somebody', ?::jsonb, repeat('0', 64), 1000)""")) {
            statement.setString(1, id);
            statement.setString(2, DETAILS);
            statement.executeUpdate();
        }
        return id;
    }

    public static String add(QuestionContent content) throws SQLException {
        return add(content, text(), 1);
    }

    /// A question that cites a paragraph of its text.
    public static String add(QuestionContent content, String text, int paragraph) throws SQLException {
        var id = "question-" + UUID.randomUUID();
        try (var connection = connect()) {
            run(connection, """
                    insert into bank (id, title, level, origin, created_at)
                    values ('tests', 'Tests', 'sourced', 'files', now()) on conflict do nothing""");
            run(connection, """
                    insert into question (id, bank_id, position, version, status, served, text_id)
                    select ?, 'tests', coalesce(max(position), 0) + 1, 1, 'reviewed', true, ? from question""", id, text);
            version(connection, id, 1, 1, content);
            run(connection, """
                    insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
                    values (?, 1, 1, ?, '{}', ?, ?, ?)""", id, text, paragraph, paragraph * 100, paragraph * 100 + 50);
        }
        return id;
    }

    /// A new version of a question.
    ///
    /// @param keyVersion the version since which it has this key
    static void change(String id, int version, int keyVersion, QuestionContent content) throws SQLException {
        try (var connection = connect()) {
            version(connection, id, version, keyVersion, content);
            run(connection, "update question set version = ? where id = ?", version, id);
        }
    }

    static void retire(String id) throws SQLException {
        try (var connection = connect()) {
            run(connection, "update question set status = 'retired', served = false where id = ?", id);
        }
    }

    /// As somebody might by hand, in the tables: a server that has the question in use goes on asking it for a while.
    static void remove(String id) throws SQLException {
        try (var connection = connect()) {
            run(connection, "delete from citation where question_id = ?", id);
            run(connection, "delete from question_version where question_id = ?", id);
            run(connection, "delete from question where id = ?", id);
        }
    }

    private static void version(Connection connection, String id, int version, int keyVersion, QuestionContent content)
            throws SQLException {
        try {
            var json = new ObjectMapper().writerFor(QuestionContent.class).writeValueAsString(content);
            run(
                    connection,
                    """
                    insert into question_version
                        (question_id, version, key_version, type, kind, voice, difficulty, content, content_sha, created_at)
                    values (?, ?, ?, ?, 'fact', 'author', 1, ?::jsonb, sha256(?::bytea), now())""",
                    id,
                    version,
                    keyVersion,
                    QuestionType.of(content).slug(),
                    json,
                    id + version);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    static Connection connect() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }

    public static Map<String, Object> answer(UUID id, String question, String rating) {
        return Map.of(
                "review_id",
                id,
                "question_id",
                question,
                "version",
                1,
                "rating",
                rating,
                "answered_at",
                java.time.Instant.now().toString(),
                "took_ms",
                5400);
    }
}
