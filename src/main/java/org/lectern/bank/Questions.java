package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All questions of all banks.
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, String> {

    private static final String CURRENT =
            " from Question q join QuestionVersion v on v.id.questionId = q.id and v.id.version = q.version";

    private static final String CITED = " join PlacedCitation c on c.id.questionId = q.id and c.id.version = q.version";

    /// What learners write for themselves is in no test.
    private static final String NOT_OWN =
            " and not exists (select 1 from Bank b where b.id = q.bankId and b.origin = 'own')";

    private static final String IN_ORDER = " order by q.id, c.id.ordinal";

    /// Those that are asked, in the order of introduction. What is withheld from learners is left out.
    ///
    /// @param behind a position
    /// @param hidden what is withheld from whoever asks
    List<Question> asked(QuestionSearch search, int behind, int most, Set<String> hidden) {
        var shown = hidden.isEmpty() ? "" : " and q.id not in :hidden";
        var query = found(
                        "select q" + CURRENT,
                        search,
                        "q.position > :behind and not q.withheld and q.textId is not null%s order by q.position"
                                .formatted(shown),
                        Question.class)
                .setParameter("behind", behind)
                .setMaxResults(most);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getResultList();
    }

    /// Those that may be asked in a test, in the order of introduction.
    ///
    /// @param behind a position
    List<Question> testable(QuestionSearch search, int behind, int most) {
        return found(
                        "select q" + CURRENT,
                        search,
                        "q.position > :behind%s order by q.position".formatted(NOT_OWN),
                        Question.class)
                .setParameter("behind", behind)
                .setMaxResults(most)
                .getResultList();
    }

    long countTestable(QuestionSearch search) {
        return found("select count(*)" + CURRENT, search, "true" + NOT_OWN, Long.class)
                .getSingleResult();
    }

    /// On what those stand that may be asked in a test, question by question.
    List<PlacedCitation> citationsOfTestable(QuestionSearch search) {
        return found("select c" + CURRENT + CITED, search, "true" + NOT_OWN + IN_ORDER, PlacedCitation.class)
                .getResultList();
    }

    /// The same for questions that are known by their ids.
    List<PlacedCitation> citationsOfTestable(Collection<String> ids) {
        return found(
                        "select c" + CURRENT + CITED,
                        QuestionSearch.ANY,
                        "q.id in :ids" + NOT_OWN + IN_ORDER,
                        PlacedCitation.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private <T> TypedQuery<T> found(String what, QuestionSearch search, String rest, Class<T> type) {
        var query = getEntityManager()
                .createQuery("%s where q.served and %s and %s".formatted(what, search.condition(), rest), type);
        search.values().forEach(query::setParameter);
        return query;
    }

    List<Question> of(String bank) {
        return list("bankId", bank);
    }

    /// Those of other banks that have one of these ids.
    List<Question> elsewhere(String bank, Collection<String> ids) {
        return list("bankId <> ?1 and id in ?2", bank, ids);
    }

    /// Positions are never given twice: whoever asks waits for those who asked before.
    int nextPosition() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('question position')) as text)")
                .getSingleResult();
        return getEntityManager()
                        .createQuery("select coalesce(max(position), 0) from Question", Integer.class)
                        .getSingleResult()
                + 1;
    }

    /// The current version of each question of a bank, by the question's id.
    Map<String, QuestionVersion> currentVersions(String bank) {
        return getEntityManager()
                .createQuery("""
                        select v from QuestionVersion v join Question q on q.id = v.id.questionId and q.version = v.id.version
                        where q.bankId = ?1""", QuestionVersion.class)
                .setParameter(1, bank)
                .getResultStream()
                .collect(Collectors.toMap(version -> version.id().questionId(), Function.identity()));
    }

    /// The current versions that cite a text.
    List<QuestionVersion> citing(String text) {
        return getEntityManager()
                .createQuery("""
                        select v from QuestionVersion v join Question q on q.id = v.id.questionId and q.version = v.id.version
                        where exists (select 1 from PlacedCitation c
                            where c.id.questionId = q.id and c.id.version = q.version and c.textId = ?1)""", QuestionVersion.class)
                .setParameter(1, text)
                .getResultList();
    }

    Optional<QuestionVersion> version(String question, int number) {
        return Optional.ofNullable(
                getEntityManager().find(QuestionVersion.class, new QuestionVersion.Id(question, number)));
    }

    /// All versions of a question, the newest first.
    List<QuestionVersion> versions(String question) {
        return getEntityManager()
                .createQuery(
                        "from QuestionVersion where id.questionId = ?1 order by id.version desc", QuestionVersion.class)
                .setParameter(1, question)
                .getResultList();
    }

    /// The texts that the questions of a bank cite now.
    List<String> textsOf(String bank) {
        return getEntityManager()
                .createQuery("""
                        select distinct c.textId from PlacedCitation c
                        join Question q on q.id = c.id.questionId and q.version = c.id.version
                        where q.bankId = ?1""", String.class)
                .setParameter(1, bank)
                .getResultList();
    }

    /// On what the questions of a bank stand now, question by question.
    List<PlacedCitation> citationsOf(String bank) {
        return getEntityManager()
                .createQuery("select c" + CURRENT + CITED + " where q.bankId = ?1" + IN_ORDER, PlacedCitation.class)
                .setParameter(1, bank)
                .getResultList();
    }

    /// What was done to a question beside its versions.
    List<QuestionChange> changes(String question) {
        return getEntityManager()
                .createQuery(
                        "from QuestionChange where id.questionId = ?1 order by id.number desc", QuestionChange.class)
                .setParameter(1, question)
                .getResultList();
    }

    /// What one deed did to many questions.
    List<QuestionChange> changes(UUID batch) {
        return getEntityManager()
                .createQuery("from QuestionChange where batchId = ?1 order by id.questionId", QuestionChange.class)
                .setParameter(1, batch)
                .getResultList();
    }

    List<PlacedCitation> citations(QuestionVersion.Id version) {
        return getEntityManager()
                .createQuery(
                        "from PlacedCitation where id.questionId = ?1 and id.version = ?2 order by id.ordinal",
                        PlacedCitation.class)
                .setParameter(1, version.questionId())
                .setParameter(2, version.version())
                .getResultList();
    }
}
