package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lectern.web.Sql;

/// Which texts a learner studies. Who has chosen nothing yet studies every text.
@ApplicationScoped
public class Scopes {

    private static final String CHOOSE_ALL = """
            insert into study_scope (learner_id, text_id, since)
            select ?, t.id, ? from text t
            where t.bank_id is null and not exists (select from study_scope s where s.learner_id = ?)
            on conflict (learner_id, text_id) do nothing""";

    private static final String ADD = """
            insert into study_scope (learner_id, text_id, since) select ?, t.id, ? from text t
            where t.bank_id is null and t.id = ?
            on conflict (learner_id, text_id) do update set since = excluded.since, left_at = null
            where study_scope.left_at is not null""";

    private static final String REMOVE = """
            update study_scope set left_at = ? where learner_id = ? and text_id = ? and left_at is null""";

    private static final String TEXTS = """
            select text_id from study_scope where learner_id = ? and left_at is null order by text_id""";

    private final DataSource database;
    private final Clock clock;

    Scopes(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The texts that a learner studies.
    public List<String> texts(UUID learner) throws SQLException {
        try (var connection = database.getConnection()) {
            chooseAll(connection, learner);
            try (var statement = connection.prepareStatement(TEXTS)) {
                statement.setObject(1, learner);
                return Sql.list(statement, row -> row.getString(1));
            }
        }
    }

    /// New cards also come from this text from now on.
    public void add(UUID learner, String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            chooseAll(connection, learner);
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(clock.instant()));
            statement.setString(3, text);
            statement.executeUpdate();
        }
    }

    /// No new cards come from this text from now on; cards that there are stay.
    public void remove(UUID learner, String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMOVE)) {
            chooseAll(connection, learner);
            statement.setObject(1, Columns.time(clock.instant()));
            statement.setObject(2, learner);
            statement.setString(3, text);
            statement.executeUpdate();
        }
    }

    /// Makes the choice of every text explicit, where there is none yet.
    ///
    /// @return whether there was none, and there are texts
    boolean chooseAll(Connection connection, UUID learner) throws SQLException {
        try (var statement = connection.prepareStatement(CHOOSE_ALL)) {
            statement.setObject(1, learner);
            statement.setObject(2, Columns.time(clock.instant()));
            statement.setObject(3, learner);
            return statement.executeUpdate() > 0;
        }
    }
}
