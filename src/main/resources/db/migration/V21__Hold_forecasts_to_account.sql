-- Per person. What a learner's plans foresaw for their exams, night by night.
create table prediction (
    learner_id uuid        not null,
    plan_id    uuid        not null,
    -- at the beginning of which it was made
    study_day  integer     not null,
    exam_day   integer     not null,
    made_at    timestamptz not null,
    -- mean probability of recall of the exam's cards on its day; those that are not met count as forgotten
    recall     float8      not null check (recall between 0 and 1),
    cards      integer     not null check (cards > 0),
    -- only in the last one of an exam: those questions of it that were met, and the probability that each is recalled,
    -- of a quiz at once, as it may be sat on any day, of other exams on their day
    questions  text[] collate "C",
    chances    float4[],
    primary key (learner_id, plan_id, study_day),
    check ((questions is null) = (chances is null) and cardinality(questions) = cardinality(chances))
);

create index prediction_of_plan on prediction (plan_id) where questions is not null;

-- The last study day for which predictions were made.
alter table account add column predicted_day integer not null default 0;
