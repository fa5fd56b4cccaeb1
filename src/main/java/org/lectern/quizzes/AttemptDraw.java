package org.lectern.quizzes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.lectern.web.Refusal;

/// Chooses what an attempt asks, and in which order.
@ApplicationScoped
class AttemptDraw {

    /// Of the order, so that it is no other draw.
    private static final long ORDER = 0x0DD5EED5L;

    /// What a place of an attempt asks.
    record Asked(UUID place, String question, int version, boolean drawn, long seed, BigDecimal points) {}

    /// A class that begins in the same seconds has one supply.
    private final Cache<UUID, AttemptSupply.Supply> supplies = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    private final AttemptSupply supply;

    AttemptDraw(AttemptSupply supply) {
        this.supply = supply;
    }

    /// The same seed gives the same questions in the same order, as long as set and banks stay as they are.
    ///
    /// @param fresh whether a change of a moment ago must be in it: an instructor tries what she has just made
    /// @throws Refusal where the set cannot be asked as it is
    List<Asked> draw(UUID set, long seed, Conduct conduct, boolean fresh) {
        var from = fresh ? supply.of(set) : supplies.get(set, supply::of);
        if (from.wanted().isEmpty() || Composition.shortage(from.wanted()).isPresent()) {
            throw new Refusal(409, "This quiz cannot be taken now: questions are missing. Tell your instructor.");
        }
        var drawn = Drawing.draw(from.wanted(), seed);
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < drawn.size(); i++) {
            var place = from.places().get(i);
            for (var question : drawn.get(i)) {
                var options = conduct.shufflesOptions() ? seed ^ question.hashCode() : question.hashCode();
                asked.add(new Asked(
                        place.id(), question, from.versions().get(question), place.drawn(), options, place.points()));
            }
        }
        if (conduct.shuffles()) {
            Collections.shuffle(asked, new Random(seed ^ ORDER));
        }
        return asked;
    }
}
