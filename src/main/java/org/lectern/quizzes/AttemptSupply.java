package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.bank.QuestionCatalogue.Candidate;
import org.lectern.bank.StudyQuestions;
import org.lectern.quizzes.Drawing.Wanted;

/// What attempts draw from.
@ApplicationScoped
class AttemptSupply {

    /// @param places of the set, in their order
    /// @param wanted for each place
    /// @param versions of all questions that can be drawn
    record Supply(List<Place> places, List<Wanted> wanted, Map<String, Integer> versions) {}

    record Place(UUID id, boolean drawn, BigDecimal points) {}

    private final QuestionSets sets;
    private final Composition composition;
    private final StudyQuestions questions;

    AttemptSupply(QuestionSets sets, Composition composition, StudyQuestions questions) {
        this.sets = sets;
        this.composition = composition;
        this.questions = questions;
    }

    @Transactional
    Supply of(UUID id) {
        var set = sets.findByIdOptional(id).orElseThrow();
        var wanted = composition.of(set);
        var ids = wanted.stream()
                .flatMap(place -> place.pool().stream())
                .map(Candidate::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Supply(
                set.places().stream()
                        .map(place -> new Place(place.id(), place.isDraw(), place.points()))
                        .toList(),
                wanted,
                questions.currentVersions(ids));
    }
}
