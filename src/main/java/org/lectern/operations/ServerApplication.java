package org.lectern.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.lectern.accounts.Invitations;

/// The running server: says where it is, and waits to be told to stop.
final class ServerApplication implements QuarkusApplication {

    private final Invitations invitations;

    ServerApplication(Invitations invitations) {
        this.invitations = invitations;
    }

    /// The address comes last: who waits for it finds everything said before.
    @Override
    public int run(String... arguments) {
        PublicAddress.announce();
        invitations
                .forTheFirstAdministrator()
                .ifPresent(path -> System.out.println("To make the administrator, open " + PublicAddress.of(path)));
        System.out.println("Lectern is ready: " + PublicAddress.of("/"));
        if (Boolean.getBoolean("org.lectern.warm-up")) {
            visit();
        } else {
            Quarkus.waitForExit();
        }
        return 0;
    }

    /// One page, for what only a request needs to be in the JVM's cache too.
    private static void visit() {
        try (var page = URI.create(PublicAddress.here("/")).toURL().openStream()) {
            page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
