package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lectern.web.Installation;

/// Whether somebody may study without an account: where only this machine reaches the server, or the operator says so.
@Named("guests")
@ApplicationScoped
public class Guests {

    private final boolean welcome;

    Guests(Installation installation, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.welcome =
                installation.guests().orElseGet(() -> installation.publicUrl().isEmpty() && isLoopback(host));
    }

    /// In templates: `{inject:guests.welcome}`.
    public boolean welcome() {
        return welcome;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
