package org.lectern.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Redirects name a path of this server, not its address: behind a proxy the server does not know which one browsers
/// use.
class RelativeLocations {

    @ServerResponseFilter
    public void shorten(ContainerResponseContext response, UriInfo request) {
        if (response.getHeaders().getFirst("Location") instanceof URI location) {
            var base = request.getBaseUri();
            if (base.getScheme().equals(location.getScheme())
                    && base.getRawAuthority().equals(location.getRawAuthority())) {
                response.getHeaders().putSingle("Location", pathOf(location));
            }
        }
    }

    private static String pathOf(URI location) {
        var query = location.getRawQuery();
        var fragment = location.getRawFragment();
        return location.getRawPath() + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }
}
