-- A quiz of :questions questions that :learners learners of a course have sat, among :others attempts at other quizzes
-- with the same questions. The instructor is 10ad0000-0000-7000-8000-000000900000; her cookie follows from a secret that
-- the script knows.
\set ON_ERROR_STOP on
\set QUIET on
set client_min_messages = warning;
set synchronous_commit = off;

create or replace function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as
    $$ select ('10ad0000-' || kind || '-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;

insert into account (id, role, name, created_at)
select pg_temp.id('0000', 900000), 'instructor', 'Load instructor', now()
union all select pg_temp.id('0001', n), 'learner', 'Load ' || lpad(n::text, 6, '0'), now() from generate_series(1, :learners) n
union all select pg_temp.id('0002', n), 'learner', 'Other ' || n, now() from generate_series(1, :others / 10) n;
insert into session (account_id, id, token_hash, kind, role, label, created_at, last_seen_at, expires_at)
values (pg_temp.id('0000', 900000), gen_random_uuid(), sha256(sha256('a cookie for tests only 900000'::bytea)), 'device',
    'instructor', 'Load', now(), now(), now() + interval '30 days');

insert into bank (id, title, level, origin, created_at) values ('load', 'Load', 'sourced', 'files', now());
insert into text (id, title, author, details, sha256, position, body, installed_at)
values ('load', 'Load', 'Nobody', '{"language": "en", "read_at": "https://texts.example/", "rights": "free", "voices": {}, "errata": []}',
    repeat('0', 64), 1000000, null, null);
insert into question (id, bank_id, position, version, status, served, text_id)
select 'load-' || q, 'load', 1000000 + q, 1, 'reviewed', true, 'load' from generate_series(1, :questions) q;
-- Three of four have options, one is typed.
insert into question_version
    (question_id, version, key_version, type, kind, voice, difficulty, content, content_sha, created_at)
select 'load-' || q, 1, 1, case when q % 4 = 0 then 'short' else 'choice' end, 'fact', 'author', 1,
    case when q % 4 = 0
        then jsonb_build_object('type', 'short', 'stem', 'When was number ' || q || ' opened?',
            'answer', jsonb_build_object('text', '1911', 'accept', '[]'::jsonb, 'reject', '[]'::jsonb))
        else jsonb_build_object('type', 'choice', 'stem', 'Who opened number ' || q || '?', 'key', 'a', 'options',
            '[{"id": "a", "text": "Holm"}, {"id": "b", "text": "Lund", "why": "No."},
              {"id": "c", "text": "Berg", "why": "No."}, {"id": "d", "text": "Nobody", "why": "No."}]'::jsonb) end,
    sha256(('load-' || q)::bytea), now()
from generate_series(1, :questions) q;
insert into citation (question_id, version, ordinal, text_id, selector, paragraph, start_at, end_at)
select 'load-' || q, 1, 1, 'load', '{"type": "TextQuoteSelector", "exact": "x"}', q, q * 100, q * 100 + 60
from generate_series(1, :questions) q;

insert into course (id, name, zone, created_at) values (pg_temp.id('0003', 1), 'Load', 'UTC', now());
insert into course_instructor (course_id, instructor_id, since) values (pg_temp.id('0003', 1), pg_temp.id('0000', 900000), now());
insert into enrolment (learner_id, course_id, section, joined_at)
select pg_temp.id('0001', n), pg_temp.id('0003', 1), 'Section ' || n % 20, now() from generate_series(1, :learners) n;
insert into question_set (id, title, version, created_at, changed_at) values (pg_temp.id('0004', 1), 'Load', 1, now(), now());
insert into question_set_owner (account_id, set_id) values (pg_temp.id('0000', 900000), pg_temp.id('0004', 1));
insert into set_place (id, set_id, position, points, question_id)
select pg_temp.id('0005', q), pg_temp.id('0004', 1), q, 1, 'load-' || q from generate_series(1, :questions) q;
insert into assignment (id, set_id, title, kind, version, zone, created_at, changed_at)
select pg_temp.id('0006', n), pg_temp.id('0004', 1), 'Load ' || n, 'quiz', 1, 'UTC', now(), now() from generate_series(1, 200) n;
insert into assignment_course (assignment_id, course_id) values (pg_temp.id('0006', 1), pg_temp.id('0003', 1));

-- A learner's strength and a question's difficulty decide, with chance.
create or replace function pg_temp.attempts(kind text, first int, last int, each int) returns void language sql as $$
    insert into attempt (learner_id, attempt_id, assignment_id, number, state, seed, started_at, grace_s, finished_at,
        finished_by, greatest, mark)
    select pg_temp.id(kind, n), pg_temp.id('1' || substr(kind, 2), n::bigint * 100 + a),
        pg_temp.id('0006', case when kind = '0001' then 1 else 2 + (n + a) % 199 end), a, 'SUBMITTED', 1,
        now() - interval '1 hour', 15, now(), 'learner', 1, 0
    from generate_series(first, last) n cross join generate_series(1, each) a $$;
create or replace function pg_temp.responses(kind text, first int, last int, each int, questions int) returns void language sql as $$
    insert into response (learner_id, attempt_id, position, place_id, question_id, version, drawn, seed, points, response,
        saved_at, marked_version, rightness, fraction)
    select pg_temp.id(kind, n), pg_temp.id('1' || substr(kind, 2), n::bigint * 100 + a), q, pg_temp.id('0005', q), 'load-' || q, 1, false, 1, 1,
        case when q % 4 = 0 then jsonb_build_object('text', case when ok then '1911' else '19' || 10 + (n + q) % 80 end)
            else jsonb_build_object('option', case when ok then 'a' else substr('bcd', 1 + (n + q) % 3, 1) end) end,
        now(), 1, case when ok then 'right' else 'wrong' end, case when ok then 1 else 0 end
    from generate_series(first, last) n cross join generate_series(1, each) a cross join generate_series(1, questions) q
    cross join lateral (select random() < 0.25 + 0.5 * (n % 97) / 97.0 + 0.2 * (q % 13) / 13.0 as ok) as luck $$;

-- Keys are checked once, when the rows are there: each by itself would take longer than the rows.
alter table response drop constraint response_attempt;
select pg_temp.attempts('0002', 1, :others / 10, 10);
\set ECHO none
select format('select pg_temp.responses(%L, %s, %s, 10, %s)', '0002', n, least(n + 499, :others / 10), :questions)
from generate_series(1, :others / 10, 500) n \gexec
select pg_temp.attempts('0001', 1, :learners, 1);
select pg_temp.responses('0001', 1, :learners, 1, :questions);
alter table response add constraint response_attempt foreign key (learner_id, attempt_id) references attempt;
update attempt t set greatest = :questions, mark = s.mark
from (select learner_id, attempt_id, sum(fraction * points) as mark from response
    where learner_id in (select pg_temp.id('0001', n) from generate_series(1, :learners) n) group by 1, 2) s
where t.learner_id = s.learner_id and t.attempt_id = s.attempt_id;
vacuum analyze response, attempt, enrolment, account, question, question_version, citation, set_place, assignment;
