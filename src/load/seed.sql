-- Learners with tokens, a text of many questions, and cards. Ids follow from numbers, so that the scripts know them:
-- learner n is 10ad0000-0000-7000-8000-<n>, question q is load-<q>.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;

create or replace function pg_temp.learner(n int) returns uuid language sql immutable as
    $$ select ('10ad0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

create or replace function pg_temp.secret(n int) returns bytea language sql immutable as
    $$ select sha256(('a secret for tests only ' || n)::bytea) $$;

insert into bank (id, title, level, origin, created_at) values ('load', 'Load', 'sourced', 'files', now())
on conflict do nothing;
insert into text (id, title, author, details, sha256, position)
values ('load', 'Load', 'Nobody', '{}', repeat('0', 64), 1000000) on conflict do nothing;

insert into question (id, bank_id, position, version, status, served, text_id)
select 'load-' || q, 'load', 1000000 + q, 1, 'reviewed', true, 'load' from generate_series(1, :questions) q
on conflict do nothing;
insert into question_version
    (question_id, version, key_version, type, kind, voice, difficulty, content, content_sha, created_at)
select 'load-' || q, 1, 1, 'basic', 'fact', 'author', 1,
    jsonb_build_object('type', 'basic', 'stem', 'Question ' || q, 'answer', 'Answer ' || q),
    sha256(('load-' || q)::bytea), now()
from generate_series(1, :questions) q on conflict do nothing;
insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
select 'load-' || q, 1, 1, 'load', '{"exact": "x"}', q, q * 100, q * 100 + 60 from generate_series(1, :questions) q
on conflict do nothing;

insert into account (id, role, name, created_at, new_a_day)
select pg_temp.learner(n), 'learner', 'Load ' || n, now(), 10 from generate_series(:first, :last) n
on conflict do nothing;
insert into session (account_id, id, token_hash, kind, role, scope, label, created_at, last_seen_at)
select pg_temp.learner(n), gen_random_uuid(), sha256(pg_temp.secret(n)), 'token', 'learner', 'study', 'Load', now(), now()
from generate_series(:first, :last) n where :tokens = 1 on conflict do nothing;
-- Pages take the cookie of a device only; of these few learners some get one.
insert into session (account_id, id, token_hash, kind, role, label, created_at, last_seen_at, expires_at)
select pg_temp.learner(n), gen_random_uuid(), sha256(sha256(('a cookie for tests only ' || n)::bytea)), 'device', 'learner', 'Load', now(), now(),
    now() + interval '30 days'
from generate_series(:first, :last) n where :tokens = 1 on conflict do nothing;
insert into study_scope (learner_id, text_id, since)
select pg_temp.learner(n), 'load', now() from generate_series(:first, :last) n on conflict do nothing;

-- Each learner's cards: :due of them due, the others over the year to come.
insert into card (learner_id, question_id, version, key_version, phase, stability, difficulty, last_study_day, reps,
    due_at, last_review_at, logged_to)
select pg_temp.learner(n), 'load-' || q, 1, 1, 'review', 30, 5, (current_date - 10) - date '1970-01-01', 3,
    case when q <= :due then now() - interval '1 hour' * (q % 48) - interval '1 minute'
         else now() + interval '3 days' + interval '362 days' * (q::float8 / :cards) end,
    now() - interval '10 days', now() - interval '10 days'
from generate_series(:first, :last) n cross join generate_series(1, :cards) q
on conflict do nothing;
