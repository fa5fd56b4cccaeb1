-- Authored: written by hand and rarely, the same on every node, no foreign key to account.
create table course (
    id             uuid        not null primary key,
    name           text        not null check (length(name) between 1 and 120),
    zone           text        not null,
    created_at     timestamptz not null,
    archived_at    timestamptz,
    -- counts the lists that were applied: of two at the same time, one
    roster_version integer     not null default 0
);

create table course_instructor (
    course_id     uuid        not null references course,
    instructor_id uuid        not null,
    since         timestamptz not null,
    primary key (course_id, instructor_id)
);

create index course_of_instructor on course_instructor (instructor_id);

-- A course has at most one code that works: a new one revokes the one before.
create table join_code (
    code       text collate "C" not null primary key check (length(code) between 6 and 20),
    course_id  uuid             not null references course,
    made_at    timestamptz      not null,
    expires_at timestamptz      not null,
    revoked_at timestamptz
);

create index join_code_of_course on join_code (course_id);

-- Per person. A learner who left, or was taken out, keeps the row: what she did in the course stays hers.
create table enrolment (
    learner_id  uuid        not null,
    course_id   uuid        not null references course,
    -- as the course calls the learner; without one, the account's name
    name        text        check (length(name) between 1 and 120),
    section     text        not null default '' check (length(section) <= 60),
    external_id text        check (length(external_id) between 1 and 120),
    -- in per cent of the usual time
    extra_time  smallint    not null default 0 check (extra_time between 0 and 300),
    -- the account was made by this course's list
    by_roster   boolean     not null default false,
    joined_at   timestamptz not null,
    ended_at    timestamptz,
    ended       text        check (ended in ('left', 'removed', 'merged')),
    -- the learner's other account in this course, which goes on
    merged_into uuid,
    primary key (learner_id, course_id),
    check ((ended_at is null) = (ended is null)),
    check ((ended = 'merged') = (merged_into is not null))
);

create index enrolment_of_course on enrolment (course_id);
