package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lectern.bank.QuestionCatalogue.Candidate;
import org.lectern.quizzes.Drawing.Wanted;

/// Lays down which questions of a set a learner studies. What is drawn follows from who she is and which assignment it
/// is: dealt again from the same pools it is the same.
@ApplicationScoped
class Dealing {

    /// What was dealt once is remembered: an answer to it may still be on its way.
    private static final String CLEAR = """
            update dealt_question set taken_back = true
            where learner_id = ? and assignment_id = ? and not taken_back""";

    /// Of two who deal at the same time, both deal the same.
    private static final String LAY = """
            insert into dealt_question (learner_id, assignment_id, question_id, position, set_version)
            select ?, ?, q.id, q.position, ? from unnest(?::text[]) with ordinality as q (id, position)
            on conflict (learner_id, assignment_id, question_id)
            do update set position = excluded.position, set_version = excluded.set_version, taken_back = false""";

    private final DataSource database;
    private final QuestionSets sets;
    private final Composition composition;

    Dealing(DataSource database, QuestionSets sets, Composition composition) {
        this.database = database;
        this.sets = sets;
        this.composition = composition;
    }

    /// Deals a set as it is now; what was dealt before is replaced.
    @Transactional
    void deal(UUID learner, UUID assignment, UUID set) throws SQLException {
        var found = sets.findById(set);
        var questions = drawn(studied(composition.of(found)), seed(learner, assignment));
        try (var connection = database.getConnection()) {
            clear(connection, learner, assignment);
            try (var statement = connection.prepareStatement(LAY)) {
                statement.setObject(1, learner);
                statement.setObject(2, assignment);
                statement.setInt(3, found.version());
                statement.setArray(4, connection.createArrayOf("text", questions.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private static void clear(Connection connection, UUID learner, UUID assignment) throws SQLException {
        try (var statement = connection.prepareStatement(CLEAR)) {
            statement.setObject(1, learner);
            statement.setObject(2, assignment);
            statement.executeUpdate();
        }
    }

    /// Without what is kept for tests: nobody is asked that while studying.
    private List<Wanted> studied(List<Wanted> wanted) {
        var kept = kept(wanted.stream()
                .flatMap(place -> place.pool().stream())
                .map(Candidate::id)
                .collect(Collectors.toSet()));
        return wanted.stream()
                .map(place -> {
                    var pool = place.pool().stream()
                            .filter(candidate -> !kept.contains(candidate.id()))
                            .toList();
                    return new Wanted(Math.min(place.count(), pool.size()), pool);
                })
                .toList();
    }

    private Set<String> kept(Collection<String> questions) {
        return questions.isEmpty() ? Set.of() : sets.reserved(questions);
    }

    /// Where places stand in one another's way, each gets what those before it leave.
    private static List<String> drawn(List<Wanted> wanted, long seed) {
        var possible = new ArrayList<>(wanted);
        for (var shortage = Composition.shortage(possible);
                shortage.isPresent();
                shortage = Composition.shortage(possible)) {
            var place = shortage.get();
            possible.set(
                    place.index(),
                    new Wanted(place.there(), possible.get(place.index()).pool()));
        }
        return Drawing.draw(possible, seed).stream().flatMap(List::stream).toList();
    }

    static long seed(UUID learner, UUID assignment) {
        return learner.getMostSignificantBits() * 31
                ^ learner.getLeastSignificantBits()
                ^ assignment.getMostSignificantBits() * 17
                ^ assignment.getLeastSignificantBits();
    }
}
