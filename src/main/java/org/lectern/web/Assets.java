package org.lectern.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestPath;

/// Style sheets, scripts, fonts and pictures. Under this release's hash they never change; under an older one the
/// current file is served, and not kept.
@Path("/a/{hash}/{path:.+}")
@PermitAll
class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8",
            "webmanifest", "application/manifest+json");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    @GET
    public Response get(@RestPath String hash, @RestPath String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..")) {
            throw new NotFoundException();
        }
        var body = read.computeIfAbsent(path, Assets::load);
        return Response.ok(body, type)
                .header("Cache-Control", hash.equals(Release.HASH) ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }

    private static byte[] load(String path) {
        try (var in = Assets.class.getResourceAsStream("/web/" + path)) {
            if (in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new NotFoundException(e);
        }
    }
}
