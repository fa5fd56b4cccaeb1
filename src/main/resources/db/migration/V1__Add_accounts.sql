-- Per person: every key begins with the person's id (docs/architecture.md, "Data").
create table account (
    id                uuid        not null primary key,
    role              text        not null check (role in ('learner', 'instructor', 'administrator')),
    name              text        not null check (length(name) between 1 and 80),
    guest             boolean     not null default false,
    demo              boolean     not null default false,
    password_hash     text,
    created_at        timestamptz not null,
    disabled_at       timestamptz,
    -- study settings, read with every answer
    zone              text        not null default 'UTC',
    desired_retention float8      not null default 0.9 check (desired_retention between 0.7 and 0.99),
    weights_id        integer     not null default 0,
    minutes_a_day     integer     not null default 15 check (minutes_a_day between 1 and 600),
    new_a_day         integer     not null default 10 check (new_a_day between 0 and 1000),
    reviews_a_day     integer     not null default 200 check (reviews_a_day between 0 and 10000),
    -- display
    theme             text        not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    letter_keys       boolean     not null default true,
    space_rates       boolean     not null default true,
    think_first       boolean     not null default true
);

create index account_administrator on account (id) where role = 'administrator';

-- A device that is signed in, or a personal token for scripts. Only the hash of the secret is kept; the id names the
-- row on pages.
create table session (
    account_id   uuid        not null,
    token_hash   bytea       not null check (length(token_hash) = 32),
    id           uuid        not null,
    kind         text        not null check (kind in ('device', 'token')),
    role         text        not null check (role in ('learner', 'instructor', 'administrator')),
    scope        text        check (scope in ('study', 'teach')),
    label        text        not null check (length(label) between 1 and 200),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz,
    primary key (account_id, token_hash),
    unique (account_id, id),
    check ((kind = 'token') = (scope is not null))
);

-- A link that works once: to choose a name and a password, or a new password.
create table sign_in_link (
    account_id uuid        not null,
    token_hash bytea       not null check (length(token_hash) = 32),
    purpose    text        not null check (purpose in ('first-administrator', 'invitation', 'new-password')),
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, token_hash)
);

-- Look-up: a name in lower case leads to one account.
create table login (
    name       text collate "C" not null primary key check (name = lower(name) and length(name) between 1 and 80),
    account_id uuid             not null
);

create index login_of_account on login (account_id);

-- Failures only; who signs in well meets no limit. The key is a hash: no name and no address is kept.
create table sign_in_failure (
    key       bytea       not null check (length(key) = 32),
    failed_at timestamptz not null,
    id        uuid        not null,
    primary key (key, failed_at, id)
);
