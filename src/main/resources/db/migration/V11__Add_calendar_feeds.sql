-- Per person. A secret address at which a calendar fetches dates; only its hash is kept.
create table calendar_feed (
    account_id uuid        not null,
    -- the course whose dates it tells; or the account itself, for all that it was given
    about      uuid        not null,
    token_hash bytea       not null check (length(token_hash) = 32),
    made_at    timestamptz not null,
    primary key (account_id, about)
);
