package org.lectern.accounts;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Finds out who makes a request: by the session cookie, or under `/api/` by a personal token. Pages take no tokens, so
/// that a script's token can neither change a password nor make another token.
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {

    /// The attribute of an identity that holds its [Sessions.Session].
    static final String SESSION = "session";

    private final SessionCookie cookie;

    SessionAuthentication(SessionCookie cookie) {
        this.cookie = cookie;
    }

    /// What a request shows.
    static final class Shown extends BaseAuthenticationRequest {
        private final Secret secret;
        private final boolean bearer;

        Shown(Secret secret, boolean bearer) {
            this.secret = secret;
            this.bearer = bearer;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var header = context.request().getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Secret.decode(header.substring(7).strip())
                    .filter(_ -> context.normalizedPath().startsWith("/api/"))
                    .map(secret -> identities.authenticate(new Shown(secret, true)))
                    .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("Not a token")));
        }
        return cookie.read(context)
                .map(secret -> identities.authenticate(new Shown(secret, false)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Shown.class);
    }

    /// Looks the session up. An ended session is nobody; a wrong token is an error.
    @ApplicationScoped
    static class Provider implements IdentityProvider<Shown> {

        private final Sessions sessions;

        Provider(Sessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Class<Shown> getRequestType() {
            return Shown.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Shown shown, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(shown));
        }

        private SecurityIdentity identity(Shown shown) {
            var session =
                    sessions.find(shown.secret).filter(found -> found.kind().equals(Sessions.TOKEN) == shown.bearer);
            if (session.isEmpty() && shown.bearer) {
                throw new AuthenticationFailedException("No such token");
            }
            return session.map(Provider::identity)
                    .orElseGet(() ->
                            QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        }

        private static SecurityIdentity identity(Sessions.Session session) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(session.account().toString()))
                    .addRoles(Role.rights(session.role(), session.scope()))
                    .addAttribute(SESSION, session)
                    .build();
        }
    }
}
