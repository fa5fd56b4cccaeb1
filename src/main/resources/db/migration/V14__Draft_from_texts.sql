-- A text that an instructor brought belongs to a bank: that bank alone asks about it, and it stands on no shelf.
alter table text add column bank_id text collate "C";
alter table text add constraint text_bank foreign key (bank_id) references bank;
create unique index text_brought on text (bank_id, sha256) where bank_id is not null;

-- Authored: without a foreign key to accounts.
create table text_import (
    id      uuid             not null primary key,
    text_id text collate "C" not null unique references text,
    made_by uuid             not null,
    made_at timestamptz      not null,
    -- what the file was, and in words what was left out of it
    format  text             not null,
    dropped jsonb            not null,
    -- of the paragraphs in their order, a letter each: body, heading, footnote, x for what is not asked about
    kinds   text             not null check (kinds ~ '^[bhfx]*$'),
    -- names that nobody knew when it was last drafted
    names   jsonb            not null
);

-- A question that was drafted from a text. Those that were judged stay; what they were made from is not drafted again.
create table import_draft (
    import_id   uuid        not null references text_import,
    -- the order in which they are offered, not without gaps
    number      integer     not null check (number >= 1),
    start_at    integer     not null,
    end_at      integer     not null check (end_at >= start_at),
    type        text        not null,
    proposal    jsonb       not null,
    evidence    jsonb       not null,
    state       text        not null check (state in ('open', 'accepted', 'rejected')),
    reason      text        not null check (length(reason) <= 500),
    decided_by  uuid,
    decided_at  timestamptz,
    -- what it became; kept when that is taken back, so that accepting it again is not another question
    question_id text collate "C" references question,
    primary key (import_id, number),
    unique (import_id, start_at, end_at, type),
    check ((state = 'open') = (decided_at is null) and (decided_by is null) = (decided_at is null)),
    check (state <> 'accepted' or question_id is not null)
);
