package org.lectern.progress;

import java.util.Arrays;
import java.util.Locale;

/// Which of her cards a learner wants to see.
enum Sieve {
    ALL("all", "true"),
    DUE("due", "c.phase <> 'new' and c.due_at <= :now and c.suspended_at is null and c.set_aside_at is null"),
    NOT_MET("not met yet", """
            (c.question_id is null or c.phase = 'new' and c.suspended_at is null and c.set_aside_at is null)"""),
    MISSED("missed in two weeks", """
            c.question_id in (
                select r.question_id from review r
                where r.learner_id = :learner and r.rating = 1 and r.answered_at > :lately and not exists (
                    select from review u
                    where u.learner_id = :learner and u.question_id = r.question_id and u.voids = r.review_id))"""),
    OWN("written by you", "q.bank_id = 'own-' || cast(:learner as text)"),
    LEECH("forgotten again and again", "c.leech_at is not null"),
    SET_ASIDE("set aside", "c.set_aside_at is not null"),
    SUSPENDED("suspended", "c.suspended_at is not null");

    private final String label;
    private final String condition;

    Sieve(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /// The sieve of that word; all where there is none.
    static Sieve of(String slug) {
        return Arrays.stream(values())
                .filter(sieve -> sieve.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    /// In SQL, on the learner's card `c`, which may be missing; with the parameters learner, now and lately.
    String condition() {
        return condition;
    }
}
