-- A learner's own questions stand in a bank that is hers alone: nobody else sees it, and no rule of banks blocks it.
alter table bank drop constraint bank_origin_check;
alter table bank add constraint bank_origin_check check (origin in ('files', 'web', 'own'));
create unique index bank_own on bank (owner_id) where origin = 'own';
