package org.lectern.roster;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// One-time links made a little while ago, so that the page that shows them can be loaded again. The database keeps
/// only the hash of a link; here it is in memory, for the instructor who made it, and gone after a quarter of an hour.
@ApplicationScoped
class FreshLinks {

    private static final Duration SHOWN = Duration.ofMinutes(15);

    /// @param path on this server
    /// @param until when it is shown
    record Fresh(String path, Instant until) {}

    private record Key(UUID instructor, UUID learner) {}

    private final ConcurrentMap<Key, Fresh> links = new ConcurrentHashMap<>();
    private final Clock clock;

    FreshLinks(Clock clock) {
        this.clock = clock;
    }

    void keep(UUID instructor, UUID learner, String path) {
        links.put(new Key(instructor, learner), new Fresh(path, clock.instant().plus(SHOWN)));
    }

    Optional<Fresh> find(UUID instructor, UUID learner) {
        return Optional.ofNullable(links.get(new Key(instructor, learner))).filter(this::isShown);
    }

    @Scheduled(every = "1m")
    void forget() {
        links.values().removeIf(link -> !isShown(link));
    }

    private boolean isShown(Fresh link) {
        return clock.instant().isBefore(link.until());
    }
}
