package org.lectern.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// This build's hash in the path of every asset: a new release is never served from an old cache.
@TemplateExtension(namespace = "web")
final class Release {

    static final String HASH = read();

    private Release() {}

    /// In templates: `{web:asset('css/base.css')}`.
    static String asset(String path) {
        return "/a/" + HASH + "/" + path;
    }

    private static String read() {
        var properties = new Properties();
        try (var in = Release.class.getResourceAsStream("/release.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("built");
    }
}
