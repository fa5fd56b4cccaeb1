package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.bank.Kinds;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;
import org.lectern.quizzes.Demand.Shortage;
import org.lectern.quizzes.Drawing.Wanted;
import org.lectern.quizzes.SetSheet.Line;

/// Writes the page of a set.
@ApplicationScoped
class SetSheets {

    /// So many places are shown at once.
    static final int PAGE = 50;

    private final StudyQuestions questions;
    private final Composition composition;
    private final Choices choices;
    private final Instructor instructor;
    private final SetsInUse inUse;

    SetSheets(
            StudyQuestions questions,
            Composition composition,
            Choices choices,
            Instructor instructor,
            SetsInUse inUse) {
        this.questions = questions;
        this.composition = composition;
        this.choices = choices;
        this.instructor = instructor;
        this.inUse = inUse;
    }

    /// @param from the first place that is shown, counted from 1
    SetSheet of(QuestionSet set, int from, @Nullable UUID removed) {
        var places = set.places();
        int start = Math.clamp(from - 1L, 0, Math.max(0, places.size() - 1));
        var shown = IntStream.range(start, Math.min(start + PAGE, places.size()))
                .boxed()
                .toList();
        var wanted = composition.of(set);
        var shortage = Composition.shortage(wanted).orElse(null);
        var known = known(
                shown.stream().flatMap(i -> places.get(i).question().stream()).toList());
        var lists = choices.lists();
        var here = "/teach/sets/" + set.id();
        var use = inUse.of(set.id());
        return new SetSheet(
                set.id(),
                set.title(),
                set.version(),
                set.isArchived(),
                places.stream().mapToInt(SetPlace::count).sum(),
                Points.inWords(places.stream().map(SetPlace::allPoints).reduce(BigDecimal.ZERO, BigDecimal::add)),
                instructor.inWords(set.changedAt()),
                shown.stream()
                        .map(i -> line(set, places.get(i), wanted.get(i), known, lists, shortage, places.size()))
                        .toList(),
                shortage == null
                        ? ""
                        : "It cannot be used yet: see question%s %d."
                                .formatted(places.get(shortage.index()).isDraw() ? "s" : "", shortage.index() + 1),
                use.warning(),
                use.stopped(),
                start > 0 ? here : "",
                start + PAGE < places.size() ? "%s?from=%d".formatted(here, start + PAGE + 1) : "",
                set.place(removedOf(removed))
                        .filter(SetPlace::isRemoved)
                        .map(SetPlace::id)
                        .orElse(null),
                !set.picked().isEmpty(),
                set.reserved().containsAll(set.picked()));
    }

    private static UUID removedOf(@Nullable UUID removed) {
        return removed == null ? new UUID(0, 0) : removed;
    }

    private Map<String, StudyQuestion> known(List<String> ids) {
        var found = new HashMap<String, StudyQuestion>();
        var refs = questions.currentVersions(ids).entrySet().stream()
                .map(current -> new Ref(current.getKey(), current.getValue()))
                .toList();
        questions.versions(refs).values().forEach(question -> found.put(question.id(), question));
        return found;
    }

    private static Line line(
            QuestionSet set,
            SetPlace place,
            Wanted wanted,
            Map<String, StudyQuestion> known,
            Choices.Lists lists,
            @Nullable Shortage shortage,
            int places) {
        var question = place.question().map(known::get).orElse(null);
        boolean tooFew = wanted.pool().size() < wanted.count();
        boolean short_ = tooFew || shortage != null && shortage.index() == place.position() - 1;
        return new Line(
                place.id(),
                place.position(),
                place.question().orElse(""),
                question == null ? null : question.stemHtml().markup(),
                place.isDraw() ? draws(place, wanted, lists) : question == null ? "" : words(question),
                Points.inWords(place.points()) + (place.count() > 1 ? " each" : ""),
                place.isReserved(),
                !short_
                        ? ""
                        : place.isDraw()
                                ? tooFew(wanted, shortage)
                                : "This question is no longer asked, and nothing replaces it.",
                !short_ ? "" : instead(set, place, question),
                place.position() == 1,
                place.position() == places);
    }

    private static String words(StudyQuestion question) {
        return "%s, difficulty %d".formatted(Kinds.of(question.type()), question.difficulty());
    }

    private static String draws(SetPlace place, Wanted wanted, Choices.Lists lists) {
        return "%d drawn from %d: %s".formatted(place.count(), wanted.pool().size(), lists.words(place.criteria()));
    }

    private static String tooFew(Wanted wanted, @Nullable Shortage shortage) {
        int there = shortage == null
                ? wanted.pool().size()
                : Math.min(shortage.there(), wanted.pool().size());
        return wanted.pool().size() < wanted.count()
                ? "It draws %d, but there are only %d."
                        .formatted(wanted.count(), wanted.pool().size())
                : "It draws %d, but beside the other places only %d are left.".formatted(wanted.count(), there);
    }

    /// A question of the same text may do as well.
    private static String instead(QuestionSet set, SetPlace place, @Nullable StudyQuestion question) {
        var path = "/teach/sets/%s/search".formatted(set.id());
        var near = question == null || question.passages().isEmpty()
                ? place.criteria()
                : new Criteria(question.passages().getFirst().source(), null, question.type(), null, null);
        return Filter.of(near).href(path, 0);
    }
}
