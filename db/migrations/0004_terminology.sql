-- Makes possible: the shared words, from draft to adoption, attested and pinned; causes and intersections; words to avoid.

create table concept (
  org_id uuid not null default this_org(),
  id uuid not null,
  key text not null,
  kind text not null check (kind in ('inequity', 'recognition', 'term')),
  review_on date,
  is_public boolean not null default false,
  formal text not null default '',
  plain text not null default '',
  upstream text not null default '',
  approach text check (approach in ('gap', 'gradient', 'disadvantage', 'none')),
  elements jsonb not null default '{}',
  source text,
  pack_choice text,
  primary key (org_id, id),
  unique (org_id, key),
  foreign key (org_id, id) references record
);
-- One person, one version, once.
create table attestation (
  org_id uuid not null default this_org(),
  concept_id uuid not null,
  version_no int not null,
  member_id uuid not null,
  on_day date not null,
  primary key (org_id, concept_id, version_no, member_id),
  foreign key (org_id, concept_id) references concept,
  foreign key (org_id, concept_id, version_no) references version (org_id, record_id, no),
  foreign key (org_id, member_id) references member
);
create table pin (
  org_id uuid not null default this_org(),
  concept_id uuid not null,
  version_no int not null,
  unit_id uuid not null,
  on_day date not null,
  primary key (org_id, concept_id, version_no, unit_id),
  foreign key (org_id, concept_id) references concept,
  foreign key (org_id, concept_id, version_no) references version (org_id, record_id, no),
  foreign key (org_id, unit_id) references project (org_id, unit_id)
);
create table cause (
  org_id uuid not null default this_org(),
  id uuid not null,
  about_record_id uuid not null,
  level int not null check (level between 1 and 4),
  mechanism text not null default '',
  affected text[] not null default '{}',
  actionable text check (actionable in ('ours', 'with_partners', 'speaking_up')),
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, about_record_id) references record
);
create table intersection (
  org_id uuid not null default this_org(),
  id uuid not null,
  about_record_id uuid not null,
  axes text[] not null check (cardinality(axes) >= 2),
  differs text not null,
  implication text not null default '',
  primary key (org_id, id),
  foreign key (org_id, id) references record,
  foreign key (org_id, about_record_id) references record
);
create table phrase (
  org_id uuid not null default this_org(),
  id uuid not null,
  words text not null,
  prefer text,
  reason text not null,
  question text,
  severity text not null default 'note' check (severity in ('note', 'strong')),
  primary key (org_id, id),
  foreign key (org_id, id) references record
);
-- A dismissal belongs to the text, not to the person who wrote it; nobody is counted.
create table dismissal (
  org_id uuid not null default this_org(),
  id uuid not null,
  phrase_key text not null,
  text_hash text not null,
  reason text not null,
  on_day date not null,
  primary key (org_id, id)
);
call keep_apart('concept', 'attestation', 'pin', 'cause', 'intersection', 'phrase', 'dismissal');
