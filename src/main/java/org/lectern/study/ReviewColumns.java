package org.lectern.study;

import static org.lectern.study.Columns.column;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Mark;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.Memory;
import org.lectern.study.Columns.Type;

/// What is written of an event beside whose it is and when it came.
final class ReviewColumns {

    private ReviewColumns() {}

    /// @param written a card in JSON
    static Columns<Applied> all(Function<CardView, String> written) {
        return new Columns<>(List.of(
                column("review_id", Type.UUID, row -> row.event().id()),
                column("question_id", Type.TEXT, Applied::question),
                column("version", Type.INTEGER, Applied::version),
                column("key_version", Type.INTEGER, ReviewColumns::keyVersion),
                column(
                        "rating",
                        Type.INTEGER,
                        ofAnswer(answer -> answer.rating().grade())),
                column("voids", Type.UUID, ReviewColumns::voids),
                column("response", Type.JSONB, ofAnswer(Event.Answer::response)),
                column("mark", Type.TEXT, ofAnswer(answer -> slug(answer.mark()))),
                column("answered_at", Type.TIMESTAMPTZ, row -> Columns.time(row.answeredAt())),
                column(
                        "claimed_at",
                        Type.TIMESTAMPTZ,
                        row -> Columns.time(row.event().claimedAt())),
                column("study_day", Type.INTEGER, Applied::studyDay),
                column(
                        "took_ms",
                        Type.INTEGER,
                        row -> row.event() instanceof Event.Answer answer ? answer.tookMs() : 0),
                column("device_id", Type.UUID, row -> row.event().device()),
                column("content_sha", Type.BYTEA, row -> row.event().contentSha()),
                column("weights_id", Type.INTEGER, Applied::weightsId),
                column("learning_steps", Type.INTEGER, row -> row.steps().learning()),
                column("relearning_steps", Type.INTEGER, row -> row.steps().relearning()),
                column("phase_before", Type.TEXT, row -> Words.of(row.before().phase())),
                column("stability_before", Type.FLOAT8, row -> ofMemory(row.before(), Memory::stability)),
                column("difficulty_before", Type.FLOAT8, row -> ofMemory(row.before(), Memory::difficulty)),
                column("phase_after", Type.TEXT, row -> Words.of(row.after().phase())),
                column("step_after", Type.INTEGER, row -> row.after().step()),
                column("stability_after", Type.FLOAT8, row -> ofMemory(row.after(), Memory::stability)),
                column("difficulty_after", Type.FLOAT8, row -> ofMemory(row.after(), Memory::difficulty)),
                column("reps_after", Type.INTEGER, row -> row.after().reps()),
                column("lapses_after", Type.INTEGER, row -> row.after().lapses()),
                column("due_after", Type.TIMESTAMPTZ, row -> Columns.time(row.dueAfter())),
                column("card_after", Type.JSONB, row -> row.late() == null ? null : written.apply(row.late()))));
    }

    private static Function<Applied, @Nullable Object> ofAnswer(Function<Event.Answer, @Nullable Object> value) {
        return row -> row.event() instanceof Event.Answer answer ? value.apply(answer) : null;
    }

    private static @Nullable Object voids(Applied row) {
        return row.event() instanceof Event.Undo undo ? undo.review() : null;
    }

    /// A late answer to an older version keeps the key that it was given to.
    private static Object keyVersion(Applied row) {
        return row.event() instanceof Event.Answer answer
                ? answer.keyVersion()
                : row.after().keyVersion();
    }

    private static @Nullable String slug(@Nullable Mark mark) {
        return mark == null ? null : mark.slug();
    }

    static @Nullable Object ofMemory(CardState state, Function<Memory, Double> value) {
        return state.memory() == null ? null : value.apply(state.memory());
    }
}
