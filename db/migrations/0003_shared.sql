-- Makes possible: evidence, change, what is owed, money behind a promise, decisions of a body, and what people said.

create table meeting (
  org_id uuid not null default this_org(),
  id uuid not null,
  body_unit_id uuid not null,
  on_day date not null,
  number text,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, body_unit_id) references unit
);
create table decision (
  org_id uuid not null default this_org(),
  id uuid not null,
  body_unit_id uuid not null,
  meeting_id uuid,
  on_day date not null,
  minute_ref text,
  about_record_id uuid not null,
  version_no int,
  outcome text not null check (outcome in ('adopted', 'approved', 'approved_with_conditions', 'asked_for_changes', 'refused', 'noted', 'money_moved', 'awarded')),
  words text,
  second_member_id uuid,
  second_missing boolean not null default false,
  residents_prevailed boolean,
  annulled_at timestamptz,
  annulled_why text,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, body_unit_id) references unit,
  foreign key (org_id, meeting_id) references meeting,
  foreign key (org_id, about_record_id) references record,
  foreign key (org_id, about_record_id, version_no) references version (org_id, record_id, no),
  check ((annulled_at is null) = (annulled_why is null))
);
create index decision_about on decision (org_id, about_record_id);
-- One decision on a paper can approve many things (the promises of a strategy, the lines of a budget).
create table decision_covers (
  org_id uuid not null default this_org(),
  decision_id uuid not null,
  record_id uuid not null,
  version_no int,
  primary key (org_id, decision_id, record_id),
  foreign key (org_id, decision_id) references decision,
  foreign key (org_id, record_id) references record
);
create index decision_covers_record on decision_covers (org_id, record_id);
create table decision_because (
  org_id uuid not null default this_org(),
  decision_id uuid not null,
  record_id uuid not null,
  primary key (org_id, decision_id, record_id),
  foreign key (org_id, decision_id) references decision,
  foreign key (org_id, record_id) references record
);
alter table happening add foreign key (org_id, decision_id) references decision deferrable initially deferred;

create table evidence (
  org_id uuid not null default this_org(),
  id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('document', 'link', 'note', 'data', 'policy', 'figure', 'minute')),
  topic text check (topic in ('involvement', 'assessment', 'payment')),
  file_id uuid,
  url text,
  words text,
  source text,
  until_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, file_id) references file
);
create index evidence_day on evidence (org_id, on_day);
create table evidence_link (
  org_id uuid not null default this_org(),
  evidence_id uuid not null,
  record_id uuid not null,
  says text not null check (says in ('supports', 'contradicts', 'linked_from', 'source_document', 'minutes')),
  tag text,
  note text,
  primary key (org_id, evidence_id, record_id, says),
  foreign key (org_id, evidence_id) references evidence,
  foreign key (org_id, record_id) references record
);
create index evidence_link_record on evidence_link (org_id, record_id);

create table change (
  org_id uuid not null default this_org(),
  id uuid not null,
  record_id uuid not null,
  what text not null,
  before_words text,
  after_words text,
  on_day date not null,
  because_record_id uuid not null,
  because_kind text not null check (because_kind in ('contribution', 'reading', 'finding', 'use', 'decision', 'reflection')),
  by_adviser boolean not null default false,
  version_no int,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, record_id) references record,
  foreign key (org_id, because_record_id) references record,
  check (because_record_id <> id)
);
create index change_record on change (org_id, record_id);

