package org.lectern.web;

import jakarta.ws.rs.WebApplicationException;

/// A request that is refused, with the reason for the person who made it.
public final class Refusal extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /// @param status an HTTP status from 400 to 499
    public Refusal(int status, String reason) {
        super(reason, status);
    }
}
