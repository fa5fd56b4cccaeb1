package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.lectern.quizzes.Preparation.Aim;
import org.lectern.web.Option;
import org.lectern.web.Sql;

/// What there is to plan for, as a form offers it.
@ApplicationScoped
class PlanChoices {

    private static final String TEXTS =
            "select 'text:' || id, 'Text: ' || title from text where bank_id is null order by position";

    private static final String TAGS = """
            select 'tag:' || id, 'Tag: ' || label from tag where id in (select tag_id from question_tag)
            order by label""";

    private final DataSource database;

    PlanChoices(DataSource database) {
        this.database = database;
    }

    /// @param aims the assignments of the learner
    List<Option> of(Collection<Aim> aims) throws SQLException {
        var all = new ArrayList<Option>();
        all.add(new Option(new PlanCards.All().written(), "All your cards"));
        aims.forEach(aim -> all.add(new Option(
                new PlanCards.OfAssignment(aim.id()).written(),
                (aim.quiz() ? "Quiz: " : "Assignment: ") + aim.title())));
        try (var connection = database.getConnection()) {
            for (var sql : List.of(TEXTS, TAGS)) {
                try (var statement = connection.prepareStatement(sql)) {
                    all.addAll(Sql.list(statement, row -> new Option(row.getString(1), row.getString(2))));
                }
            }
        }
        return all;
    }
}
