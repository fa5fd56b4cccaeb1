package org.lectern.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.bank.FirstAnswers;

/// First answers as the log has them: without those that were undone, and of the key that holds now.
@ApplicationScoped
class LoggedFirstAnswers implements FirstAnswers {

    private final EntityManager entities;

    LoggedFirstAnswers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, Count> ofBank(String bank) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entities.createNativeQuery("""
                select question_id, count(*), count(*) filter (where rating > 1)
                from (
                    select distinct on (r.learner_id, r.question_id) r.question_id, r.rating
                    from review r
                    join question q on q.id = r.question_id and q.bank_id = ?1
                    join question_version v on v.question_id = q.id and v.version = q.version
                        and v.key_version = r.key_version
                    where r.rating is not null
                        and not exists (select from review u where u.learner_id = r.learner_id and u.voids = r.review_id)
                    order by r.learner_id, r.question_id, r.answered_at, r.review_id
                ) first group by question_id""").setParameter(1, bank).getResultList();
        var counts = new HashMap<String, Count>();
        rows.forEach(row ->
                counts.put((String) row[0], new Count(((Number) row[1]).intValue(), ((Number) row[2]).intValue())));
        return counts;
    }
}
