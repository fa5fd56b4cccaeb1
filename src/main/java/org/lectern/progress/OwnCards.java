package org.lectern.progress;

import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String OF = "select " + Card.COLUMNS + " from card c where c.learner_id = ?";

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
        return byQuestion(reads.list(OF, Card::read, learner));
    }

    Map<String, Card> onText(UUID learner, String text) {
        return byQuestion(reads.list(
                OF + " and c.question_id in (select question_id from citation where text_id = ?)",
                Card::read,
                learner,
                text));
    }

    Optional<Card> find(UUID learner, String question) {
        return reads.list(OF + " and c.question_id = ?", Card::read, learner, question).stream()
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
}
