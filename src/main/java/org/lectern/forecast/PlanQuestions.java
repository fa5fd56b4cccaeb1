package org.lectern.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Withholding;
import org.lectern.forecast.PlanCards.All;
import org.lectern.forecast.PlanCards.OfAssignment;
import org.lectern.forecast.PlanCards.OfTag;
import org.lectern.forecast.PlanCards.OfText;
import org.lectern.quizzes.Preparation;
import org.lectern.quizzes.Preparation.Aim;
import org.lectern.study.Card;
import org.lectern.study.Scopes;
import org.lectern.web.Sql;

/// Reads the cards of an exam: those that the learner has, as they meet the current version of their question, and
/// questions that she may meet. What she has set aside is not planned for.
@ApplicationScoped
class PlanQuestions {

    private static final String CARDS = """
            select q.id, v.key_version as current_key, %s
            from question q join question_version v on v.question_id = q.id and v.version = q.version
            left join card c on c.learner_id = ? and c.question_id = q.id
            where q.served and %s and c.suspended_at is null and c.set_aside_at is null and %%s""".formatted(Card.COLUMNS, Withholding.notFrom("?"));

    /// What she studies anyway: she has a card, studies the text, or was given it.
    private static final String HERS = "(c.question_id is not null or q.text_id = any (?) or q.id = any (?))";

    private static final String ALL = CARDS.formatted(HERS + " order by q.position");

    /// All that stands on a text, as its reader shows it; questions that belong to another text last.
    private static final String OF_TEXT =
            CARDS.formatted("(q.text_id = ? or q.text_id is not null and exists (select from citation s"
                    + " where s.question_id = q.id and s.version = q.version and s.text_id = ?))"
                    + " order by q.text_id <> ?, q.position");

    private static final String OF_TAG =
            CARDS.formatted("exists (select from question_tag t where t.question_id = q.id and t.tag_id = ?) and "
                    + HERS + " order by q.position");

    private static final String LISTED = CARDS.formatted("q.id = any (?) order by array_position(?, q.id)");

    private final DataSource database;
    private final Scopes scopes;
    private final Preparation preparation;

    PlanQuestions(DataSource database, Scopes scopes, Preparation preparation) {
        this.database = database;
        this.scopes = scopes;
        this.preparation = preparation;
    }

    /// @param aims the assignments that are hers
    List<PlannedCard> of(UUID learner, PlanCards cards, Map<UUID, Aim> aims) throws SQLException {
        return switch (cards) {
            case All _ -> read(learner, ALL, scopes.texts(learner), given(learner, aims));
            case OfText(var text) -> read(learner, OF_TEXT, text, text, text);
            case OfTag(var tag) -> read(learner, OF_TAG, tag, scopes.texts(learner), given(learner, aims));
            case OfAssignment(var assignment) -> {
                var aim = aims.get(assignment);
                var questions = aim == null ? List.<String>of() : preparation.questions(learner, aim);
                yield questions.isEmpty() ? List.of() : read(learner, LISTED, questions, questions);
            }
        };
    }

    private List<String> given(UUID learner, Map<UUID, Aim> aims) throws SQLException {
        var given = new ArrayList<String>();
        for (var aim : aims.values()) {
            if (!aim.quiz()) {
                given.addAll(preparation.questions(learner, aim));
            }
        }
        return given;
    }

    private List<PlannedCard> read(UUID learner, String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, learner);
            statement.setObject(2, learner);
            for (int i = 0; i < values.length; i++) {
                bind(connection, statement, i + 3, values[i]);
            }
            return Sql.list(statement, PlanQuestions::card);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        if (value instanceof List<?> texts) {
            statement.setArray(place, connection.createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(place, value);
        }
    }

    private static PlannedCard card(ResultSet row) throws SQLException {
        var question = row.getString("id");
        return new PlannedCard(question, row.getString("question_id") == null ? null : known(row));
    }

    private static PlannedCard.@Nullable Known known(ResultSet row) throws SQLException {
        var card = Card.read(row);
        var state = card.state().under(row.getInt("current_key"));
        return state.memory() == null
                ? null
                : new PlannedCard.Known(state.memory(), state.lastStudyDay(), state.phase(), card.dueAt());
    }
}
