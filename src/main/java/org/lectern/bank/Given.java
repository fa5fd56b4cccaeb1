package org.lectern.bank;

/// Which questions are a learner's to meet. Those of sourced banks are everybody's; those of a
/// class bank are hers who was dealt them, has answered them in a test, or may change the bank:
/// to know an id is not enough.
public final class Given {

    private static final String OPEN = """
            select b.id from (values (cast(%s as uuid))) as me (id) cross join bank b
            where b.level = 'sourced' or b.owner_id = me.id
                or exists (select from bank_editor e where e.bank_id = b.id and e.account_id = me.id)""";

    /// What she was ever dealt: an answer from a device that was away is taken though the set has
    /// changed since.
    private static final String EVER = """
            select d.question_id from dealt_question d where d.learner_id = %1$s
            union all select r.question_id from attempt a
                join response r on r.learner_id = a.learner_id and r.attempt_id = a.attempt_id
                where a.learner_id = %1$s and a.state = 'SUBMITTED' and not a.trial""";

    /// The ids of those that she is dealt now in a course of somebody who may change a bank `b`:
    /// while she is in it, or once she has begun to learn them. That others teach with its questions
    /// opens none of its texts.
    static final String IN_HAND = """
            select d.question_id from dealt_question d
            join assignment_course ac on ac.assignment_id = d.assignment_id
            join enrolment e on e.course_id = ac.course_id and e.learner_id = d.learner_id
            join course_instructor i on i.course_id = ac.course_id
            where d.learner_id = %1$s and not d.taken_back
                and (e.ended_at is null
                    or exists (select from card k where k.learner_id = d.learner_id and k.question_id = d.question_id))
                and (i.instructor_id = b.owner_id
                    or exists (select from bank_editor x where x.bank_id = b.id and x.account_id = i.instructor_id))""";

    private Given() {}

    /// The condition, for a row `q` of questions, that a learner may meet it. What is open and
    /// given to her is looked up once for the whole query.
    ///
    /// @param learner as the query names her, three times: a parameter, not a column of another row
    public static String to(String learner) {
        return "(q.bank_id = any (array(%s)) or q.id = any (array(%s)))"
                .formatted(OPEN.formatted(learner), EVER.formatted(learner));
    }
}
