-- Per person. Who looked at a learner's answers: she can read it.
create table answer_access (
    learner_id uuid        not null,
    -- made in the order of time
    access_id  uuid        not null,
    seen_by    uuid        not null,
    seen_at    timestamptz not null,
    what       text        not null check (length(what) between 1 and 300),
    primary key (learner_id, access_id)
);
