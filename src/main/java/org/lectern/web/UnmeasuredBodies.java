package org.lectern.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Counts bodies whose length was not said beforehand, and refuses them where they turn out too large. The server's own
/// count would end the answer without a word, and its log would have a failure.
@ApplicationScoped
class UnmeasuredBodies {

    private static final Long NO_LIMIT = 0L;

    private final BodyLimits limits;

    UnmeasuredBodies(BodyLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request, RoutingContext context) {
        var sent = context.request();
        if (sent.getHeader("Content-Length") == null && !sent.isEnded()) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, NO_LIMIT);
            request.setEntityStream(new Counted(request.getEntityStream(), context, limits.of(context)));
        }
    }

    /// Readers of bodies pass an IOException on as it is.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    private static final class Counted extends FilterInputStream {

        private final RoutingContext context;
        private final long largest;
        private long read;

        Counted(InputStream body, RoutingContext context, long largest) {
            super(body);
            this.context = context;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int more = super.read(target, offset, length);
            count(more);
            return more;
        }

        private void count(int more) throws TooLarge {
            read += Math.max(0, more);
            if (read > largest) {
                RequestFilters.dropRest(context);
                throw new TooLarge(RequestFilters.tooLarge(largest));
            }
        }

        /// Closing waits for the end of the body, which nobody needs once it was refused.
        @Override
        public void close() throws IOException {
            if (read <= largest) {
                super.close();
            }
        }
    }
}
