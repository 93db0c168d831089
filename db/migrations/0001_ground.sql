-- Makes possible: organisations kept apart in one database, records, what happened, and an audit chain.

create extension if not exists btree_gist;

-- Every table of an organisation goes through here: row security on and forced, one policy both ways.
create procedure keep_apart(variadic tables text[]) language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (org_id = this_org()) with check (org_id = this_org())', t);
  end loop;
end $$;

-- After a transaction the setting is '' and not null; no organisation set means no rows.
create function this_org() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.org', true), '')::uuid;

-- The instance: who can sign in, and where. No words of any organisation.
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  password_hash text,
  made_at timestamptz not null default now()
);
create table membership (
  account_id uuid not null references account on delete cascade,
  org_id uuid not null,
  member_id uuid not null,
  primary key (account_id, org_id)
);
create table session (
  token_hash bytea primary key,
  account_id uuid references account on delete cascade,
  org_id uuid not null,
  member_id uuid not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  fresh_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_member on session (org_id, member_id);
create table attempt (
  id uuid primary key,
  kind text not null,
  subject_hash bytea not null,
  at timestamptz not null
);
create index attempt_subject on attempt (kind, subject_hash, at);
create table instance_setting (key text primary key, value jsonb not null);
create table instance_log (id uuid primary key, at timestamptz not null, what text not null, org_id uuid);
create table organisation_address (slug text primary key, org_id uuid not null unique, is_example boolean not null default false);
create table outbox (
  id uuid primary key,
  org_id uuid,
  to_address text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  sent_at timestamptz,
  tries int not null default 0
);

create table organisation (
  org_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  time_zone text not null default 'Europe/London',
  year_starts text not null default '04-01' check (year_starts ~ '^\d\d-\d\d$'),
  starter text,
  settings jsonb not null default '{}',
  example_today date,
  made_at timestamptz not null,
  edit int not null default 0
);

create table record (
  org_id uuid not null default this_org() references organisation,
  id uuid not null,
  kind text not null,
  title text not null,
  unit_id uuid,
  owner_post_id uuid,
  edit int not null default 0,
  made_at timestamptz not null,
  made_by uuid,
  archived_at timestamptz,
  archived_why text,
  primary key (org_id, id)
);
create index record_kind on record (org_id, kind, id);
create index record_owner on record (org_id, owner_post_id);
create index record_unit on record (org_id, unit_id);

create table version (
  org_id uuid not null default this_org(),
  record_id uuid not null,
  no int not null check (no > 0),
  body jsonb not null,
  plain text,
  words int not null default 0,
  made_at timestamptz not null,
  made_by uuid,
  because_record_id uuid,
  primary key (org_id, record_id, no),
  foreign key (org_id, record_id) references record,
  foreign key (org_id, because_record_id) references record
);

create table happening (
  org_id uuid not null default this_org(),
  id uuid not null,
  record_id uuid not null,
  verb text not null,
  version_no int,
  by_kind text not null check (by_kind in ('member', 'adviser', 'link', 'seed', 'instance')),
  by_id uuid,
  for_id uuid,
  channel text not null default 'screen' check (channel in ('screen', 'paper', 'phone', 'file', 'import')),
  at timestamptz not null,
  on_day date not null,
  why text,
  decision_id uuid,
  primary key (org_id, id),
  foreign key (org_id, record_id) references record on delete cascade
);
create index happening_record on happening (org_id, record_id, at);
create index happening_verb on happening (org_id, verb, on_day);

-- Field names and ids only, no words: erasing a person never breaks the chain.
create table audit (
  org_id uuid not null default this_org() references organisation,
  seq int not null check (seq > 0),
  prev_hash bytea not null,
  entry jsonb not null,
  hash bytea not null,
  primary key (org_id, seq)
);

create table once (
  org_id uuid not null default this_org() references organisation,
  key uuid not null,
  answer text not null,
  at timestamptz not null,
  primary key (org_id, key)
);

create table draft (
  org_id uuid not null default this_org(),
  author_id uuid not null,
  record_id uuid not null,
  part text not null,
  body jsonb not null,
  base_edit int not null,
  at timestamptz not null,
  primary key (org_id, author_id, record_id, part),
  foreign key (org_id, record_id) references record on delete cascade
);

create table notice (
  org_id uuid not null default this_org(),
  id uuid not null,
  to_member_id uuid not null,
  record_id uuid not null,
  why text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, record_id) references record on delete cascade
);

create table file (
  org_id uuid not null default this_org() references organisation,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null,
  type text not null,
  name text not null,
  at timestamptz not null,
  primary key (org_id, id)
);

call keep_apart('organisation', 'record', 'version', 'happening', 'audit', 'once', 'draft', 'notice', 'file');
