-- What learners report about questions. Answered by instructors, who do not see from whom a report comes.
create table report (
    learner_id  uuid        not null,
    id          uuid        not null,
    question_id text        collate "C" not null references question,
    version     integer     not null,
    about       text        not null check (about in ('key', 'wording', 'passage', 'other')),
    words       text        not null check (length(words) between 1 and 2000),
    made_at     timestamptz not null,
    answer      text        check (length(answer) between 1 and 2000),
    answered_at timestamptz,
    answered_by uuid,
    seen_at     timestamptz,
    primary key (learner_id, id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index report_open on report (made_at, id) where answered_at is null;
create index report_answered on report (answered_at, id) where answered_at is not null;
create index report_by_id on report (id);
