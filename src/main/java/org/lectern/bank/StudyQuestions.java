package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// Questions as they are studied. Versions never change, so each node keeps those that it has read.
@ApplicationScoped
public class StudyQuestions {

    private record Key(String id, int version) {}

    private static final String VERSION = """
            select key_version, kind, voice, content, content_sha from question_version
            where question_id = ? and version = ?""";

    private static final String CITATIONS = """
            select t.id, t.title, c.paragraph, c.start_at, c.end_at from citation c join text t on t.id = c.text_id
            where c.question_id = ? and c.version = ? order by c.ordinal""";

    private final Map<Key, StudyQuestion> known = new ConcurrentHashMap<>();
    private final DataSource database;

    StudyQuestions(DataSource database) {
        this.database = database;
    }

    /// A version of a question, whether or not it is still asked.
    public Optional<StudyQuestion> version(String id, int version) {
        var key = new Key(id, version);
        var there = known.get(key);
        if (there != null) {
            return Optional.of(there);
        }
        try (var connection = database.getConnection()) {
            var read = read(connection, key);
            read.ifPresent(question -> known.put(key, question));
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether there is a question with this id, in whatever version.
    public boolean exists(String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select from question where id = ?")) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<StudyQuestion> read(Connection connection, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(VERSION)) {
            statement.setString(1, key.id);
            statement.setInt(2, key.version);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var content = BankJson.read(row.getString("content"), QuestionContent.class);
                return Optional.of(new StudyQuestion(
                        key.id,
                        key.version,
                        row.getInt("key_version"),
                        content,
                        HexFormat.of().formatHex(row.getBytes("content_sha")),
                        Kind.of(row.getString("kind")).orElseThrow(),
                        Voice.of(row.getString("voice")).orElseThrow(),
                        List.of(),
                        Rendering.stem(content),
                        null,
                        passages(connection, key)));
            }
        }
    }

    private static List<CitedPassage> passages(Connection connection, Key key) throws SQLException {
        try (var statement = connection.prepareStatement(CITATIONS)) {
            statement.setString(1, key.id);
            statement.setInt(2, key.version);
            var passages = new ArrayList<CitedPassage>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var paragraph = row.getObject("paragraph", Integer.class);
                    passages.add(new CitedPassage(
                            row.getString("id"),
                            row.getString("title") + (paragraph == null ? "" : ", paragraph " + paragraph),
                            Rendering.phrases(List.of()),
                            "/read/%s%s".formatted(row.getString("id"), paragraph == null ? "" : "#p" + paragraph),
                            paragraph,
                            row.getObject("start_at", Integer.class),
                            row.getObject("end_at", Integer.class)));
                }
            }
            return passages;
        }
    }
}
