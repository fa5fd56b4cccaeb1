package org.lectern.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/// A request that is refused, with the reason for the person who made it.
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /// @param status an HTTP status from 400 to 499
    public Refusal(int status, String reason) {
        super(reason, status);
    }

    private Refusal(String reason, Response response) {
        super(reason, response);
    }

    /// Refused for now.
    ///
    /// @param status 429 or 503
    /// @param wait when to come again; sent as Retry-After
    public static Refusal forNow(int status, String reason, Duration wait) {
        return new Refusal(
                reason,
                Response.status(status).header("Retry-After", seconds(wait)).build());
    }

    /// Whole seconds, rounded up.
    public static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
