-- Authored: a question set given to courses, to be studied or as a quiz.
create table assignment (
    id               uuid        not null primary key,
    set_id           uuid        not null references question_set,
    title            text        not null check (length(title) between 1 and 120),
    kind             text        not null check (kind in ('study', 'quiz')),
    instructions     text        not null default '' check (length(instructions) <= 4000),
    -- grows with every change, so that nobody overwrites what she has not seen
    version          integer     not null check (version >= 1),
    -- in which its dates were typed and are shown
    zone             text        not null,
    opens_at         timestamptz,
    due_at           timestamptz,
    late_until       timestamptz,
    -- in per cent of what was earned
    late_penalty     smallint    not null default 0 check (late_penalty between 0 and 100),
    -- null: as many as a learner likes
    attempts         smallint    check (attempts between 1 and 20),
    counts           text        not null default 'highest' check (counts in ('highest', 'first', 'last', 'average')),
    time_limit_s     integer     check (time_limit_s between 60 and 86400),
    -- after the deadline the last answers are still taken for so long
    grace_s          integer     not null default 15 check (grace_s between 0 and 600),
    partial          text        not null default 'WITH_PENALTY'
                                 check (partial in ('NONE', 'WITHOUT_PENALTY', 'WITH_PENALTY')),
    shuffles         boolean     not null default true,
    shuffles_options boolean     not null default true,
    one_per_page     boolean     not null default false,
    goes_back        boolean     not null default true,
    access_code      text        check (length(access_code) between 1 and 40),
    -- from when a learner sees what of an answered question
    shows_response    text        not null default 'submitted',
    shows_rightness   text        not null default 'submitted',
    shows_mark        text        not null default 'submitted',
    shows_key         text        not null default 'closed',
    shows_explanation text       not null default 'closed',
    shows_passage     text        not null default 'closed',
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    archived_at      timestamptz,
    check (opens_at < due_at),
    check (due_at <= late_until),
    check (late_until is null or due_at is not null),
    check (shows_response in ('at-once', 'submitted', 'closed', 'never')),
    check (shows_rightness in ('at-once', 'submitted', 'closed', 'never')),
    check (shows_mark in ('at-once', 'submitted', 'closed', 'never')),
    check (shows_key in ('at-once', 'submitted', 'closed', 'never')),
    check (shows_explanation in ('at-once', 'submitted', 'closed', 'never')),
    check (shows_passage in ('at-once', 'submitted', 'closed', 'never'))
);

create index assignment_of_set on assignment (set_id);

create table assignment_course (
    assignment_id uuid not null references assignment,
    course_id     uuid not null references course,
    primary key (assignment_id, course_id)
);

create index assignment_of_course on assignment_course (course_id);

-- Who changed what of an assignment: the version that it made.
create table assignment_change (
    assignment_id uuid        not null references assignment,
    version       integer     not null check (version >= 1),
    account_id    uuid        not null,
    changed_at    timestamptz not null,
    what          text        not null,
    primary key (assignment_id, version)
);

-- A typed answer that an instructor accepts beside those of the question, in this assignment.
create table accepted_answer (
    assignment_id uuid             not null references assignment,
    question_id   text collate "C" not null references question,
    -- folded as marking compares it
    answer        text             not null,
    accepted_by   uuid             not null,
    accepted_at   timestamptz      not null,
    primary key (assignment_id, question_id, answer)
);

-- Per person. What differs for one learner; a null leaves the assignment's.
create table extension (
    learner_id    uuid        not null,
    assignment_id uuid        not null references assignment,
    opens_at      timestamptz,
    due_at        timestamptz,
    late_until    timestamptz,
    attempts      smallint    check (attempts between 1 and 20),
    time_limit_s  integer     check (time_limit_s between 60 and 86400),
    reason        text        not null default '' check (length(reason) <= 500),
    given_by      uuid        not null,
    given_at      timestamptz not null,
    primary key (learner_id, assignment_id)
);

create index extension_of_assignment on extension (assignment_id);

-- What a learner studies of an assignment: dealt once from a version of its set, and then hers.
create table dealt_question (
    learner_id    uuid             not null,
    assignment_id uuid             not null references assignment,
    question_id   text collate "C" not null references question,
    position      smallint         not null check (position >= 1),
    set_version   integer          not null,
    primary key (learner_id, assignment_id, question_id)
);

