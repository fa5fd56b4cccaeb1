package org.lectern.roster;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lectern.roster.Concerns.Concern;

/// What needs an instructor, of all kinds: the most urgent first.
@ApplicationScoped
class Attention {

    private final List<Concerns> sources;
    private final Clock clock;

    Attention(@All List<Concerns> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    List<Concern> of(UUID instructor) {
        var now = clock.instant();
        return sources.stream()
                .flatMap(source -> source.of(instructor, now).stream())
                .sorted(Comparator.comparing(Concern::urgency).thenComparing(Concern::label))
                .toList();
    }
}
