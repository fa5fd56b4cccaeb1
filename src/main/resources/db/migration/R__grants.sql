-- The server's own role: everything but changing the log. An outside database with one role has no lectern_app.
-- ${flyway:timestamp} makes this run with every migration, so that new tables are granted too.
do $$
begin
    if exists (select from pg_roles where rolname = 'lectern_app') then
        grant usage on schema public to lectern_app;
        grant select, insert, update, delete on all tables in schema public to lectern_app;
        revoke update, delete, truncate on review from lectern_app;
    end if;
end $$;
