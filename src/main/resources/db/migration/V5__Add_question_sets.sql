-- Authored: without a foreign key to accounts.
create table question_set (
    id          uuid        not null primary key,
    title       text        not null check (length(title) between 1 and 120),
    -- grows with every change, so that nobody overwrites what she has not seen
    version     integer     not null check (version >= 1),
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    archived_at timestamptz
);

create table question_set_owner (
    account_id uuid not null,
    set_id     uuid not null references question_set,
    primary key (account_id, set_id)
);

create index question_set_owner_of_set on question_set_owner (set_id);

-- Questions of a set in their order: one that was picked, or so many drawn from those that fit.
create table set_place (
    id          uuid          not null primary key,
    set_id      uuid          not null references question_set,
    position    integer       not null check (position >= 1),
    -- of each question
    points      numeric(5, 2) not null check (points between 0 and 100),
    question_id text collate "C" references question,
    -- the question is kept from study
    reserved    boolean       not null default false,
    draws       integer       check (draws between 1 and 200),
    text_id     text collate "C" references text,
    tag_id      text collate "C" references tag,
    type        text,
    kind        text,
    difficulty  integer       check (difficulty between 1 and 3),
    -- it can be put back
    removed_at  timestamptz,
    check ((question_id is null) <> (draws is null)),
    check (draws is not null or coalesce(text_id, tag_id, type, kind) is null and difficulty is null),
    check (not reserved or question_id is not null)
);

create index set_place_of_set on set_place (set_id, position);
create unique index set_place_question on set_place (set_id, question_id) where removed_at is null;
create index set_place_reserved on set_place (question_id) where reserved and removed_at is null;

-- What was done to a set, by whom: the version that it made.
create table set_change (
    set_id     uuid        not null references question_set,
    version    integer     not null check (version >= 1),
    account_id uuid        not null,
    changed_at timestamptz not null,
    what       text        not null,
    primary key (set_id, version)
);

-- Kept from study while a set reserves it for tests.
alter table question add column withheld boolean not null default false;
