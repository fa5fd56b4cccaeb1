-- Authored: images of questions, kept here so that a backup has them. One never changes: another one is another image.
create table image (
    id       uuid             not null primary key,
    bank_id  text collate "C" not null references bank,
    type     text             not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
    width    integer          not null check (width between 1 and 4096),
    height   integer          not null check (height between 1 and 4096),
    bytes    bytea            not null check (length(bytes) <= 1500000),
    -- for those who cannot see it
    alt      text             not null check (length(alt) between 1 and 300),
    credit   text             not null check (length(credit) <= 300),
    added_by uuid             not null,
    added_at timestamptz      not null
);

create index image_of_bank on image (bank_id, added_at);

-- The questions that show an image now.
create table question_image (
    question_id text collate "C" not null references question,
    image_id    uuid             not null references image,
    primary key (question_id, image_id)
);

create index question_image_of_image on question_image (image_id);
