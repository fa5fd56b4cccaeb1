package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.bank.QuestionCatalogue;
import org.lectern.bank.QuestionCatalogue.Candidate;
import org.lectern.quizzes.Demand.Shortage;
import org.lectern.quizzes.Drawing.Wanted;

/// What the places of a set ask for, as the banks stand now.
@ApplicationScoped
class Composition {

    private final QuestionCatalogue questions;

    Composition(QuestionCatalogue questions) {
        this.questions = questions;
    }

    /// For each place. A question that is no longer asked leaves its place without any.
    List<Wanted> of(QuestionSet set) {
        var picked = questions.candidates(set.picked()).stream()
                .collect(Collectors.toMap(Candidate::id, candidate -> candidate));
        Map<Criteria, List<Candidate>> pools = new HashMap<>();
        var wanted = new ArrayList<Wanted>();
        for (var place : set.places()) {
            var pool = place.question()
                    .map(question ->
                            Optional.ofNullable(picked.get(question)).stream().toList())
                    .orElseGet(() -> pools.computeIfAbsent(place.criteria(), this::pool).stream()
                            .filter(candidate -> !picked.containsKey(candidate.id()))
                            .toList());
            wanted.add(new Wanted(place.count(), pool));
        }
        return wanted;
    }

    private List<Candidate> pool(Criteria criteria) {
        return questions.candidates(criteria.search());
    }

    /// The first place that cannot be filled.
    static Optional<Shortage> shortage(List<Wanted> wanted) {
        return Demand.shortage(wanted.stream().map(Wanted::demand).toList());
    }

    /// How many questions are left for a place that draws by these criteria.
    int left(QuestionSet set, Criteria criteria) {
        var picked = set.picked();
        return (int) pool(criteria).stream()
                .filter(candidate -> !picked.contains(candidate.id()))
                .count();
    }
}
