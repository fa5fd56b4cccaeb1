-- A course whose learners, and a hundred to warm up with, are signed in, and a quiz of choices for them. Ids follow from numbers, so that the scripts
-- know them: learner n is 10ad0000-0000-7000-8000-<n>, the assignment 10ad0000-0000-7000-8000-0000000000a5.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;

create or replace function pg_temp.id(n int) returns uuid language sql immutable as
    $$ select ('10ad0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

insert into bank (id, title, level, origin, created_at) values ('class', 'Class', 'sourced', 'files', now())
on conflict do nothing;
insert into text (id, title, author, details, sha256, position)
values ('class', 'Class', 'Nobody', '{}', repeat('0', 64), 1000000) on conflict do nothing;
insert into question (id, bank_id, position, version, status, served, text_id)
select 'class-' || q, 'class', 1000000 + q, 1, 'reviewed', true, 'class' from generate_series(1, :questions) q
on conflict do nothing;
insert into question_version
    (question_id, version, key_version, type, kind, voice, difficulty, content, content_sha, created_at)
select 'class-' || q, 1, 1, 'choice', 'fact', 'author', 1,
    jsonb_build_object('type', 'choice', 'stem', 'Question ' || q, 'key', 'a', 'options',
        (select jsonb_agg(jsonb_build_object('id', o, 'text', 'Option ' || o)) from unnest(array['a', 'b', 'c', 'd']) o)),
    sha256(('class-' || q)::bytea), now()
from generate_series(1, :questions) q on conflict do nothing;
insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
select 'class-' || q, 1, 1, 'class', '{"exact": "x"}', q, q * 100, q * 100 + 60 from generate_series(1, :questions) q
on conflict do nothing;

insert into course (id, name, zone, created_at) values (pg_temp.id(999), 'Class', 'UTC', now()) on conflict do nothing;
insert into account (id, role, name, created_at)
select pg_temp.id(1000 + n), 'learner', 'Learner ' || n, now() from generate_series(1, :learners + 100) n on conflict do nothing;
insert into session (account_id, id, token_hash, kind, role, label, created_at, last_seen_at, expires_at)
select pg_temp.id(1000 + n), gen_random_uuid(), sha256(sha256(('a cookie for tests only ' || n)::bytea)), 'device',
    'learner', 'Load', now(), now(), now() + interval '30 days'
from generate_series(1, :learners + 100) n on conflict do nothing;
insert into enrolment (learner_id, course_id, joined_at)
select pg_temp.id(1000 + n), pg_temp.id(999), now() from generate_series(1, :learners + 100) n on conflict do nothing;

insert into question_set (id, title, version, created_at, changed_at)
values (pg_temp.id(998), 'Class', 1, now(), now()) on conflict do nothing;
insert into set_place (id, set_id, position, points, question_id)
select pg_temp.id(100000 + q), pg_temp.id(998), q, 1, 'class-' || q from generate_series(1, :questions) q
on conflict do nothing;
insert into assignment (id, set_id, title, kind, version, zone, time_limit_s, created_at, changed_at)
values ('10ad0000-0000-7000-8000-0000000000a5', pg_temp.id(998), 'Class', 'quiz', 1, 'UTC', 3600, now(), now())
on conflict do nothing;
insert into assignment_course (assignment_id, course_id)
values ('10ad0000-0000-7000-8000-0000000000a5', pg_temp.id(999)) on conflict do nothing;
