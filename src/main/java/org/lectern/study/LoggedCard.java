package org.lectern.study;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.scheduling.Leech;
import org.lectern.scheduling.Replay;

/// What follows from a card's log beside its state and due date.
///
/// @param version of the question in the last answer that counts
/// @param leechAt the last lapse of which the learner should have heard
record LoggedCard(
        Optional<Integer> version,
        Optional<Instant> lastReviewAt,
        Optional<Instant> loggedTo,
        Optional<Instant> leechAt) {

    static LoggedCard of(Replay replay, Collection<LogRow> log) {
        var last = replay.answers().isEmpty()
                ? Optional.<Replay.Answered>empty()
                : Optional.of(replay.answers().getLast());
        return new LoggedCard(
                last.map(answer -> versionOf(answer, log)),
                last.map(answer -> answer.review().at()),
                log.stream().map(LogRow::reaches).filter(Objects::nonNull).max(Instant::compareTo),
                leechAt(replay.answers()));
    }

    private static int versionOf(Replay.Answered answer, Collection<LogRow> log) {
        return log.stream()
                .filter(row -> row.entry().id().equals(answer.review().id()))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static Optional<Instant> leechAt(List<Replay.Answered> answers) {
        return answers.stream()
                .filter(answer -> answer.after().lapses() > answer.before().lapses()
                        && Leech.fires(answer.after().lapses(), Leech.USUAL_THRESHOLD))
                .reduce((_, later) -> later)
                .map(answer -> answer.review().at());
    }
}
