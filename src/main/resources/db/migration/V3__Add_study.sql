-- What a learner chose to learn. New cards come from here in the order of the bank. Without any row she has not
-- chosen yet, and studies every text.
create table study_scope (
    learner_id uuid             not null,
    text_id    text collate "C" not null references text,
    since      timestamptz      not null,
    left_at    timestamptz,
    -- every served question of the text before this position has a card
    started_to integer          not null default 0,
    primary key (learner_id, text_id)
);

create table card (
    learner_id     uuid             not null,
    question_id    text collate "C" not null references question,
    -- of the question when it was last answered
    version        integer          not null check (version >= 1),
    -- what the log makes of it (replay): phase to lapses
    key_version    integer          not null default 0,
    phase          text             not null check (phase in ('new', 'learning', 'review', 'relearning')),
    step           smallint         not null default 0,
    stability      float8,
    difficulty     float8,
    last_study_day integer          not null default 0,
    reps           integer          not null default 0,
    lapses         integer          not null default 0,
    weights_id     integer          not null default 0,
    due_at         timestamptz      not null,
    last_review_at timestamptz,
    -- no answer and no move of the due date in the log is later; an earlier one needs a replay
    logged_to      timestamptz,
    -- kept out of the queue
    suspended_at   timestamptz,
    set_aside_at   timestamptz,
    -- when it was last forgotten so often that the learner should hear of it
    leech_at       timestamptz,
    primary key (learner_id, question_id),
    check ((phase = 'new') = (stability is null) and (stability is null) = (difficulty is null)),
    check (stability > 0 and difficulty between 1 and 10)
);

create index card_due on card (learner_id, due_at) where suspended_at is null and set_aside_at is null;

-- Append-only: the server's role may neither change nor delete a row. The question is held by the card's key.
create table review (
    learner_id        uuid             not null,
    review_id         uuid             not null,
    question_id       text collate "C" not null,
    version           integer          not null,
    key_version       integer          not null,
    -- null for an event without an answer: an undo (voids is set), a move of the due date
    rating            smallint         check (rating between 1 and 4),
    voids             uuid,
    response          jsonb,
    mark              text             check (mark in ('right', 'wrong', 'near')),
    -- the time that counts, and what the device said
    answered_at       timestamptz      not null,
    claimed_at        timestamptz      not null,
    received_at       timestamptz      not null,
    study_day         integer          not null,
    took_ms           integer          not null check (took_ms between 0 and 86400000),
    device_id         uuid,
    content_sha       bytea            not null check (length(content_sha) = 32),
    weights_id        integer          not null,
    learning_steps    smallint         not null,
    relearning_steps  smallint         not null,
    phase_before      text             not null,
    stability_before  float8,
    difficulty_before float8,
    phase_after       text             not null,
    step_after        smallint         not null,
    stability_after   float8,
    difficulty_after  float8,
    reps_after        integer          not null,
    lapses_after      integer          not null,
    due_after         timestamptz      not null,
    -- the card as it was answered, where the columns before do not say it: an answer that came late
    card_after        jsonb,
    primary key (learner_id, review_id),
    check (rating is null or voids is null),
    check ((response is null) = (mark is null))
);

create index review_of_card on review (learner_id, question_id, answered_at);
create index review_by_time on review (learner_id, answered_at);
