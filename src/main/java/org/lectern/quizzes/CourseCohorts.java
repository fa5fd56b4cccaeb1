package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.study.Cohort;
import org.lectern.web.Sql;

/// The learners of a course study the same things: their logs are pooled.
@ApplicationScoped
class CourseCohorts implements Cohort {

    private static final String AFTER = """
            select id from course where archived_at is null and id > ? order by id limit ?""";

    private static final String MEMBERS = """
            select learner_id from enrolment where course_id = ? and ended_at is null order by learner_id""";

    private static final String OF = """
            select course_id from enrolment where learner_id = ? and ended_at is null
            order by joined_at desc, course_id""";

    private final DataSource database;

    CourseCohorts(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> after(UUID cohort, int atMost) throws SQLException {
        return ids(AFTER, cohort, atMost);
    }

    @Override
    public List<UUID> members(UUID cohort) throws SQLException {
        return ids(MEMBERS, cohort);
    }

    @Override
    public List<UUID> of(UUID learner) throws SQLException {
        return ids(OF, learner);
    }

    private List<UUID> ids(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, values);
            return Sql.list(statement, row -> row.getObject(1, UUID.class));
        }
    }
}
