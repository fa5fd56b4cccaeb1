package org.lectern.bank;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All questions of all banks.
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, String> {

    /// @param behind a position
    record Search(
            @Nullable String tag,
            @Nullable QuestionType type,
            @Nullable String source,
            int behind) {

        /// The condition for each field that is given, by its name.
        private Map<String, String> conditions() {
            var conditions = new LinkedHashMap<String, String>();
            conditions.put("behind", "q.position > :behind");
            if (tag != null) {
                conditions.put("tag", ":tag member of q.tags");
            }
            if (type != null) {
                conditions.put("type", "v.type = :type");
            }
            if (source != null) {
                conditions.put("source", """
                        exists (select 1 from PlacedCitation c
                            where c.id.questionId = q.id and c.id.version = q.version and c.textId = :source)""");
            }
            return conditions;
        }

        private @Nullable Object value(String name) {
            return switch (name) {
                case "tag" -> tag;
                case "type" -> type;
                case "source" -> source;
                default -> behind;
            };
        }
    }

    /// Those that are asked, in the order of introduction. What is withheld from somebody is to be left out here.
    List<Question> served(Search search, int most) {
        var conditions = search.conditions();
        var query = getEntityManager()
                .createQuery("""
                        select q from Question q join QuestionVersion v on v.id.questionId = q.id and v.id.version = q.version
                        where q.served and %s order by q.position""".formatted(String.join(" and ", conditions.values())), Question.class);
        conditions.keySet().forEach(name -> query.setParameter(name, search.value(name)));
        return query.setMaxResults(most).getResultList();
    }

    List<Question> of(String bank) {
        return list("bankId", bank);
    }

    /// Those of other banks that have one of these ids.
    List<Question> elsewhere(String bank, Collection<String> ids) {
        return list("bankId <> ?1 and id in ?2", bank, ids);
    }

    /// Positions are never given twice.
    int nextPosition() {
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