create index dealt_question_of_assignment on dealt_question (assignment_id, learner_id);

create table attempt (
    learner_id    uuid        not null,
    attempt_id    uuid        not null,
    assignment_id uuid        not null references assignment,
    -- by an instructor who tries it: counted nowhere
    trial         boolean     not null default false,
    -- from 1; of two that begin at the same time, one
    number        smallint    not null check (number >= 1),
    state         text        not null check (state in ('IN_PROGRESS', 'SUBMITTED')),
    -- of the draw and the order
    seed          bigint      not null,
    started_at    timestamptz not null,
    -- when the sweeper closes it, without the grace; null where nothing ends it
    deadline_at   timestamptz,
    grace_s       integer     not null,
    -- for one who may not go back: the place that is open
    reached       smallint    not null default 1 check (reached >= 1),
    finished_at   timestamptz,
    -- 'learner', or 'deadline' where the sweeper did
    finished_by   text        check (finished_by in ('learner', 'deadline', 'instructor')),
    late          boolean     not null default false,
    -- in per cent of what was earned
    penalty       smallint    not null default 0 check (penalty between 0 and 100),
    greatest      numeric(8, 2) not null,
    -- with the penalty taken off; null until it is submitted
    mark          numeric(8, 2) check (mark >= 0),
    primary key (learner_id, attempt_id),
    unique (learner_id, assignment_id, trial, number),
    check ((state = 'SUBMITTED') = (finished_at is not null) and (finished_at is null) = (finished_by is null)),
    check ((state = 'SUBMITTED') = (mark is not null))
);

create index attempt_of_assignment on attempt (assignment_id, learner_id);
create unique index attempt_running on attempt (learner_id, assignment_id, trial) where state = 'IN_PROGRESS';
create index attempt_deadline on attempt (deadline_at) where state = 'IN_PROGRESS';

-- A place of an attempt: what was asked, and what was answered.
create table response (
    learner_id     uuid             not null,
    attempt_id     uuid             not null,
    position       smallint         not null check (position >= 1),
    place_id       uuid             not null references set_place,
    question_id    text collate "C" not null references question,
    version        integer          not null check (version >= 1),
    drawn          boolean          not null,
    -- of the order of the options
    seed           bigint           not null,
    points         numeric(5, 2)    not null check (points >= 0),
    -- the device's count of saves: the highest wins
    sequence       bigint           not null default 0,
    response       jsonb,
    saved_at       timestamptz,
    flagged        boolean          not null default false,
    -- the learner asked for feedback at once: the answer stands
    checked_at     timestamptz,
    -- what came after the attempt was closed: shown, not marked
    late_response  jsonb,
    late_at        timestamptz,
    -- by which version it was marked; null until then
    marked_version integer,
    rightness      text             check (rightness in ('right', 'wrong', 'near', 'empty')),
    -- of the points, 0 to 1, by the marking
    fraction       float8           check (fraction between 0 and 1),
    -- points that an instructor gave instead
    override       numeric(5, 2)    check (override >= 0),
    primary key (learner_id, attempt_id, position),
    unique (learner_id, attempt_id, question_id),
    check ((late_response is null) = (late_at is null)),
    check ((marked_version is null) = (fraction is null) and (fraction is null) = (rightness is null))
);

create index response_of_question on response (question_id);

-- What changed a mark after it was given. Nothing is changed without a row.
create table mark_change (
    learner_id  uuid          not null,
    change_id   uuid          not null,
    attempt_id  uuid          not null,
    position    smallint      not null,
    kind        text          not null check (kind in ('override', 'override-removal', 'acceptance', 'regrade')),
    reason      text          not null check (length(reason) <= 500),
    old_version integer       not null,
    new_version integer       not null,
    old_points  numeric(8, 4) not null,
    new_points  numeric(8, 4) not null,
    changed_by  uuid          not null,
    changed_at  timestamptz   not null,
    primary key (learner_id, change_id)
);

create index mark_change_of_attempt on mark_change (learner_id, attempt_id);
