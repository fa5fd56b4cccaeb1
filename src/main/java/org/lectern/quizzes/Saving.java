package org.lectern.quizzes;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.MismatchedResponse;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.quizzes.Saved.Status;
import org.lectern.web.Sql;

/// Keeps what is answered while an attempt runs: one statement as a rule, because a whole class does it every other
/// second. Of two saves of a place the one with the higher sequence wins, in whichever order they come.
@ApplicationScoped
public class Saving {

    private static final int TRIES = 3;

    /// One answer of a device.
    ///
    /// @param sequence of the device's saves of this place, growing; its clock will do
    /// @param response null to take the answer back
    public record Save(
            int position, long sequence, @Nullable JsonNode response) {}

    private record Key(UUID learner, UUID attempt) {}

    /// What an attempt asks does not change.
    private final Cache<Key, Map<Integer, Ref>> asked = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final DataSource database;
    private final Attempts attempts;
    private final StudyQuestions questions;

    Saving(DataSource database, Attempts attempts, StudyQuestions questions) {
        this.database = database;
        this.attempts = attempts;
        this.questions = questions;
    }

    /// Saves answers to different places, each for itself.
    ///
    /// @return what became of each, in the same order
    /// @throws NotFoundException where the attempt is not hers
    public List<Saved> save(UUID learner, UUID attempt, List<Save> saves, Instant now) throws SQLException {
        var places = asked(learner, attempt);
        var outcome = new HashMap<Integer, Saved>();
        var rest = new ArrayList<Save>();
        for (var save : saves) {
            try {
                rest.add(new Save(save.position(), save.sequence(), kept(places, save)));
            } catch (MismatchedResponse e) {
                outcome.put(save.position(), Saved.refused(save.position(), String.valueOf(e.getMessage())));
            }
        }
        for (int tries = 0; tries < TRIES && !rest.isEmpty(); tries++) {
            var some = List.copyOf(rest);
            Sql.transaction(database, connection -> {
                outcome.putAll(together(connection, learner, attempt, some, now));
                return some;
            });
            rest.removeIf(save -> outcome.containsKey(save.position()));
        }
        // Somebody else saves and closes faster than this one can look.
        rest.forEach(save -> outcome.put(save.position(), Saved.refused(save.position(), "Save it again.")));
        return saves.stream().map(save -> outcome.get(save.position())).toList();
    }

    private @Nullable JsonNode kept(Map<Integer, Ref> places, Save save) {
        var ref = places.get(save.position());
        if (ref == null) {
            throw new MismatchedResponse("The attempt has no place %d.".formatted(save.position()));
        }
        return Answers.kept(
                questions.version(ref.id(), ref.version()).orElseThrow().content(), save.response());
    }

    /// What could not be saved for a reason that is gone is left out.
    private static Map<Integer, Saved> together(
            Connection connection, UUID learner, UUID attempt, List<Save> saves, Instant now) throws SQLException {
        var outcome = new HashMap<Integer, Saved>();
        var saved = SaveRows.save(connection, learner, attempt, saves, now);
        for (var save : saves) {
            if (saved.contains(save.position())) {
                var response = save.response() == null ? null : save.response().toString();
                outcome.put(
                        save.position(), new Saved(save.position(), Status.SAVED, save.sequence(), response, now, ""));
            }
        }
        var others = saves.stream()
                .filter(save -> !saved.contains(save.position()))
                .collect(Collectors.toMap(Save::position, save -> save));
        if (!others.isEmpty()) {
            for (var kept : SaveRows.kept(connection, learner, attempt, List.copyOf(others.keySet()), now)) {
                var save = others.get(kept.position());
                var fate = kept.fate(save);
                if (fate == Status.LATE) {
                    SaveRows.keepLate(connection, learner, attempt, save, now);
                }
                if (fate != null) {
                    outcome.put(kept.position(), kept.as(fate));
                }
            }
        }
        return outcome;
    }

    /// Marks a place to be looked at again, or not.
    boolean flag(UUID learner, UUID attempt, int position, boolean flagged) throws SQLException {
        try (var connection = database.getConnection()) {
            return SaveRows.flag(connection, learner, attempt, position, flagged);
        }
    }

    /// Has an answer checked: from then on it stands.
    boolean check(UUID learner, UUID attempt, int position, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            return SaveRows.check(connection, learner, attempt, position, now);
        }
    }

    /// Leaves a place for good, where one may not go back.
    boolean goOn(UUID learner, UUID attempt, int from) throws SQLException {
        try (var connection = database.getConnection()) {
            return SaveRows.goOn(connection, learner, attempt, from);
        }
    }

    private Map<Integer, Ref> asked(UUID learner, UUID attempt) throws SQLException {
        var key = new Key(learner, attempt);
        var known = asked.getIfPresent(key);
        if (known != null) {
            return known;
        }
        try (var connection = database.getConnection()) {
            var places = AttemptRows.places(connection, learner, attempt).stream()
                    .collect(Collectors.toUnmodifiableMap(AttemptPlace::position, AttemptPlace::ref));
            if (places.isEmpty()) {
                throw new NotFoundException();
            }
            asked.put(key, places);
            return places;
        }
    }
}
