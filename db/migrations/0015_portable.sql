-- Makes possible: bringing an organisation in from a file, and a way back in for somebody who is locked out.

-- A row may point at one of its own table that comes later in the file. Nothing changes unless a transaction asks to wait.
do $$
declare k record;
begin
  for k in select conrelid::regclass as t, conname from pg_constraint
    where contype = 'f' and conrelid = confrelid and not condeferrable and connamespace = 'public'::regnamespace
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', k.t, k.conname);
  end loop;
end $$;

-- Good once, for an hour. Only the hash of its token is kept.
create table sign_in_link (
  token_hash bytea primary key,
  email text not null check (email = lower(email)),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
