package org.lectern.accounts;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/// Who makes this request. Queries are scoped by [#id()].
@RequestScoped
public class SignedIn {

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// Whether somebody is signed in.
    public boolean here() {
        return !identity.isAnonymous();
    }

    /// The account's id.
    ///
    /// @throws IllegalStateException when nobody is signed in
    public UUID id() {
        if (identity.isAnonymous()) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return UUID.fromString(identity.getPrincipal().getName());
    }

    /// Whether the account has a role, a name of [Role], or one that includes it.
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /// The session of this device or the token, when somebody is signed in.
    Optional<Sessions.Session> session() {
        return Optional.ofNullable(identity.getAttribute(SessionAuthentication.SESSION));
    }
}
