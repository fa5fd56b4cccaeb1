package org.lectern.accounts;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.lectern.web.Installation;

/// The browser that makes this request.
@RequestScoped
public class Browser {

    private final HttpServerRequest request;
    private final Installation installation;

    Browser(HttpServerRequest request, Installation installation) {
        this.request = request;
        this.installation = installation;
    }

    /// A path of this server as an address that can be handed on.
    public String address(String path) {
        var origin = installation.publicUrl().orElseGet(() -> request.scheme() + "://" + request.authority());
        return origin.replaceAll("/+$", "") + path;
    }

    /// The address that counts for limits; behind a proxy what it forwards, if the operator says so.
    String address() {
        return request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    /// In plain words.
    String device() {
        return DeviceLabel.of(request.getHeader("User-Agent"));
    }
}
