-- Per person. Weights that were fitted to a learner. A row is never changed, and what was refused is kept too.
create table weights (
    learner_id       uuid        not null,
    -- 0 is the published defaults, which have no row
    weights_id       integer     not null check (weights_id >= 1),
    weights          float8[]    not null check (cardinality(weights) = 21),
    fitted_at        timestamptz not null,
    asked_by         text        not null check (asked_by in ('learner', 'night')),
    -- what they were fitted to: answers, those of them on a later day than the one before, and the last of all
    answers          integer     not null,
    items            integer     not null,
    last_answered_at timestamptz not null,
    last_review_id   uuid        not null,
    -- where the fit began: the weights of a course, or without one the defaults
    course_id        uuid,
    course_version   integer,
    -- the weights in use then, with which they were compared
    compared_id      integer     not null,
    -- on the last fifth of the items; after: by weights that were fitted in the same way to the items before
    later_items      integer     not null,
    log_loss_before  float8      not null,
    log_loss_after   float8      not null,
    rmse_before      float8      not null,
    rmse_after       float8      not null,
    auc_before       float8,
    auc_after        float8,
    -- why they were not adopted
    refused          text        check (refused in ('not-better')),
    primary key (learner_id, weights_id),
    check ((course_id is null) = (course_version is null))
);

-- Per person. Which weights a learner's cards are to be under, since when, and who said so: the last row holds.
create table weights_choice (
    learner_id uuid        not null,
    choice_id  uuid        not null,
    weights_id integer     not null check (weights_id >= 0),
    chosen_at  timestamptz not null,
    chosen_by  text        not null check (chosen_by in ('gate', 'learner')),
    primary key (learner_id, choice_id)
);

-- Per person. What remains to be done about a learner's weights. A node takes it for a while and does it; if it dies,
-- another takes it over where it stopped.
create table weights_job (
    learner_id  uuid        not null primary key,
    -- null: nothing remains
    stage       text        check (stage in ('fit', 'derive', 'move')),
    asked_at    timestamptz not null,
    asked_by    text        not null check (asked_by in ('learner', 'night')),
    done        integer     not null default 0,
    steps       integer     not null default 0,
    -- who does it, as a number drawn anew each time it is taken
    holder      uuid,
    lease_until timestamptz,
    tries       smallint    not null default 0,
    -- it was given up after so many tries
    failed_at   timestamptz
);

create index weights_job_open on weights_job (asked_at) where stage is not null;

-- Per person. Due dates that a learner saw and confirmed, until they are moved.
create table planned_move (
    learner_id  uuid             not null,
    question_id text collate "C" not null,
    -- of the event that will move it
    review_id   uuid             not null,
    due_at      timestamptz      not null,
    -- the card's last event then: what was answered since keeps its own due date
    logged_to   timestamptz      not null,
    primary key (learner_id, question_id)
);

-- Authored, by the program: weights fitted to all learners of a course. A row is never changed.
create table course_weights (
    course_id       uuid        not null references course,
    version         integer     not null check (version >= 1),
    weights         float8[]    not null check (cardinality(weights) = 21),
    fitted_at       timestamptz not null,
    learners        integer     not null,
    answers         integer     not null,
    items           integer     not null,
    later_items     integer     not null,
    log_loss_before float8      not null,
    log_loss_after  float8      not null,
    refused         text        check (refused in ('not-better')),
    primary key (course_id, version)
);

-- Work that one node does at a time, by name.
create table lease (
    name   text        not null primary key,
    holder uuid        not null,
    until  timestamptz not null
);
