alter table account add column longest_interval integer not null default 36500;
alter table account add constraint account_longest_interval check (longest_interval between 1 and 36500);
alter table account add column learning_steps text not null default '1m 10m';
alter table account add column relearning_steps text not null default '10m';
alter table account add constraint account_steps
    check (length(learning_steps) <= 100 and length(relearning_steps) <= 100);
-- the hour at which a study day begins
alter table account add column day_begins smallint not null default 4;
alter table account add constraint account_day_begins check (day_begins between 0 and 12);
-- Monday's first: full, half or none of the usual
alter table account add column week text not null default 'fffffff';
alter table account add constraint account_week check (week ~ '^[fhn]{7}$' and week <> 'nnnnnnn');

-- Per person. A date on which more or less is studied than on others of its weekday.
create table day_load (
    learner_id uuid    not null,
    -- as reviews store it
    study_day  integer not null,
    load       text    not null check (load in ('full', 'half', 'none')),
    primary key (learner_id, study_day)
);

-- Per person. Days in a row without study, announced before they begin.
create table vacation (
    learner_id   uuid        not null,
    vacation_id  uuid        not null,
    first_day    integer     not null,
    last_day     integer     not null,
    announced_at timestamptz not null,
    taken_back_at timestamptz,
    primary key (learner_id, vacation_id),
    check (last_day >= first_day)
);

-- Per person. Cards whose due date a vacation has moved, and when they were due without it.
create table vacation_move (
    learner_id  uuid             not null,
    vacation_id uuid             not null,
    question_id text collate "C" not null,
    -- the event of the log that moved it last
    review_id   uuid             not null,
    due_before  timestamptz      not null,
    primary key (learner_id, vacation_id, question_id)
);

-- Authored. Between which numbers the learners of a course may choose, and with which they begin.
create table course_bound (
    course_id uuid    not null references course,
    -- minutes, new cards and reviews a day; desired retention in per cent
    setting   text    not null check (setting in ('minutes', 'new', 'reviews', 'retention')),
    least     integer,
    most      integer,
    usual     integer,
    primary key (course_id, setting),
    check (least <= most and least <= usual and usual <= most)
);
