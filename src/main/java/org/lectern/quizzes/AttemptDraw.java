package org.lectern.quizzes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.lectern.bank.StudyQuestions;
import org.lectern.web.Refusal;

/// Chooses what an attempt asks, and in which order.
@ApplicationScoped
class AttemptDraw {

    /// Of the order, so that it is no other draw.
    private static final long ORDER = 0x0DD5EED5L;

    /// What a place of an attempt asks.
    record Asked(UUID place, String question, int version, boolean drawn, long seed, BigDecimal points) {}

    private final QuestionSets sets;
    private final Composition composition;
    private final StudyQuestions questions;

    AttemptDraw(QuestionSets sets, Composition composition, StudyQuestions questions) {
        this.sets = sets;
        this.composition = composition;
        this.questions = questions;
    }

    /// The same seed gives the same questions in the same order, as long as set and banks stay as they are.
    ///
    /// @throws Refusal where the set cannot be asked as it is
    @Transactional
    List<Asked> draw(UUID id, long seed, Conduct conduct) {
        var set = sets.findByIdOptional(id).orElseThrow();
        var wanted = composition.of(set);
        if (wanted.isEmpty() || Composition.shortage(wanted).isPresent()) {
            throw new Refusal(409, "This quiz cannot be taken now: questions are missing. Tell your instructor.");
        }
        var drawn = Drawing.draw(wanted, seed);
        var versions =
                questions.currentVersions(drawn.stream().flatMap(List::stream).toList());
        var asked = new ArrayList<Asked>();
        for (var place : set.places()) {
            for (var question : drawn.get(place.position() - 1)) {
                var options = conduct.shufflesOptions() ? seed ^ question.hashCode() : question.hashCode();
                asked.add(new Asked(
                        place.id(), question, versions.get(question), place.isDraw(), options, place.points()));
            }
        }
        if (conduct.shuffles()) {
            Collections.shuffle(asked, new Random(seed ^ ORDER));
        }
        return asked;
    }
}
