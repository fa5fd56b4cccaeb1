package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/// Brings people in: each by a path that works once, to be opened on this server.
@ApplicationScoped
public class Invitations {

    private static final String PATH = "/welcome/";

    private final Accounts accounts;
    private final Logins logins;
    private final Links links;
    private final Clock clock;

    Invitations(Accounts accounts, Logins logins, Links links, Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.links = links;
        this.clock = clock;
    }

    /// The way in for the first administrator, as long as there is none. An earlier one stops working.
    @Transactional
    public Optional<String> forTheFirstAdministrator() {
        if (accounts.haveAnAdministrator()) {
            return Optional.empty();
        }
        var account = accounts.find(
                        "role = ?1 and passwordHash is null and disabledAt is null order by id", Role.ADMINISTRATOR)
                .firstResultOptional()
                .orElseGet(() -> add(Role.ADMINISTRATOR, "Administrator"));
        return Optional.of(path(links.make(account.id(), Links.Purpose.FIRST_ADMINISTRATOR)));
    }

    /// Adds somebody under a name that is still free, as an operator asks for it.
    ///
    /// @param role a name of [Role]
    /// @return the path, or nothing when the name is taken
    /// @throws IllegalArgumentException for a name that cannot be one, with the reason
    @Transactional
    public Optional<String> invite(String typed, String role) {
        var name = LoginName.of(typed);
        if (!name.problem().isEmpty()) {
            throw new IllegalArgumentException(name.problem());
        }
        return invite(name, role);
    }

    @Transactional
    Optional<String> invite(LoginName name, String role) {
        if (logins.find(name).isPresent()) {
            return Optional.empty();
        }
        var account = add(role, name.shown());
        if (!logins.take(name, account.id())) {
            accounts.delete(account);
            return Optional.empty();
        }
        return Optional.of(path(links.make(account.id(), Links.Purpose.INVITATION)));
    }

    /// A new way in for somebody who has forgotten the password, or has not come yet.
    /// An earlier link of the account stops working.
    ///
    /// @return the path
    @Transactional
    public String renew(Account account) {
        var purpose = account.passwordHash() == null ? Links.Purpose.INVITATION : Links.Purpose.NEW_PASSWORD;
        return path(links.make(account.id(), purpose));
    }

    /// Whether a path that was handed out still leads somebody in.
    @Transactional
    public boolean isGood(String path) {
        return Secret.decode(path.substring(PATH.length())).flatMap(links::look).isPresent();
    }

    private Account add(String role, String name) {
        return accounts.add(role, name, false, ZoneId.of("UTC"), clock.instant());
    }

    private static String path(Secret secret) {
        return PATH + secret.encoded();
    }
}
