-- Banks are edited on the server. Authored: without a foreign key to accounts.
create table bank_editor (
    account_id uuid             not null,
    bank_id    text collate "C" not null references bank,
    primary key (account_id, bank_id)
);

create index bank_editor_of_bank on bank_editor (bank_id);

-- grows with every change of the question, its tags and its status, so that nobody overwrites what she has not seen
alter table question add column edits integer not null default 0 check (edits >= 0);

-- by whom and why it was made on the server; null for what came from files
alter table question_version add column made_by uuid;
alter table question_version add column why text check (length(why) <= 500);

-- What was done to a question beside its versions: subjects, status, bank.
create table question_change (
    question_id text collate "C" not null references question,
    number      integer          not null check (number >= 1),
    account_id  uuid             not null,
    changed_at  timestamptz      not null,
    what        text             not null,
    -- of one deed to many questions, which can be undone together
    batch_id    uuid,
    -- subjects, status and bank as they were
    before      jsonb            not null,
    primary key (question_id, number)
);

create index question_change_of_batch on question_change (batch_id) where batch_id is not null;

-- What the files say of a question that was corrected on the server, to be adopted or not.
create table question_upstream (
    question_id text collate "C" not null primary key references question,
    definition  jsonb            not null,
    tags        jsonb            not null,
    loaded_at   timestamptz      not null,
    -- somebody decided for the correction; until the files say something else
    declined    boolean          not null default false
);

-- How a question was answered the first time by those who met it, counted now and then from the log.
create table question_tally (
    question_id   text collate "C" not null primary key references question,
    first_answers integer          not null check (first_answers >= 0),
    first_right   integer          not null check (first_right between 0 and first_answers)
);

alter table bank add column tallied_at timestamptz;
