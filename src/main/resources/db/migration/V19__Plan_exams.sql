-- Per person. An exam that a learner prepares for. An assignment with a date is planned for without a row: there is one,
-- with the assignment's id, once she has changed or ended that plan.
create table exam_plan (
    learner_id    uuid        not null,
    plan_id       uuid        not null,
    title         text        not null default '' check (length(title) <= 120),
    -- whose cards; all of hers where none of them is named
    text_id       text collate "C" references text,
    tag_id        text collate "C" references tag,
    assignment_id uuid        references assignment,
    -- an epoch day; null: when the assignment is due
    exam_day      integer,
    -- a day; null: her usual ones
    minutes       smallint    check (minutes between 1 and 600),
    made_at       timestamptz not null,
    changed_at    timestamptz not null,
    ended_at      timestamptz,
    primary key (learner_id, plan_id),
    check (num_nonnulls(text_id, tag_id, assignment_id) <= 1),
    check (assignment_id = plan_id),
    check (exam_day is not null or assignment_id is not null)
);

-- Per person. What the plans make of the study day on which they were made last: derived, and made again when it is gone.
create table planned_day (
    learner_id uuid        not null primary key,
    study_day  integer     not null,
    made_at    timestamptz not null,
    -- stands for all that the plans follow from but the answers: with another one they are made again
    basis      text        not null,
    -- for the whole day; 0 without plans
    minutes    smallint    not null,
    -- questions: to review, to meet, and those of the plans that wait for another day
    reviews    text[]      not null,
    fresh      text[]      not null,
    waiting    text[]      not null,
    -- the plans, and the mean probability of recall that each foresees for its exam
    plans      uuid[]      not null,
    recalls    float8[]    not null,
    check (cardinality(plans) = cardinality(recalls))
);
