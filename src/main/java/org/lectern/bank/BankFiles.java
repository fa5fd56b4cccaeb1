package org.lectern.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A bank as its files hold it.
///
/// @param faults what could not be read
/// @param sha256 of all its files: equal banks have equal ones
record BankFiles(
        List<Source> sources,
        List<KnownEntity> entities,
        List<KnownTag> tags,
        List<WrittenQuestion> questions,
        AnchorLock lock,
        List<Finding> faults,
        String sha256) {

    Map<String, Source> sourcesById() {
        return byId(sources, Source::id);
    }

    Map<String, KnownEntity> entitiesById() {
        return byId(entities, KnownEntity::id);
    }

    /// Whether it has all that a question names: its subjects, its speakers, whom or what it asks for.
    boolean knows(WrittenQuestion question) {
        return Rereading.within(question, this).equals(question);
    }

    /// What the lock knows of the question as it is now, in the editions of its texts that the bank names now.
    Optional<AnchorLock.LockedQuestion> locked(WrittenQuestion question) {
        var known = sourcesById();
        return lock.of(question)
                .filter(locked -> locked.citations().stream().allMatch(citation -> {
                    var source = known.get(citation.source());
                    var anchored = lock.sources().get(citation.source());
                    return source != null
                            && anchored != null
                            && anchored.sha256().equals(source.sha256());
                }));
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity(), (first, _) -> first));
    }
}
