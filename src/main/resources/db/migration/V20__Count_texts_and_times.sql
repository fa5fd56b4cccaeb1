-- In characters. To count them where they are wanted would read the whole of each text.
alter table text add column length integer generated always as (length(body)) stored;

-- What the device said; answered_at is the time that counts.
alter table second_step add column claimed_at timestamptz;
update second_step set claimed_at = answered_at;
alter table second_step alter column claimed_at set not null;
