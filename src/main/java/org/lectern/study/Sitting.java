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
        var planned = items(read.planned().cards().stream().filter(DueCard::isOnDays), true);
        int reviewsLeft = Math.max(0, learner.reviewsADay() - read.done().reviewed() - planned.size());
        var due = read.cards().stream().filter(card -> card.isDueAt(now)).toList();
        var onSteps = items(due.stream().filter(DueCard::isOnSteps), false);
        var others = items(due.stream().filter(DueCard::isOnDays).limit(reviewsLeft), false);
        var reviews = Stream.concat(planned.stream(), others.stream()).toList();
        var soon = items(read.cards().stream().filter(card -> !card.isDueAt(now)), false);
        var days = learner.days();
        var fresh = fresh(due, passages(onSteps, reviews));
        return new Session(learner, onSteps, reviews, fresh, soon, days.startOf(days.dayOf(now) + 1));
    }

    /// What is planned comes first; of the others cards that exist but were never answered before questions without
    /// one.
    private List<StudyItem> fresh(List<DueCard> due, List<List<CitedPassage>> today) {
        int newLeft = read.newLeft();
        var planned = Stream.concat(
                        items(read.planned().cards().stream().filter(DueCard::isNew), true).stream(),
                        unmet(read.planned().unmet(), true).stream())
                .toList();
        var met = items(due.stream().filter(DueCard::isNew).limit(newLeft), false);
        planned.forEach(item -> today.add(item.passages()));
        met.forEach(item -> today.add(item.passages()));
        var chosen = Siblings.choose(unmet(read.unmet(), false), newLeft - met.size(), today, StudyItem::passages);
        return Stream.of(planned, met, chosen).flatMap(List::stream).toList();
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

    private List<StudyItem> items(Stream<DueCard> cards, boolean planned) {
        return cards.map(card -> item(card, planned)).filter(Objects::nonNull).toList();
    }

    private @Nullable StudyItem item(DueCard due, boolean planned) {
        var card = due.card();
        var question = questions.get(due.ref());
        return question == null
                ? null
                : new StudyItem(
                        question, card.state().under(question.keyVersion()), card.dueAt(), card.weights(), planned);
    }

    private List<StudyItem> unmet(List<Ref> refs, boolean planned) {
        return refs.stream()
                .map(ref -> item(ref, planned))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable StudyItem item(Ref unmet, boolean planned) {
        var question = questions.get(unmet);
        return question == null
                ? null
                : new StudyItem(
                        question,
                        CardState.unseen(question.keyVersion()),
                        now,
                        read.learner().weights(),
                        planned);
    }
}
