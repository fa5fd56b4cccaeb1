package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.Memory;
import org.lectern.scheduling.Phase;
import org.lectern.study.Card;

/// What the answers since a time have moved: passages that are remembered better or worse than without them.
@ApplicationScoped
class Moves {

    /// The memory that each answered card had before the first of these answers.
    private static final String BEFORE = """
            select distinct on (r.question_id) r.question_id, r.stability_before, r.difficulty_before, (
                select p.study_day from review p
                where p.learner_id = r.learner_id and p.question_id = r.question_id and p.rating is not null
                    and (p.answered_at, p.review_id) < (r.answered_at, r.review_id) and not exists (
                        select from review u where u.learner_id = p.learner_id and u.question_id = p.question_id
                            and u.voids = p.review_id)
                order by p.answered_at desc, p.review_id desc limit 1) as day_before
            from review r where %s and r.answered_at >= ?
            order by r.question_id, r.answered_at, r.review_id""".formatted(Answers.STANDING);

    private static final String TEXTS = """
            select distinct text_id from citation where question_id = any (?) order by text_id""";

    private final Self self;
    private final Reads reads;
    private final OwnCards cards;
    private final Citations citations;

    Moves(Self self, Reads reads, OwnCards cards, Citations citations) {
        this.self = self;
        this.reads = reads;
        this.cards = cards;
        this.citations = citations;
    }

    /// @param passages how many went from the one level to the other
    record Move(Mastery from, Mastery to, int passages) {}

    /// What a card remembered; nothing where it was new.
    private record Before(String question, @Nullable Memory memory, int studyDay) {

        static Before read(ResultSet row) throws SQLException {
            double stability = row.getDouble("stability_before");
            var memory = row.wasNull() ? null : new Memory(stability, row.getDouble("difficulty_before"));
            return new Before(row.getString("question_id"), memory, row.getInt("day_before"));
        }

        CardState state() {
            return memory == null ? CardState.unseen(1) : new CardState(Phase.REVIEW, 0, memory, studyDay, 1, 0, 1);
        }
    }

    List<Move> since(Instant since) {
        var before = reads.list(BEFORE, Before::read, self.id(), since);
        Map<List<Mastery>, Integer> counts = new LinkedHashMap<>();
        if (!before.isEmpty()) {
            var questions = before.stream().map(Before::question).toList();
            for (var text : reads.list(TEXTS, row -> row.getString(1), questions)) {
                changes(text, before).forEach(change -> counts.merge(change, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Move(count.getKey().getFirst(), count.getKey().getLast(), count.getValue()))
                .toList();
    }

    private List<List<Mastery>> changes(String text, List<Before> before) {
        var cited = citations.of(self.id(), text);
        var now = cards.onText(self.id(), text);
        var then = new HashMap<>(now);
        before.forEach(
                memory -> then.computeIfPresent(memory.question(), (_, card) -> withState(card, memory.state())));
        var levels = self.remembers(now).passages(cited);
        var former = self.remembers(then).passages(cited);
        var changes = new ArrayList<List<Mastery>>();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).mastery() != former.get(i).mastery()) {
                changes.add(List.of(former.get(i).mastery(), levels.get(i).mastery()));
            }
        }
        return changes;
    }

    private static Card withState(Card card, CardState state) {
        return new Card(
                card.learner(),
                card.question(),
                card.version(),
                state,
                card.weights(),
                card.dueAt(),
                card.lastReviewAt(),
                card.loggedTo(),
                card.suspendedAt(),
                card.setAsideAt(),
                card.leechAt());
    }
}
