package org.lectern.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.stream.Collectors;

/// How much one request may bring. The server's own limit is that of the address that takes most.
@ApplicationScoped
class BodyLimits {

    /// In bytes.
    private static final long USUAL = 2 << 20;

    private final Map<String, Long> larger;

    BodyLimits(Instance<LargeBodies> larger) {
        this.larger = larger.stream().collect(Collectors.toMap(LargeBodies::path, LargeBodies::largest));
    }

    /// @return bytes
    long of(RoutingContext context) {
        return larger.getOrDefault(context.normalizedPath(), USUAL);
    }
}
