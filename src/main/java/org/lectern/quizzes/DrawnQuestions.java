package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.bank.StudyQuestion;
import org.lectern.bank.StudyQuestions;
import org.lectern.bank.StudyQuestions.Ref;

/// The questions of a set as one draw gives them, in the order of the set: what is printed for everybody.
@ApplicationScoped
class DrawnQuestions {

    /// @param points that the question is worth
    record Drawn(StudyQuestion question, BigDecimal points) {}

    private record Place(String question, BigDecimal points) {}

    private final Composition composition;
    private final StudyQuestions questions;

    DrawnQuestions(Composition composition, StudyQuestions questions) {
        this.composition = composition;
        this.questions = questions;
    }

    /// Empty where some place of the set has too few questions.
    Optional<List<Drawn>> of(QuestionSet set, int seed) {
        var wanted = composition.of(set);
        return Composition.shortage(wanted).isPresent()
                ? Optional.empty()
                : Optional.of(read(places(set, Drawing.draw(wanted, seed))));
    }

    private static List<Place> places(QuestionSet set, List<List<String>> drawn) {
        var all = new ArrayList<Place>();
        for (var place : set.places()) {
            drawn.get(place.position() - 1).forEach(question -> all.add(new Place(question, place.points())));
        }
        return all;
    }

    private List<Drawn> read(List<Place> places) {
        var versions =
                questions.currentVersions(places.stream().map(Place::question).toList());
        var found = questions.versions(versions.entrySet().stream()
                .map(current -> new Ref(current.getKey(), current.getValue()))
                .toList());
        return places.stream()
                .filter(place -> versions.containsKey(place.question))
                .map(place -> new Drawn(found.get(new Ref(place.question, versions.get(place.question))), place.points))
                .toList();
    }
}
