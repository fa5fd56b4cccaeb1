-- Subjects and names that came with a text that an instructor brought are known to its bank alone; without a bank, to all.
alter table tag add column bank_id text collate "C";
alter table tag add constraint tag_bank foreign key (bank_id) references bank;
alter table entity add column bank_id text collate "C";
alter table entity add constraint entity_bank foreign key (bank_id) references bank;

update tag g set bank_id = t.bank_id from text t where t.id = g.id and t.bank_id is not null;

-- Names that were added for such a text have ids that end in eight letters and digits; those of files have not.
update entity e set bank_id = t.bank_id from (
    select distinct on (n.id) n.id, b.bank_id from entity n
    join text b on b.bank_id is not null and position(n.label in b.body) > 0
    where n.id ~ '(^|-)[a-km-np-z2-9]{8}$' and right(n.id, 8) ~ '[2-9]'
        and n.details ->> 'note' is null and n.details ->> 'dates' is null
    order by n.id, b.installed_at) as t
where t.id = e.id;

-- A question that was copied or moved away keeps its quotations, and neither the words round them nor its learners.
update citation c set paragraph = null, start_at = null, end_at = null, selector = c.selector - 'prefix' - 'suffix'
from question q, text t
where q.id = c.question_id and t.id = c.text_id and t.bank_id <> q.bank_id;
update question q set served = false, blocked = true
from citation c, text t
where c.question_id = q.id and c.version = q.version and t.id = c.text_id and t.bank_id <> q.bank_id;

-- The names of files that people bring are their own.
update text set details = jsonb_set(details, '{read_at}', '"a file"')
where bank_id is not null and details ->> 'read_at' like 'the file %';

-- What was dealt once and is dealt no more stays known: an answer to it may still be on its way.
alter table dealt_question add column taken_back boolean not null default false;

-- Numbers of drafts are never given twice; of two who add names the later one's drafts count.
alter table text_import add column numbered integer not null default 0;
alter table text_import add column learnt integer not null default 0;
update text_import i set numbered = coalesce((select max(d.number) from import_draft d where d.import_id = i.id), 0);