create table adviser (
  org_id uuid not null default this_org(),
  id uuid not null,
  known_as text not null,
  interests text[] not null default '{}',
  contact_by text not null default 'email' check (contact_by in ('email', 'post', 'phone')),
  from_on date not null,
  to_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record
);
create table adviser_contact (
  org_id uuid not null default this_org(),
  adviser_id uuid not null,
  contact text not null,
  access_needs text,
  primary key (org_id, adviser_id),
  foreign key (org_id, adviser_id) references adviser
);
create table ask (
  org_id uuid not null default this_org(),
  id uuid not null,
  kind text not null check (kind in ('consultation', 'opportunity', 'review', 'rating')),
  about_record_id uuid not null,
  version_no int,
  what text not null,
  plain text,
  minutes int not null check (minutes > 0),
  pay_pence int check (pay_pence >= 0),
  audience text[] not null default '{}',
  opens_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, about_record_id) references record,
  check (closes_on >= opens_on)
);
create index ask_about on ask (org_id, about_record_id);
create table contribution (
  org_id uuid not null default this_org(),
  id uuid not null,
  about_record_id uuid not null,
  part text,
  version_no int,
  ask_id uuid,
  from_kind text not null check (from_kind in ('adviser', 'member', 'partner', 'resident')),
  from_id uuid,
  entered_by uuid,
  channel text not null default 'screen' check (channel in ('screen', 'paper', 'phone', 'file', 'import')),
  read_back boolean,
  kind text not null check (kind in ('comment', 'preference', 'feedback', 'help', 'reflection', 'dissent')),
  theme text,
  severity text check (severity in ('praise', 'query', 'minor', 'major')),
  score int check (score between 0 and 4),
  words text not null,
  said_on date not null,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, about_record_id) references record,
  foreign key (org_id, ask_id) references ask,
  check (entered_by is null or (channel in ('phone', 'paper') and read_back is not null))
);
create index contribution_about on contribution (org_id, about_record_id);

create table action (
  org_id uuid not null default this_org(),
  id uuid not null,
  kind text not null check (kind in ('task', 'answer')),
  about_record_id uuid not null,
  because_record_id uuid,
  owed_to_kind text check (owed_to_kind in ('adviser', 'member', 'unit', 'everyone')),
  owed_to_id uuid,
  due_on date not null,
  cause_level int check (cause_level between 1 and 4),
  done_on date,
  done_evidence_id uuid,
  answer text check (answer in ('accepted', 'partly', 'declined', 'already')),
  answer_text text,
  reason text,
  answered_at timestamptz,
  answered_on date,
  sent_on date,
  sent_channel text check (sent_channel in ('screen', 'email', 'phone', 'post')),
  verified_by uuid,
  verified_on date,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, about_record_id) references record,
  foreign key (org_id, because_record_id) references record,
  foreign key (org_id, done_evidence_id) references evidence,
  check (answer is null or length(answer_text) > 0),
  check (answer is distinct from 'declined' or length(reason) > 0)
);
create index action_about on action (org_id, about_record_id);
create index action_because on action (org_id, because_record_id);
create index action_due on action (org_id, due_on) where done_on is null and answered_on is null;

create table budget_line (
  org_id uuid not null default this_org(),
  id uuid not null,
  unit_id uuid not null,
  year_starts_on date not null,
  purpose text not null check (purpose in ('training', 'resources', 'involvement', 'specialist', 'tool', 'evaluation', 'access')),
  pence bigint not null check (pence >= 0),
  ringfenced boolean not null,
  note text,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, unit_id) references unit
);
create table backing (
  org_id uuid not null default this_org(),
  id uuid not null,
  record_id uuid not null,
  budget_line_id uuid,
  pence bigint,
  hours_per_week numeric(5, 2),
  no_cost_reason text,
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, record_id) references record,
  foreign key (org_id, budget_line_id) references budget_line,
  check (num_nonnulls(pence, hours_per_week, no_cost_reason) = 1),
  check ((pence is null) = (budget_line_id is null)),
  check (pence > 0), check (hours_per_week > 0), check (length(no_cost_reason) > 0)
);
create index backing_record on backing (org_id, record_id);
create index backing_line on backing (org_id, budget_line_id);

call keep_apart('meeting', 'decision', 'decision_covers', 'decision_because', 'evidence', 'evidence_link', 'change',
  'adviser', 'adviser_contact', 'ask', 'contribution', 'action', 'budget_line', 'backing');
