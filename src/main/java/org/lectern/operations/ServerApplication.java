package org.lectern.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The running server: says where it is, and waits to be told to stop.
final class ServerApplication implements QuarkusApplication {

    private final String host;
    private final int port;

    ServerApplication(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public int run(String... arguments) {
        System.out.printf("Lectern is ready: http://%s:%d/%n", host.contains(":") ? "[" + host + "]" : host, port);
        if (!Boolean.getBoolean("lectern.warm-up")) {
            Quarkus.waitForExit();
        }
        return 0;
    }
}
