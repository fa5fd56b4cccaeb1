-- Per person. What a learner said, after a card, of who said it first or of which kind of statement it is. It changes no
-- card.
create table second_step (
    learner_id  uuid             not null,
    step_id     uuid             not null,
    question_id text collate "C" not null references question,
    version     integer          not null check (version >= 1),
    asks        text             not null check (asks in ('kind', 'speaker')),
    answer      text             not null,
    is_right    boolean          not null,
    answered_at timestamptz      not null,
    study_day   integer          not null,
    primary key (learner_id, step_id)
);

alter table account add column second_step boolean not null default false;
