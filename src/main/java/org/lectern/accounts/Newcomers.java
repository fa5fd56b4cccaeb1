package org.lectern.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.web.Ids;

/// Names to sign in with as lists of people bring them: which are taken, and accounts for those that are free. Who is
/// added so has no password yet; a one-time link is the way in.
@ApplicationScoped
public class Newcomers {

    private static final String TAKE_NAMES = """
            insert into login (name, account_id) select * from unnest(cast(?1 as text[]), cast(?2 as uuid[]))
            on conflict do nothing""";

    private static final String ADD = """
            insert into account (id, role, name, guest, created_at, zone)
            select id, 'learner', name, false, ?3, ?4 from unnest(cast(?1 as uuid[]), cast(?2 as text[])) as t (id, name)""";

    private final EntityManager database;
    private final Clock clock;

    Newcomers(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a name is compared by: case and the space around words make no difference.
    public static String key(String username) {
        return LoginName.of(username).key();
    }

    /// What is wrong with a name to sign in with, or an empty text.
    public static String problem(String username) {
        return LoginName.of(username).problem();
    }

    /// Whose these names are, as far as they are taken.
    ///
    /// @param keys of names
    public Map<String, UUID> owners(Collection<String> keys) {
        var found = new HashMap<String, UUID>();
        database.createQuery("select l from Login l where l.name in ?1", Login.class)
                .setParameter(1, keys)
                .getResultStream()
                .forEach(login -> found.put(login.name(), login.accountId()));
        return found;
    }

    /// Adds a learner for each name, in the caller's transaction.
    ///
    /// @param usernames that differ by their keys and have no problem
    /// @return the new accounts by the names' keys; nothing when a name has been taken meanwhile, so that the
    ///     caller rolls back
    public Optional<Map<String, UUID>> add(List<String> usernames, ZoneId zone) {
        var now = clock.instant();
        var names = usernames.stream().map(LoginName::of).toList();
        var ids = names.stream().map(_ -> Ids.make(now)).toArray(UUID[]::new);
        var keys = names.stream().map(LoginName::key).toArray(String[]::new);
        var taken = database.createNativeQuery(TAKE_NAMES)
                .setParameter(1, keys)
                .setParameter(2, ids)
                .executeUpdate();
        if (taken < ids.length) {
            return Optional.empty();
        }
        database.createNativeQuery(ADD)
                .setParameter(1, ids)
                .setParameter(2, names.stream().map(LoginName::shown).toArray(String[]::new))
                .setParameter(3, now)
                .setParameter(4, zone.getId())
                .executeUpdate();
        var added = new HashMap<String, UUID>();
        for (int i = 0; i < ids.length; i++) {
            added.put(keys[i], ids[i]);
        }
        return Optional.of(added);
    }
}
