package org.lectern.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.Replay;
import org.lectern.study.Replays.Difference;

/// Where a stored card and the replay of its log differ.
final class CardDifference {

    private final Card card;
    private final List<Difference> found = new ArrayList<>();

    private CardDifference(Card card) {
        this.card = card;
    }

    static List<Difference> of(Card card, List<LogRow> log) {
        var replay = Replay.of(
                log.stream().map(LogRow::entry).toList(), card.weights().fsrs());
        var truth = LoggedCard.of(replay, log);
        var difference = new CardDifference(card);
        difference.compareStates(replay);
        // A card without any answer or move that counts is due since it came into being.
        replay.dueAt().ifPresent(dueAt -> difference.compare("due_at", card.dueAt(), dueAt));
        truth.version().ifPresent(version -> difference.compare("version", card.version(), version));
        difference.compare(
                "last_review_at", card.lastReviewAt(), truth.lastReviewAt().orElse(null));
        difference.compare("logged_to", card.loggedTo(), truth.loggedTo().orElse(null));
        difference.compare("leech_at", card.leechAt(), truth.leechAt().orElse(null));
        return difference.found;
    }

    private void compareStates(Replay replay) {
        var stored = card.state();
        var replayed = replay.state();
        compare("phase", stored.phase(), replayed.phase());
        compare("step", stored.step(), replayed.step());
        compare("memory", stored.memory(), replayed.memory());
        compare("last_study_day", stored.lastStudyDay(), replayed.lastStudyDay());
        compare("reps", stored.reps(), replayed.reps());
        compare("lapses", stored.lapses(), replayed.lapses());
        compare("key_version", stored.keyVersion(), replayed.keyVersion());
    }

    private void compare(String field, @Nullable Object stored, @Nullable Object replayed) {
        if (!Objects.equals(stored, replayed)) {
            found.add(new Difference(
                    card.learner(), card.question(), field, String.valueOf(stored), String.valueOf(replayed)));
        }
    }
}
