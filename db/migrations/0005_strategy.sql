-- Makes possible: a strategy with its promises, duties and indicators, imports that lose nothing, and adopted content packs.

create table strategy (
  org_id uuid not null default this_org(),
  id uuid not null,
  from_on date not null,
  to_on date not null,
  foreword text not null default '',
  sections jsonb not null default '[]',
  is_public boolean not null default false,
  ended_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  check (to_on > from_on)
);
create table promise (
  org_id uuid not null default this_org(),
  id uuid not null,
  strategy_id uuid,
  reference text,
  kind text not null check (kind in ('commitment', 'resource', 'support', 'tool', 'process')),
  words text not null check (length(words) > 0),
  verb text,
  object text,
  for_whom text,
  due_on date,
  body_unit_id uuid,
  tags text[] not null default '{}',
  place int not null default 0,
  retired_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, strategy_id) references strategy,
  foreign key (org_id, body_unit_id) references unit
);
create index promise_strategy on promise (org_id, strategy_id);
create table duty (
  org_id uuid not null default this_org(),
  id uuid not null,
  words text not null,
  part text not null check (part in ('responsible', 'accountable', 'consulted', 'informed')),
  tag text,
  hours_per_week numeric(5, 2) check (hours_per_week > 0),
  from_on date not null,
  to_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record
);
-- Acceptance is by the person who holds the post; it lapses when somebody else holds it.
create table duty_answer (
  org_id uuid not null default this_org(),
  id uuid not null,
  duty_id uuid not null,
  member_id uuid not null,
  answer text not null check (answer in ('accepted', 'declined', 'reconfirmed', 'handed_over')),
  reason text,
  channel text not null default 'screen' check (channel in ('screen', 'paper', 'phone')),
  entered_by uuid,
  read_back boolean,
  on_day date not null,
  primary key (org_id, id),
  foreign key (org_id, duty_id) references duty,
  foreign key (org_id, member_id) references member,
  check (answer <> 'declined' or length(reason) > 0),
  check (entered_by is null or (channel in ('phone', 'paper') and read_back is not null))
);
create index duty_answer_duty on duty_answer (org_id, duty_id);
create table indicator (
  org_id uuid not null default this_org(),
  id uuid not null,
  kind text not null default 'indicator' check (kind in ('indicator', 'evaluation_question')),
  what text not null,
  unit_of_measure text,
  every text not null check (every in ('month', 'quarter', 'half', 'year')),
  feeds_body_id uuid not null,
  feeds_what text not null,
  source text,
  baseline_value numeric,
  baseline_on date,
  target_value numeric,
  better text check (better in ('high', 'low')),
  groups text[] not null default '{}',
  pack_key text,
  retired_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, feeds_body_id) references unit
);
create table import_batch (
  org_id uuid not null default this_org(),
  id uuid not null,
  strategy_id uuid,
  kind text not null check (kind in ('prose', 'grid', 'projects')),
  file_name text,
  notes jsonb not null default '[]',
  primary key (org_id, id),
  foreign key (org_id, id) references record
);
create table candidate (
  org_id uuid not null default this_org(),
  id uuid not null,
  batch_id uuid not null,
  place int not null,
  source text not null,
  words text not null,
  flags jsonb not null default '[]',
  guess jsonb not null default '{}',
  chosen_record_id uuid,
  dismissed_why text,
  edit int not null default 0,
  primary key (org_id, id),
  foreign key (org_id, batch_id) references import_batch,
  foreign key (org_id, chosen_record_id) references record,
  check (chosen_record_id is null or dismissed_why is null)
);
create index candidate_batch on candidate (org_id, batch_id, place);
create table pack_adoption (
  org_id uuid not null default this_org() references organisation,
  id uuid not null,
  pack text not null,
  version text not null,
  on_day date not null,
  by_id uuid,
  why text,
  primary key (org_id, id)
);
create table threshold (
  org_id uuid not null default this_org() references organisation,
  id uuid not null,
  requirement text not null,
  rung int not null,
  fact text not null,
  value numeric not null,
  looser boolean not null,
  reason text,
  by_id uuid,
  on_day date not null,
  primary key (org_id, id),
  check (not looser or length(reason) > 0)
);
call keep_apart('strategy', 'promise', 'duty', 'duty_answer', 'indicator', 'import_batch', 'candidate', 'pack_adoption', 'threshold');
