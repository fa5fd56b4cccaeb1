package org.lectern.progress;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.KeyLine;
import org.lectern.bank.Kinds;
import org.lectern.bank.OwnQuestions;
import org.lectern.bank.StudyQuestion;
import org.lectern.scheduling.Phase;
import org.lectern.study.Card;
import org.lectern.web.Picture;
import org.lectern.web.Spans;

/// All that is known of one card.
///
/// @param passages it stands on
/// @param card null where the learner has not met the question
/// @param curve null as long as nothing was answered
/// @param made whether it was written just now
/// @param own null where it is not a question that the learner wrote herself
record CardSheet(
        StudyQuestion question,
        List<Quoted> passages,
        @Nullable Card card,
        String standing,
        List<KeyLine> key,
        List<HistoryLine> history,
        @Nullable Picture curve,
        OwnQuestions.@Nullable Own own,
        boolean made) {

    /// A passage in the language of its text.
    record Quoted(CitedPassage passage, String language) {}

    public String type() {
        return Kinds.of(question.type());
    }

    public String kind() {
        return Kinds.of(question.kind());
    }

    public String voice() {
        return Kinds.of(question.voice());
    }

    public boolean met() {
        return card != null && card.state().phase() != Phase.NEW;
    }

    public boolean suspended() {
        return card != null && card.suspendedAt() != null;
    }

    public boolean setAside() {
        return card != null && card.setAsideAt() != null;
    }

    public boolean leech() {
        return card != null && card.leechAt() != null;
    }

    /// Whether she wrote it and has put it away.
    public boolean removed() {
        return own != null && own.removed();
    }

    /// Whether it is among the cards that come up by themselves.
    public boolean inQueue() {
        return !removed() && !suspended() && !setAside();
    }

    public String stability() {
        return met() ? Spans.about(state().remembered().stability()) : "";
    }

    /// In words; the number means nothing to anybody.
    public String difficulty() {
        if (!met()) {
            return "";
        }
        double difficulty = state().remembered().difficulty();
        var word = difficulty < 4 ? "easy for you" : difficulty < 7 ? "of middling difficulty for you" : "hard for you";
        return "%s (%.1f of 10)".formatted(word, difficulty);
    }

    public int answers() {
        return met() ? state().reps() : 0;
    }

    public int lapses() {
        return met() ? state().lapses() : 0;
    }

    private org.lectern.scheduling.CardState state() {
        return Optional.ofNullable(card).orElseThrow().state();
    }
}
