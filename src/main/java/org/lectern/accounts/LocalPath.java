package org.lectern.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a page of this server, never another site.
final class LocalPath {

    private LocalPath() {}

    /// The path if it is one of ours, else the first page. `//host` and `/\host` lead browsers elsewhere.
    static URI orHome(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return URI.create("/");
        }
        try {
            var uri = new URI(path);
            return uri.getRawAuthority() == null && uri.getScheme() == null ? uri : URI.create("/");
        } catch (URISyntaxException _) {
            return URI.create("/");
        }
    }
}
