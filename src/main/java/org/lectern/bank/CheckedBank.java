package org.lectern.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bank with all that its rules read: its files, and what the texts or the lock say of each question.
///
/// @param evidence by id of question; missing where neither the texts nor the lock know the question as it is now
/// @param sources how much of each text is quoted, where that is known
/// @param named the entities by each of their names as it is compared
record CheckedBank(
        BankFiles files,
        Map<String, Evidence> evidence,
        Map<String, AnchorLock.LockedSource> sources,
        Map<String, KnownEntity> named) {

    CheckedBank(BankFiles files, Map<String, Evidence> evidence, Map<String, AnchorLock.LockedSource> sources) {
        this(files, evidence, sources, new HashMap<>());
        files.entities()
                .forEach(
                        entity -> entity.names().forEach(name -> named.putIfAbsent(TypedText.normalise(name), entity)));
    }

    /// The entity that has this name, where one has.
    Optional<KnownEntity> named(String name) {
        return Optional.ofNullable(named.get(TypedText.normalise(name)));
    }

    /// Those that are asked or shall be.
    List<WrittenQuestion> questions() {
        return files.questions().stream()
                .filter(question -> question.status() != Status.RETIRED)
                .toList();
    }

    Optional<Evidence> evidence(WrittenQuestion question) {
        return Optional.ofNullable(evidence.get(question.id()));
    }
}
