package org.lectern.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A limit per key, on this node and in memory: for what costs something, not for what must not be guessed.
public final class RateLimit {

    private static final int KEPT = 10_000;

    private final int most;
    private final Duration within;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /// @param most at once, and within the time
    public RateLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /// Takes one.
    ///
    /// @return how long to wait when there is none left
    public Optional<Duration> take(String key) {
        if (buckets.size() > KEPT) {
            // A full bucket remembers nothing.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
        }
        var probe = buckets.computeIfAbsent(key, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .build();
    }
}
