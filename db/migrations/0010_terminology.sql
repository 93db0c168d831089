-- Makes possible: several wordings put to one consultation, the comment that a draft answers, and no text ever lost.

-- The contribution that the draft answers; it goes with the next version that is frozen.
alter table concept add because_record_id uuid;
alter table concept add foreign key (org_id, because_record_id) references record;

-- What lay on the table in a consultation: comments and preferences point at these words.
create table ask_wording (
  org_id uuid not null default this_org(),
  ask_id uuid not null,
  concept_id uuid not null,
  version_no int not null,
  primary key (org_id, ask_id, version_no),
  foreign key (org_id, ask_id) references ask,
  foreign key (org_id, concept_id, version_no) references version (org_id, record_id, no)
);

-- Every text that somebody saved. Without an edit number: somebody else had saved first, and this one waits beside it.
create table wording (
  org_id uuid not null default this_org(),
  id uuid not null,
  concept_id uuid not null,
  edit int,
  body jsonb not null,
  at timestamptz not null,
  by_id uuid,
  primary key (org_id, id),
  foreign key (org_id, concept_id) references concept
);
create index wording_concept on wording (org_id, concept_id, at);

call keep_apart('ask_wording', 'wording');
