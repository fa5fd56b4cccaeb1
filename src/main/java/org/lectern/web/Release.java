package org.lectern.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// This build: its version, and its hash in the path of every asset, so that a new release is never served from an old
/// cache.
@TemplateExtension(namespace = "web")
public final class Release {

    private static final Properties PROPERTIES = read();

    public static final String VERSION = PROPERTIES.getProperty("version");

    static final String HASH = PROPERTIES.getProperty("built");

    private Release() {}

    /// In templates: `{web:asset('css/base.css')}`.
    static String asset(String path) {
        return "/a/" + HASH + "/" + path;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Release.class.getResourceAsStream("/release.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
