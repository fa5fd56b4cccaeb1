package org.lectern.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.CitedPassage;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.scheduling.CardState;
import org.lectern.scheduling.Phase;

/// Makes a session of what was read, within the limits of the day.
final class Sitting {

    private final Sessions.Readings read;
    private final Map<Ref, StudyQuestion> questions;
    private final Instant now;

    Sitting(Sessions.Readings read, Map<Ref, StudyQuestion> questions, Instant now) {
        this.read = read;
        this.questions = questions;
        this.now = now;
    }

    Session session() {
        var learner = read.learner();
        int reviewsLeft = Math.max(0, learner.reviewsADay() - read.done().reviewed());
        var due = read.cards().stream().filter(card -> card.isDueAt(now)).toList();
        var onSteps = items(due.stream().filter(DueCard::isOnSteps));
        var reviews = items(due.stream()
                .filter(card -> card.card().state().phase() == Phase.REVIEW)
                .limit(reviewsLeft));
        var soon = items(read.cards().stream().filter(card -> !card.isDueAt(now)));
        var days = learner.days();
        var fresh = fresh(due, passages(onSteps, reviews));
        return new Session(learner, onSteps, reviews, fresh, soon, days.startOf(days.dayOf(now) + 1));
    }

    /// Cards that exist but were never answered come before questions without a card.
    private List<StudyItem> fresh(List<DueCard> due, List<List<CitedPassage>> today) {
        int newLeft = read.newLeft();
        var met = items(due.stream().filter(DueCard::isNew).limit(newLeft));
        met.forEach(item -> today.add(item.passages()));
        var candidates =
                read.unmet().stream().map(this::item).filter(Objects::nonNull).toList();
        var chosen = Siblings.choose(candidates, newLeft - met.size(), today, StudyItem::passages);
        return Stream.concat(met.stream(), chosen.stream()).toList();
    }

    /// The passages that the learner sees today in any case.
    private List<List<CitedPassage>> passages(List<StudyItem> onSteps, List<StudyItem> reviews) {
        var passages = new ArrayList<List<CitedPassage>>();
        for (var answer : read.done().answers()) {
            var seen = questions.get(new Ref(answer.question(), answer.version()));
            if (seen != null) {
                passages.add(seen.passages());
            }
        }
        onSteps.forEach(item -> passages.add(item.passages()));
        reviews.forEach(item -> passages.add(item.passages()));
        return passages;
    }

    private List<StudyItem> items(Stream<DueCard> cards) {
        return cards.map(this::item).filter(Objects::nonNull).toList();
    }

    private @Nullable StudyItem item(DueCard due) {
        var card = due.card();
        var question = questions.get(new Ref(card.question(), due.currentVersion()));
        return question == null
                ? null
                : new StudyItem(question, card.state().under(question.keyVersion()), card.dueAt(), card.weights());
    }

    private @Nullable StudyItem item(Ref unmet) {
        var question = questions.get(unmet);
        return question == null
                ? null
                : new StudyItem(
                        question,
                        CardState.unseen(question.keyVersion()),
                        now,
                        read.learner().weights());
    }
}
