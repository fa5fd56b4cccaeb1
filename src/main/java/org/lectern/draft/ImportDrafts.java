package org.lectern.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The drafts of all texts that instructors brought.
@ApplicationScoped
class ImportDrafts implements PanacheRepositoryBase<ImportDraft, ImportDraft.Id> {

    /// How many were judged, of how many.
    record Count(long judged, long accepted, long all) {

        static final Count NONE = new Count(0, 0, 0);

        public long open() {
            return all - judged;
        }

        public long rejected() {
            return judged - accepted;
        }
    }

    /// Those that a new drafting leaves as they are.
    List<ImportDraft> judged(UUID id) {
        return list("id.importId = ?1 and (state <> 'open' or questionId is not null)", id);
    }

    List<ImportDraft> of(UUID id) {
        return list("id.importId = ?1 order by id.number", id);
    }

    /// As it is now, for this transaction alone; its import is held already.
    Optional<ImportDraft> lock(UUID id, int number) {
        var found = Optional.ofNullable(findById(new ImportDraft.Id(id, number), LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /// The one that was judged last.
    Optional<ImportDraft> last(UUID id) {
        return find("id.importId = ?1 and decidedAt is not null order by decidedAt desc, id.number desc", id)
                .firstResultOptional();
    }

    /// The next that waits behind a number, or else the first that waits.
    Optional<ImportDraft> nextOpen(UUID id, int behind) {
        Optional<ImportDraft> next = find(
                        "id.importId = ?1 and state = 'open' and id.number > ?2 order by id.number", id, behind)
                .firstResultOptional();
        return next.isPresent()
                ? next
                : find("id.importId = ?1 and state = 'open' order by id.number", id)
                        .firstResultOptional();
    }

    Optional<ImportDraft> before(UUID id, int number) {
        return find("id.importId = ?1 and id.number < ?2 order by id.number desc", id, number)
                .firstResultOptional();
    }

    Optional<ImportDraft> after(UUID id, int number) {
        return find("id.importId = ?1 and id.number > ?2 order by id.number", id, number)
                .firstResultOptional();
    }

    Count count(UUID id) {
        return counts(List.of(id)).getOrDefault(id, Count.NONE);
    }

    /// By import; without those that have no draft.
    Map<UUID, Count> counts(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("""
                        select id.importId, count(decidedAt), count(case when state = 'accepted' then 1 end), count(*)
                        from ImportDraft where id.importId in ?1 group by id.importId""", Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Count((Long) row[1], (Long) row[2], (Long) row[3])));
    }

    /// What somebody turned down in the same words, in whichever bank of hers; as of this text.
    Set<DraftKey> rejected(String text, String sha256, UUID who) {
        Set<DraftKey> keys = new HashSet<>();
        list("""
                state = 'rejected' and decidedBy = ?1 and id.importId in (select i.id from TextImport i, Text t
                    where t.id = i.textId and t.sha256 = ?2)""", who, sha256).forEach(draft -> keys.add(draft.key(text)));
        return keys;
    }
}
