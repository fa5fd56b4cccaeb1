-- Authored: rarely written, the same on every node, without a foreign key to accounts.
create table text (
    id           text collate "C" not null primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 64),
    title        text             not null,
    author       text             not null,
    details      jsonb            not null,
    sha256       text             not null check (sha256 ~ '^[0-9a-f]{64}$'),
    position     integer          not null,
    body         text,
    installed_at timestamptz,
    check ((body is null) = (installed_at is null))
);

create table bank (
    id         text collate "C" not null primary key,
    title      text             not null,
    level      text             not null check (level in ('sourced', 'class')),
    origin     text             not null check (origin in ('files', 'web')),
    owner_id   uuid,
    -- of the files that were loaded last: equal ones need not be read again
    files_sha  text,
    created_at timestamptz      not null
);

create table entity (
    id      text collate "C" not null primary key,
    kind    text             not null,
    label   text             not null,
    details jsonb            not null
);

create table tag (
    id    text collate "C" not null primary key,
    label text             not null
);

create table question (
    id       text collate "C" not null primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 64),
    bank_id  text collate "C" not null references bank,
    -- order of introduction within the whole installation; never given twice, grows only
    position integer          not null unique,
    version  integer          not null check (version >= 1),
    status   text             not null check (status in ('draft', 'reviewed', 'retired')),
    -- a rule does not hold that blocks publishing
    blocked  boolean          not null default false,
    -- reviewed, not blocked, and each of its citations stands in its text
    served   boolean          not null,
    -- the text that its first citation names: what a learner chooses to study
    text_id  text collate "C" references text
);

create index question_new on question (text_id, position) where served;

-- Immutable: a change makes a new version.
create table question_version (
    question_id text collate "C" not null references question,
    version     integer          not null check (version >= 1),
    -- the first version that has this key: memory is kept from there on
    key_version integer          not null check (key_version between 1 and version),
    type        text             not null,
    kind        text             not null check (kind in ('fact', 'author-claim', 'reported', 'definition')),
    voice       text             not null check (voice in ('author', 'editor', 'quoted', 'blurb')),
    difficulty  integer          not null check (difficulty between 1 and 3),
    -- what is asked and what answers it, by type
    content     jsonb            not null,
    -- explanation, speakers, citations as written
    details     jsonb            not null default '{}',
    content_sha bytea            not null,
    local       boolean          not null default false,
    created_at  timestamptz      not null,
    primary key (question_id, version)
);

create table question_tag (
    question_id text collate "C" not null references question,
    tag_id      text collate "C" not null references tag,
    primary key (question_id, tag_id)
);

-- W3C Web Annotation targets, anchored: offsets in UTF-16 units of the text with LF and NFC.
create table citation (
    question_id text collate "C" not null,
    version     integer          not null,
    ordinal     integer          not null,
    text_id     text collate "C" not null references text,
    selector    jsonb            not null,
    paragraph   integer,
    start_at    integer,
    end_at      integer,
    primary key (question_id, version, ordinal),
    foreign key (question_id, version) references question_version,
    check ((start_at is null) = (end_at is null) and (start_at is null) = (paragraph is null)),
    check (start_at < end_at)
);

create index citation_by_text on citation (text_id, start_at);
