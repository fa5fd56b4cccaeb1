package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.study.Card;

/// The cards of one learner. Every query names her, so that another's card is simply not there.
@ApplicationScoped
class OwnCards {

    private static final String OF = """
            select %s, v.key_version as current_key from card c
            join question q on q.id = c.question_id
            join question_version v on v.question_id = q.id and v.version = q.version
            where c.learner_id = ?""".formatted(Card.COLUMNS);

    private static final String DUE = """
            select width_bucket(c.due_at, ?) as slot, count(*) as cards from card c
            where c.learner_id = ? and c.due_at < ? and c.phase <> 'new'
                and c.suspended_at is null and c.set_aside_at is null
            group by slot""";

    private final Reads reads;

    OwnCards(Reads reads) {
        this.reads = reads;
    }

    Map<String, Card> all(UUID learner) {
        return byQuestion(reads.list(OF, OwnCards::card, learner));
    }

    Map<String, Card> onText(UUID learner, String text) {
        return byQuestion(reads.list(
                OF + " and c.question_id in (select question_id from citation where text_id = ?)",
                OwnCards::card,
                learner,
                text));
    }

    Optional<Card> find(UUID learner, String question) {
        return reads.list(OF + " and c.question_id = ?", OwnCards::card, learner, question).stream()
                .findFirst();
    }

    /// How many cards come due before the first instant, from it on before the second, and so on before the last.
    List<Integer> dueBefore(UUID learner, List<Instant> instants) {
        var counts = new int[instants.size()];
        reads.list(DUE, row -> counts[row.getInt("slot")] = row.getInt("cards"), instants, learner, instants.getLast());
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    private static Map<String, Card> byQuestion(List<Card> cards) {
        return cards.stream().collect(Collectors.toMap(Card::question, Function.identity()));
    }

    /// The card as it meets the current version of its question, whose `key_version` is read as `current_key`: where
    /// the answer has changed since, what was learnt counts for nothing.
    static Card card(ResultSet row) throws SQLException {
        var card = Card.read(row);
        return new Card(
                card.learner(),
                card.question(),
                card.version(),
                card.state().under(row.getInt("current_key")),
                card.weights(),
                card.dueAt(),
                card.lastReviewAt(),
                card.loggedTo(),
                card.suspendedAt(),
                card.setAsideAt(),
                card.leechAt());
    }
}
