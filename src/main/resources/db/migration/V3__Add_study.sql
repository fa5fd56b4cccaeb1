-- What a learner chose to learn. New cards come from here in the order of the bank.
create table study_scope (
    learner_id uuid             not null,
    text_id    text collate "C" not null references text,
    since      timestamptz      not null,
    -- every served question of the text before this position has a card
    started_to integer          not null default 0,
    primary key (learner_id, text_id)
);

create table card (
    learner_id     uuid             not null,
    question_id    text collate "C" not null references question,
    version        integer          not null,
    phase          text             not null check (phase in ('new', 'learning', 'review', 'relearning')),
    step           smallint         not null default 0,
    stability      float8,
    difficulty     float8,
    due_at         timestamptz      not null,
    last_review_at timestamptz,
    last_study_day integer,
    reps           integer          not null default 0,
    lapses         integer          not null default 0,
    weights_id     integer          not null default 0,
    suspended_at   timestamptz,
    set_aside_at   timestamptz,
    leech_at       timestamptz,
    primary key (learner_id, question_id),
    check ((phase = 'new') = (stability is null) and (stability is null) = (difficulty is null)),
    check (stability > 0 and difficulty between 1 and 10)
);

create index card_due on card (learner_id, due_at);

-- Append-only: the server's role may neither change nor delete a row.
create table review (
    learner_id        uuid             not null,
    review_id         uuid             not null,
    question_id       text collate "C" not null references question,
    version           integer          not null,
    -- null for an event without an answer: an undo (voids is set), a move of the due date
    rating            smallint         check (rating between 1 and 4),
    voids             uuid,
    response          jsonb,
    answered_at       timestamptz      not null,
    claimed_at        timestamptz      not null,
    received_at       timestamptz      not null,
    study_day         integer          not null,
    took_ms           integer          not null check (took_ms between 0 and 86400000),
    device_id         uuid,
    content_sha       bytea            not null,
    weights_id        integer          not null,
    phase_before      text             not null,
    stability_before  float8,
    difficulty_before float8,
    phase_after       text             not null,
    step_after        smallint         not null,
    stability_after   float8,
    difficulty_after  float8,
    due_after         timestamptz      not null,
    primary key (learner_id, review_id),
    check ((rating is null) or (voids is null))
);

create index review_of_card on review (learner_id, question_id, answered_at);
create index review_by_time on review (learner_id, answered_at);
