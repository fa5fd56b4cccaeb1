package org.lectern.quizzes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// All question sets. Every finder names who asks, so that another's set is simply not there.
@ApplicationScoped
class QuestionSets implements PanacheRepositoryBase<QuestionSet, UUID> {

    /// A set in a list.
    record Line(UUID id, String title, Instant changedAt, long places) {}

    /// A set's place in such a list.
    record Mark(Instant changedAt, UUID id) {

        /// Before every set.
        static final Mark FIRST = new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    }

    /// A set of this account.
    Optional<QuestionSet> find(UUID id, UUID account) {
        return find("id = ?1 and ?2 member of owners", id, account).firstResultOptional();
    }

    /// The sets of an account, those first that were changed last.
    ///
    /// @param after the list begins behind it
    List<Line> of(UUID account, boolean archived, Mark after, int most) {
        return getEntityManager()
                .createQuery("""
                        select s.id, s.title, s.changedAt,
                            (select count(*) from QuestionSet t join t.places p where t = s and p.removedAt is null)
                        from QuestionSet s
                        where :account member of s.owners and s.archivedAt is %s
                            and (s.changedAt < :at or s.changedAt = :at and s.id > :id)
                        order by s.changedAt desc, s.id""".formatted(archived ? "not null" : "null"), Line.class)
                .setParameter("account", account)
                .setParameter("at", after.changedAt)
                .setParameter("id", after.id)
                .setMaxResults(most)
                .getResultList();
    }

    /// Takes a set for a change; until the transaction ends nobody else does.
    ///
    /// @param seen the version that the change is meant for
    /// @return false where there is a later one
    boolean take(UUID id, int seen) {
        return update("version = version + 1 where id = ?1 and version = ?2", id, seen) == 1;
    }

    /// Of these questions those that some set keeps from study.
    Set<String> reserved(Collection<String> questions) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select p.questionId from QuestionSet s join s.places p
                        where s.archivedAt is null and p.removedAt is null and p.reserved and p.questionId in ?1""", String.class)
                .setParameter(1, questions)
                .getResultList());
    }

    void log(SetChange change) {
        getEntityManager().persist(change);
    }

    /// What was done to a set since a version, the last first.
    List<SetChange> changesSince(UUID set, int version, int most) {
        return getEntityManager()
                .createQuery(
                        "from SetChange where id.setId = ?1 and id.version > ?2 order by id.version desc",
                        SetChange.class)
                .setParameter(1, set)
                .setParameter(2, version)
                .setMaxResults(most)
                .getResultList();
    }
}
