package org.lectern.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lectern.accounts.Newcomers;

/// Which learner of a course a line of a list means: by the external id, by the username, and where it has neither, or
/// the learner has no id yet, by the name.
final class Matching {

    /// @param problem why it cannot be told; empty where it can
    record Match(Optional<Learner> learner, String problem) {

        static final Match NOBODY = new Match(Optional.empty(), "");

        static Match of(Learner learner) {
            return new Match(Optional.of(learner), "");
        }

        static Match unclear(String problem) {
            return new Match(Optional.empty(), problem);
        }
    }

    private final Map<UUID, Learner> byAccount = new HashMap<>();
    private final Map<String, Learner> byExternalId = new HashMap<>();
    private final Map<String, Learner> byUsername = new HashMap<>();
    private final Map<String, List<Learner>> byName = new HashMap<>();

    /// @param everybody also those who left
    Matching(List<Learner> everybody) {
        everybody.forEach(learner -> byAccount.put(learner.id(), learner));
        // Those who are in the course come last, and so take the place of those who left.
        everybody.stream()
                .sorted((one, other) -> Boolean.compare(one.isCurrent(), other.isCurrent()))
                .forEach(this::add);
    }

    private void add(Learner learner) {
        var goesOn = learner.mergedInto().map(byAccount::get);
        var meant = goesOn.orElse(learner);
        if (!learner.isGuest()) {
            byUsername.put(Newcomers.key(learner.username()), meant);
        }
        if (goesOn.isPresent()) {
            return;
        }
        if (!learner.externalId().isEmpty()) {
            byExternalId.put(learner.externalId(), learner);
        }
        byName.merge(
                key(learner.name()),
                List.of(learner),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                        .toList());
    }

    Match find(String name, String username, String externalId) {
        var byId = externalId.isEmpty() ? null : byExternalId.get(externalId);
        var byLogin = username.isEmpty() ? null : byUsername.get(Newcomers.key(username));
        if (byId != null && byLogin != null && !byId.id().equals(byLogin.id())) {
            return Match.unclear(
                    "The external id is that of %s, the username that of %s.".formatted(byId.name(), byLogin.name()));
        }
        if (byId != null || byLogin != null) {
            return Match.of(byId != null ? byId : byLogin);
        }
        return username.isEmpty() ? byName(name, externalId) : Match.NOBODY;
    }

    private Match byName(String name, String externalId) {
        var called = named(name).stream()
                .filter(learner -> externalId.isEmpty() || learner.externalId().isEmpty())
                .toList();
        return switch (called.size()) {
            case 0 -> Match.NOBODY;
            case 1 -> Match.of(called.getFirst());
            default ->
                Match.unclear("%d learners of the course are called %s. Give the username or the external id."
                        .formatted(called.size(), name));
        };
    }

    /// Who of the course is called so.
    List<Learner> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
