package org.lectern.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.web.Option;

/// The questions of a bank, as lists are asked for.
@ApplicationScoped
class BankList {

    private static final String FROM = """
             from Question q join QuestionVersion v on v.id.questionId = q.id and v.id.version = q.version
            left join QuestionTally t on t.questionId = q.id where\s""";

    /// A question and what it says now.
    record Found(Question question, QuestionVersion version) {}

    private final EntityManager entities;

    BankList(EntityManager entities) {
        this.entities = entities;
    }

    /// A page, and one more where there is one.
    @Transactional
    List<Found> find(String bank, BankFilter filter) {
        var query = entities.createQuery(
                "select q, v" + FROM + filter.condition() + " order by " + filter.order(), Object[].class);
        return given(query, bank, filter)
                .setFirstResult(filter.first())
                .setMaxResults(BankFilter.PAGE + 1)
                .getResultStream()
                .map(row -> new Found((Question) row[0], (QuestionVersion) row[1]))
                .peek(found -> found.question().tags())
                .toList();
    }

    @Transactional
    long count(String bank, BankFilter filter) {
        return given(entities.createQuery("select count(*)" + FROM + filter.condition(), Long.class), bank, filter)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> given(TypedQuery<T> query, String bank, BankFilter filter) {
        filter.parameters(bank).forEach(query::setParameter);
        return query;
    }

    /// How many questions each bank has that are not retired.
    @Transactional
    Map<String, Long> sizes() {
        return entities.createQuery(
                        "select bankId, count(*) from Question where status <> org.lectern.bank.Status.RETIRED group by bankId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /// Banks from files and others that a question can be copied or moved to.
    @Transactional
    List<Option> ofTheWeb() {
        var options = new ArrayList<Option>();
        entities.createQuery("from Bank where origin = 'web' order by title", Bank.class)
                .getResultStream()
                .forEach(bank -> options.add(new Option(bank.id(), bank.title())));
        return options;
    }
}
