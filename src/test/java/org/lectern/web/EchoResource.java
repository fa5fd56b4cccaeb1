package org.lectern.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// For tests only: what every end point that reads JSON or fails has in common.
@Path("/api/v1/echo")
@PermitAll
class EchoResource {

    record Item(@NotBlank @Nullable String text, @Max(5) int number) {}

    record Body(@Valid @Nullable List<Item> items, @Nullable Object any) {}

    @POST
    public String echo(@Valid Body body) {
        return String.valueOf(body.items());
    }

    /// @param what how it fails
    @GET
    @Path("/failure/{what}")
    public String fail(@RestPath String what) throws Exception {
        throw switch (what) {
            case "database-gone" -> new SQLException("FATAL: terminating connection", "57P01");
            case "sql" -> new SQLException("syntax error at or near \"selct\"", "42601");
            default -> new IllegalStateException("secret inside");
        };
    }
}
