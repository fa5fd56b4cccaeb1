-- The server's own role: everything but changing the log and the weights that were fitted to it. An
-- outside database with one role has no lectern_app. Default privileges cover the tables of later
-- migrations; a table that the server may not change is named here.
do $$
begin
    if exists (select from pg_roles where rolname = 'lectern_app') then
        grant usage on schema public to lectern_app;
        grant select, insert, update, delete on all tables in schema public to lectern_app;
        alter default privileges in schema public grant select, insert, update, delete on tables to lectern_app;
        revoke update, delete, truncate on review, weights from lectern_app;
    end if;
end $$;
