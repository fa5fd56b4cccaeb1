package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Makes question sets for other features.
@ApplicationScoped
public class NewSets {

    private final QuestionSets sets;
    private final Clock clock;

    NewSets(QuestionSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /// A set of these questions in their order, each worth one point.
    ///
    /// @param title is cut where it is too long for one
    /// @return the address of its page
    @Transactional
    public String make(UUID owner, String title, List<String> questions) {
        var now = clock.instant();
        var set = new QuestionSet(Titles.cut(title), owner, now);
        set.pick(questions, BigDecimal.ONE, now);
        sets.persist(set);
        return "/teach/sets/" + set.id();
    }
}
