package org.lectern.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lectern.accounts.People;

/// Each invariant is shown to be able to break. What is broken here is mended again: other tests share the database.
@QuarkusTest
class CheckedTest {

    @Inject
    DataSource database;

    @Test
    void namesASessionThatHasNotItsAccountsRole() throws SQLException {
        var anna = People.learner();
        run("update account set role = 'instructor' where id = ?", anna.id());
        assertThat(broken("session-has-account"))
                .anyMatch(example -> example.contains(anna.id().toString()));
        run("update account set role = 'learner' where id = ?", anna.id());
        run("update account set disabled_at = now() where id = ?", anna.id());
        assertThat(broken("disabled-is-signed-out"))
                .anyMatch(example -> example.contains(anna.id().toString()));
        run("update account set disabled_at = null where id = ?", anna.id());
        assertThat(broken("session-has-account"))
                .noneMatch(example -> example.contains(anna.id().toString()));
    }

    @Test
    void namesALoginThatLeadsNowhere() throws SQLException {
        var name = "nobody-" + UUID.randomUUID();
        run("insert into login (name, account_id) values (?, ?)", name, UUID.randomUUID());
        assertThat(broken("login-has-account")).contains(name);
        run("delete from login where name = ?", name);
    }

    @Test
    void runsEveryQuery() throws SQLException {
        var names = Checked.all(database).stream().map(Checked::name).toList();
        assertThat(names).doesNotHaveDuplicates().contains("card-is-its-log").hasSize(Invariant.ALL.size() + 1);
    }

    private List<String> broken(String name) throws SQLException {
        var invariant = Invariant.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Checked.of(invariant, database).examples();
    }

    private void run(String sql, Object... arguments) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
