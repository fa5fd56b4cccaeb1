package org.lectern.operations;

import java.util.List;

/// Something that must hold of the database at any time.
///
/// @param says what holds
/// @param exceptions a query for what breaks it: a row each, named by its first column
record Invariant(String name, String says, String exceptions) {

    /// Those that a query can tell; that every card is what its log makes of it is told by a replay.
    static final List<Invariant> ALL = List.of(
            new Invariant("review-has-card", "Every event of the log is about a card.", """
                    select r.learner_id || ' ' || r.review_id from review r
                    where not exists (select from card c where c.learner_id = r.learner_id and c.question_id = r.question_id)"""),
            new Invariant("weights-exist", "Every card and every learner is under weights that there are.", """
                    select c.learner_id || ' ' || c.question_id from card c
                    where c.weights_id <> 0 and not exists (
                        select from weights w where w.learner_id = c.learner_id and w.weights_id = c.weights_id)
                    union all
                    select a.id::text from account a
                    where a.weights_id <> 0 and not exists (
                        select from weights w where w.learner_id = a.id and w.weights_id = a.weights_id)"""),
            new Invariant("undo-names-answer", "Every undo names an answer of its own card, and no undo.", """
                    select u.learner_id || ' ' || u.review_id from review u
                    where u.voids is not null and not exists (
                        select from review r where r.learner_id = u.learner_id and r.review_id = u.voids
                            and r.question_id = u.question_id and r.rating is not null)"""),
            new Invariant("undone-once", "No answer is undone twice.", """
                    select learner_id || ' ' || voids from review where voids is not null
                    group by learner_id, voids having count(*) > 1"""),
            new Invariant(
                    "answer-in-time",
                    "No answer counts from later than 5 minutes after it came, or 30 days before.",
                    """
                    select learner_id || ' ' || review_id from review
                    where voids is null and rating is not null
                        and (answered_at > received_at + interval '5 minutes' or answered_at < received_at - interval '720 hours')"""),
            new Invariant("study-day-of-answer", "The study day of an event is that of some zone.", """
                    select learner_id || ' ' || review_id from review
                    where abs(study_day - ((answered_at at time zone 'UTC')::date - date '1970-01-01')) > 1"""),
            new Invariant(
                    "version-exists", "Every event is about a version that there is, under that version's key.", """
                    select r.learner_id || ' ' || r.review_id from review r
                    where not exists (
                        select from question_version v where v.question_id = r.question_id and v.version = r.version
                            and (r.rating is null or v.key_version = r.key_version))"""),
            new Invariant(
                    "scope-passes-no-question",
                    "Nobody's text is read from behind a question that she has not met.",
                    """
                    select s.learner_id || ' ' || q.id from study_scope s
                    join question q on q.text_id = s.text_id and q.served and q.position < s.started_to
                    where not exists (select from card c where c.learner_id = s.learner_id and c.question_id = q.id)"""),
            new Invariant("session-has-account", "Every session is that of an account, with its role.", """
                    select s.account_id || ' ' || s.kind from session s left join account a on a.id = s.account_id
                    where a.id is null or a.role <> s.role"""),
            new Invariant("disabled-is-signed-out", "Nobody who is disabled is signed in.", """
                    select s.account_id || ' ' || s.kind from session s join account a on a.id = s.account_id
                    where a.disabled_at is not null"""),
            new Invariant("login-has-account", "Every name leads to an account.", """
                    select l.name from login l where not exists (select from account a where a.id = l.account_id)"""),
            new Invariant("question-has-version", "The current version of every question is there, and the last.", """
                    select q.id from question q
                    where q.version <> (select max(v.version) from question_version v where v.question_id = q.id)
                        or not exists (select from question_version v where v.question_id = q.id)"""),
            new Invariant(
                    "served-is-anchored",
                    "Every question that is asked is reviewed, and each of its citations has a place.",
                    """
                    select q.id from question q
                    where q.served and (q.status <> 'reviewed'
                        or not exists (select from citation c where c.question_id = q.id and c.version = q.version)
                        or exists (select from citation c where c.question_id = q.id and c.version = q.version and c.start_at is null))"""),
            new Invariant("citation-in-text", "Every citation lies within its text, where that is installed.", """
                    select c.question_id || ' ' || c.ordinal from citation c join text t on t.id = c.text_id
                    where t.body is not null and c.end_at > length(t.body) + (
                        select count(*) from regexp_matches(t.body, '[\\U00010000-\\U0010FFFF]', 'g'))"""),
            new Invariant(
                    "key-goes-forward", "The key of a version is never older than that of the version before.", """
                    select v.question_id || ' ' || v.version from question_version v
                    join question_version w on w.question_id = v.question_id and w.version = v.version - 1
                    where v.key_version < w.key_version"""),
            new Invariant(
                    "attempt-mark-is-its-sum",
                    "Every submitted attempt's mark is what its responses earned, less its penalty.",
                    """
                    select a.learner_id || ' ' || a.attempt_id from attempt a
                    where a.state = 'SUBMITTED' and a.mark is distinct from round(
                        (select sum(coalesce(r.override, r.fraction::numeric * r.points)) from response r
                            where r.learner_id = a.learner_id and r.attempt_id = a.attempt_id)
                        * (100 - a.penalty) / 100, 2)"""),
            new Invariant(
                    "submitted-is-marked",
                    "Every response of a submitted attempt is marked, and none of a running one.",
                    """
                    select r.learner_id || ' ' || r.attempt_id || ' ' || r.position from response r
                    join attempt a on a.learner_id = r.learner_id and a.attempt_id = r.attempt_id
                    where (a.state = 'SUBMITTED') <> (r.marked_version is not null)"""),
            new Invariant(
                    "attempt-asks-what-it-counts",
                    "An attempt can earn the points of what it asks, and asks something.",
                    """
                    select a.learner_id || ' ' || a.attempt_id from attempt a
                    where a.greatest is distinct from (select sum(r.points) from response r
                        where r.learner_id = a.learner_id and r.attempt_id = a.attempt_id)"""));
}
