package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Makes personal tokens.
@ApplicationScoped
public class Tokens {

    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;

    Tokens(Accounts accounts, Logins logins, Sessions sessions) {
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
    }

    /// For somebody by name, as an operator asks for it.
    ///
    /// @param scope study or teach
    /// @return the token, or nothing when there is nobody of this name
    /// @throws IllegalArgumentException when a learner is to get one for teaching, or the account is disabled
    @Transactional
    public Optional<String> makeFor(String name, String scope, String label) {
        return logins.find(LoginName.of(name)).map(account -> make(account, scope, label));
    }

    @Transactional
    String make(UUID id, String scope, String label) {
        var account = accounts.hold(id).orElseThrow();
        if (scope.equals("teach") && account.role().equals(Role.LEARNER)) {
            throw new IllegalArgumentException(
                    "%s is a learner: a token for teaching would carry nothing more.".formatted(account.name()));
        }
        if (account.isDisabled()) {
            throw new IllegalArgumentException("The account of %s is disabled.".formatted(account.name()));
        }
        return sessions.token(account, scope, label).encoded();
    }
}
